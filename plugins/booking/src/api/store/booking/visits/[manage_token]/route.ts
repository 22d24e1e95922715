import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { viewOf, visitOfLink } from "../../../../../views/load"
import { answering, languageOf } from "../../../../answer"

/**
 * The visit of a signed link; changes nothing, whoever opens it. 404 `visit_not_found`, 410
 * `link_replaced`, `link_expired`.
 */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await answering(req, res, async () => {
    const now = new Date()
    const block = await visitOfLink(req.scope, req.params.manage_token ?? "", now)
    return { visit: await viewOf(req.scope, block, { language: languageOf(req), now }) }
  })
}

import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { depositView, visitOfRef } from "../../../../../deposits/view"
import { answering, languageOf } from "../../../../answer"

/**
 * How the deposit of an order (its signed reference) stands: `awaiting` the money, `confirmed`,
 * `slot_lost` with `alternatives` to choose until `decide_by`, or `released`. 404 `visit_not_found`.
 */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await answering(req, res, async () => {
    const block = await visitOfRef(req.scope, req.params.ref ?? "")
    return depositView(req.scope, block, { language: languageOf(req), now: new Date() })
  })
}

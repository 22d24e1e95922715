import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { linkOf, viewOf, visitOfLink } from "../../../../../../views/load"
import { moveVisit } from "../../../../../../workflows/visits"
import { answering, languageOf, readInput } from "../../../../../answer"
import { startBody } from "../../../../../store-input"

/**
 * Moves the visit of a signed link to another offered start, and answers the new link: the old one is
 * dead. 409 `slot_taken` and 422 `slot_not_offered` with alternatives, 409 `too_late`, `visit_closed`.
 */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await answering(req, res, async () => {
    const now = new Date()
    const { starts_at } = readInput(startBody, req.body)
    const visit = await visitOfLink(req.scope, req.params.manage_token ?? "", now)
    const block = await moveVisit(req.scope, {
      id: visit.id,
      version: visit.version,
      starts_at,
      actor: { type: "customer", ...(visit.customer_id && { id: visit.customer_id }) },
      now,
    })
    return {
      visit: await viewOf(req.scope, block, { language: languageOf(req), now }),
      manage_token: linkOf(req.scope, block),
    }
  })
}

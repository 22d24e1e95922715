import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { BookingError } from "../../../../../../booking-errors"
import { chooseAlternative } from "../../../../../../deposits/choose"
import { depositView, visitOfRef } from "../../../../../../deposits/view"
import { linkOf, visitOfLink } from "../../../../../../views/load"
import { actorOf, answering, languageOf, readInput } from "../../../../../answer"
import { chooseBody } from "../../../../../deposit-input"

/**
 * Takes another time for a visit whose own was lost while its deposit was under way. The reference
 * names the order; that it is the customer who asks shows the visit's `manage_token`. Answers the
 * deposit and the new link. 404 `visit_not_found`; 409 `slot_taken` with alternatives, `visit_closed`
 * when there is nothing to choose any more, `too_late`.
 */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await answering(req, res, async () => {
    const now = new Date()
    const { starts_at, manage_token } = readInput(chooseBody, req.body)
    const { id, order_id } = await visitOfRef(req.scope, req.params.ref ?? "")
    const visit = await visitOfLink(req.scope, manage_token, now)
    if (visit.id !== id) throw new BookingError("visit_not_found")
    const customer = actorOf(req, "customer")
    const actor = { type: "customer" as const, ...(customer && { id: customer }) }
    const block = await chooseAlternative(req.scope, { order_id, starts_at, actor })
    const view = await depositView(req.scope, block, { language: languageOf(req), now })
    return { ...view, manage_token: linkOf(req.scope, block) }
  })
}

import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { chooseAlternative } from "../../../../../../deposits/choose"
import { depositView, visitOfRef } from "../../../../../../deposits/view"
import { actorOf, answering, languageOf, readInput } from "../../../../../answer"
import { chooseBody } from "../../../../../deposit-input"

/**
 * Takes another time for a visit whose own was lost while its deposit was under way. 409
 * `slot_taken` with alternatives, 409 `visit_closed` when there is nothing to choose any more.
 */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await answering(req, res, async () => {
    const { starts_at } = readInput(chooseBody, req.body)
    const { order_id } = await visitOfRef(req.scope, req.params.ref ?? "")
    const id = actorOf(req, "customer")
    const actor = { type: "customer" as const, ...(id && { id }) }
    const block = await chooseAlternative(req.scope, { order_id, starts_at, actor })
    return depositView(req.scope, block, { language: languageOf(req), now: new Date() })
  })
}

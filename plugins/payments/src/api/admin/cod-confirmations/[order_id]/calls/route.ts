import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { z } from "@medusajs/framework/zod"
import { refusing } from "../../../../../offline/answer"
import { noteCall } from "../../../../../offline/cod/note-call"
import { confirmationQueue } from "../../../../../offline/cod/queue"
import { CALL_OUTCOMES } from "../../../../../offline/domain/confirmation"
import { noteText } from "../../../../../offline/text"
import { actorOf, readInput } from "../../../../payment-answer"

const bodySchema = z.object({
  outcome: z.enum(CALL_OUTCOMES),
  note: noteText(500).nullish(),
  /** When to call again, ISO 8601. */
  call_back_at: z.iso.datetime({ offset: true }).nullish(),
})

/** Notes how a call about a cash order ended; `canceled`, `duplicate` and `fake` cancel it. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await refusing(req, res, async () => {
    const { outcome, note, call_back_at } = readInput(bodySchema, req.body)
    const order_id = req.params.order_id ?? ""
    await noteCall(req.scope, {
      order_id,
      outcome,
      note: note ?? undefined,
      call_back_at: call_back_at ? new Date(call_back_at) : undefined,
      actor_id: actorOf(req, "user"),
    })
    const { confirmations } = await confirmationQueue(req.scope, { order_id, limit: 1, offset: 0 })
    res.json({ confirmation: confirmations[0] ?? null })
  })
}

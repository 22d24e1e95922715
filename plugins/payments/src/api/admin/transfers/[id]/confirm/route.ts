import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readDinars } from "@hanout/algeria/money"
import { z } from "@medusajs/framework/zod"
import { refusing } from "../../../../../offline/answer"
import { OfflineError } from "../../../../../offline/errors"
import { answerTransfer } from "../../../../../offline/transfers/answer-transfer"
import { confirmTransfer } from "../../../../../offline/transfers/confirm-transfer"
import { noteText } from "../../../../../offline/text"
import { actorOf, readInput } from "../../../../payment-answer"

const bodySchema = z.object({
  /** The person looked at the account's statement, not at the proof. */
  seen_on_statement: z.literal(true),
  /** In dinars, as the statement has it. */
  received_amount: z.union([z.number(), z.string().max(20)]),
  note: noteText(500).optional(),
})

/** Confirms that the money of a transfer is on the account; see {@link confirmTransfer}. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await refusing(req, res, async () => {
    const { received_amount, note } = readInput(bodySchema, req.body)
    const received = readDinars(received_amount)
    if (!received.ok || received.centimes <= 0) {
      throw new OfflineError("invalid_fields", { fields: { received_amount: "amount" } })
    }
    // An API key is nobody: the second of two persons could be the first one's key.
    const actor_id = actorOf(req, "user")
    if (!actor_id) throw new OfflineError("person_required")
    await confirmTransfer(req.scope, {
      transfer_id: req.params.id ?? "",
      received: received.centimes,
      note,
      actor_id,
    })
    await answerTransfer(req, res)
  })
}

import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { z } from "@medusajs/framework/zod"
import { refusing } from "../../../../../offline/answer"
import { noteText } from "../../../../../offline/text"
import { answerTransfer } from "../../../../../offline/transfers/answer-transfer"
import { rejectTransfer } from "../../../../../offline/transfers/confirm-transfer"
import { actorOf, readInput } from "../../../../payment-answer"

const bodySchema = z.object({ reason: noteText(500).pipe(z.string().min(1)) })

/** Says that the proof proves nothing; the shopper reads the reason. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await refusing(req, res, async () => {
    const { reason } = readInput(bodySchema, req.body)
    const actor_id = actorOf(req, "user") ?? ""
    await rejectTransfer(req.scope, { transfer_id: req.params.id ?? "", reason, actor_id })
    await answerTransfer(req, res)
  })
}

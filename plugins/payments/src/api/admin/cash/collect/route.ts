import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readDinars } from "@hanout/algeria/money"
import { z } from "@medusajs/framework/zod"
import { refusing } from "../../../../offline/answer"
import { collectCash } from "../../../../offline/cash/collect"
import { OfflineError } from "../../../../offline/errors"
import { noteText } from "../../../../offline/text"
import { actorOf, languageOf, readInput } from "../../../payment-answer"

const bodySchema = z.object({
  order_ids: z.array(z.string().min(1).max(64)).min(1).max(100),
  courier: noteText(80).pipe(z.string().min(1)),
  /** Sum on the screen, in dinars. */
  expected_total: z.union([z.number(), z.string().max(20)]),
  note: noteText(500).nullish(),
})

/** Records the cash a courier brought for up to a hundred orders; see {@link collectCash}. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await refusing(req, res, async () => {
    const { order_ids, courier, expected_total, note } = readInput(bodySchema, req.body)
    const total = readDinars(expected_total)
    if (!total.ok)
      throw new OfflineError("invalid_fields", { fields: { expected_total: "amount" } })
    const input = {
      order_ids,
      courier,
      expected_total: total.centimes,
      note: note ?? undefined,
      actor_id: actorOf(req, "user"),
    }
    res.json(await collectCash(req.scope, input, languageOf(req)))
  })
}

import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { refusing } from "../../../../offline/answer"
import { answerTransfer } from "../../../../offline/transfers/answer-transfer"

/** One transfer with its proofs. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await refusing(req, res, async () => answerTransfer(req, res))
}

import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { attemptDetail } from "../../../attempt-detail"
import { answering } from "../../../payment-answer"

/** One attempt with its history. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await answering(req, res, async () => ({
    attempt: await attemptDetail(req.scope, req.params.id ?? ""),
  }))
}

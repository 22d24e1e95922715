import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { languageOf, refuse } from "../api/payment-answer"
import { paymentErrorOf } from "../payment-errors"
import { offlineAnswer, OfflineError } from "./errors"

/**
 * Runs a handler that answers by itself, and turns what it refuses into `{code, type, message, …}` in
 * the caller's language; anything else goes on to Medusa's error handler.
 */
export async function refusing(
  req: MedusaRequest,
  res: MedusaResponse,
  handle: () => Promise<void>
): Promise<void> {
  // Nothing about money belongs into a cache.
  res.setHeader("cache-control", "no-store")
  try {
    await handle()
  } catch (error) {
    if (error instanceof OfflineError) {
      const { status, body } = offlineAnswer(error, languageOf(req))
      res.status(status).json(body)
      return
    }
    const refusal = paymentErrorOf(error)
    if (!refusal) throw error
    refuse(req, res, refusal)
  }
}

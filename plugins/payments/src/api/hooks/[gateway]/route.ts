import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { gatewayOf } from "../../../gateway-registry"
import { PaymentError } from "../../../payment-errors"
import { receiveWebhook } from "../../../workflows/receive-webhook"
import { answering } from "../../payment-answer"

/**
 * A gateway's webhook, raw body at most 64 KiB. 401 with one body for every signature that is not
 * good, 200 for what is known, unknown or a duplicate, 500 only when our own processing failed, so
 * that a retry helps.
 */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await answering(req, res, async () => {
    const gateway = gatewayOf(req.params.gateway)
    if (!gateway?.verifyWebhook || gateway.id !== req.params.gateway) {
      throw new PaymentError("payment_not_found")
    }
    const { rawBody } = req
    const raw = Buffer.isBuffer(rawBody) ? rawBody : Buffer.from(String(rawBody ?? ""))
    await receiveWebhook(req.scope, gateway, raw, req.headers)
    return { received: true }
  })
}

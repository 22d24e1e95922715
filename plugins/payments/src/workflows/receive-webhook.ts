import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import type { Gateway, WebhookHeaders, WebhookResult } from "../gateway"
import { findByGatewayOrder } from "../ledger/attempts"
import { rowsOf, sqlOf } from "../ledger/connection"
import { PaymentError } from "../payment-errors"
import { settleAttempt } from "./settle"

/**
 * Takes a webhook: signature, stored once by its event id, then the one thing a webhook may cause: the
 * gateway is read again. What it claims is never believed. An event whose processing failed counts as
 * not received, so that the gateway's retry works. Throws `webhook_rejected`.
 */
export async function receiveWebhook(
  container: MedusaContainer,
  gateway: Gateway,
  raw: Buffer,
  headers: WebhookHeaders
): Promise<void> {
  const result = verify(gateway, raw, headers)
  if (result.outcome === "rejected") throw new PaymentError("webhook_rejected")
  const sql = sqlOf(container)
  const order = result.outcome === "authentic" ? result.gateway_order_id : null
  await rowsOf(
    sql,
    `INSERT INTO payment_webhook_event (gateway, event_id, type, gateway_order_id)
     VALUES (?, ?, ?, ?) ON CONFLICT (gateway, event_id) DO NOTHING`,
    [
      gateway.id,
      result.event_id.slice(0, 200),
      result.type.slice(0, 100),
      order?.slice(0, 200) ?? null,
    ]
  )
  const key = [gateway.id, result.event_id.slice(0, 200)]
  const [stored] = await rowsOf(
    sql,
    `SELECT processed_at FROM payment_webhook_event WHERE gateway = ? AND event_id = ?`,
    key
  )
  if (stored?.processed_at) return
  if (result.outcome === "authentic") await settleFrom(container, gateway, result)
  await rowsOf(
    sql,
    `UPDATE payment_webhook_event SET processed_at = now() WHERE gateway = ? AND event_id = ?`,
    key
  )
}

function verify(gateway: Gateway, raw: Buffer, headers: WebhookHeaders): WebhookResult {
  try {
    return gateway.verifyWebhook?.(raw, headers) ?? { outcome: "rejected" }
  } catch {
    // Against the contract; a forged body must never be more than a 401.
    return { outcome: "rejected" }
  }
}

async function settleFrom(
  container: MedusaContainer,
  gateway: Gateway,
  event: Extract<WebhookResult, { outcome: "authentic" }>
): Promise<void> {
  const attempt = await findByGatewayOrder(sqlOf(container), gateway.id, event.gateway_order_id)
  const foreign = event.mode !== undefined && event.mode !== gateway.mode
  if (!attempt || foreign) {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .warn(`Webhook ${event.event_id} of ${gateway.id} is about no attempt of ours`)
    return
  }
  try {
    // Forced: a settled payment may be told to have gone back.
    await settleAttempt(container, attempt.id, "webhook", { force: true })
  } catch (error) {
    // No refusal of ours is the sender's fault: an order too busy just now is worth their retry.
    const why = error instanceof Error ? error.message : String(error)
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .error(`Webhook ${event.event_id} of ${gateway.id} was not processed: ${why}`)
    throw new MedusaError(MedusaError.Types.UNEXPECTED_STATE, "The webhook was not processed")
  }
}

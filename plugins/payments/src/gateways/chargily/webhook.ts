import { createHmac, timingSafeEqual } from "node:crypto"
import type { WebhookHeaders, WebhookResult } from "../../gateway"
import { isObject, parseJson } from "../json"
import { readId, readMode, readText } from "./wire"

/** Largest webhook looked at, in bytes; real ones are below 4 KiB. */
const MAX_WEBHOOK_BYTES = 64 * 1024

/** What a checkout's webhook may say; `paid` is documented, the others are what plugins receive. */
const SETTLED_TYPES = ["checkout.paid", "checkout.failed", "checkout.canceled", "checkout.expired"]

const REJECTED: WebhookResult = { outcome: "rejected" }

/**
 * Verifies a webhook of Chargily's (docs, "Webhooks"): header `signature`, lower-case hex of the
 * HMAC-SHA256 over the raw bytes, key = the API secret key. Every key is tried, always all of them,
 * in constant time. Whatever is wrong (header, signature, size, body) gives the same answer.
 *
 * There is no time in the signature and retries are not documented, so an old event is no fault:
 * its reader asks Chargily for the checkout anyway.
 */
export function verifyChargilyWebhook(
  raw: Buffer,
  headers: WebhookHeaders,
  secretKeys: readonly string[]
): WebhookResult {
  if (raw.byteLength > MAX_WEBHOOK_BYTES || !isSigned(raw, headers.signature, secretKeys)) {
    return REJECTED
  }
  const event = parseJson(raw.toString("utf8"))
  if (!isObject(event) || event.entity !== "event") return REJECTED
  const event_id = readId(event.id)
  const type = readText(event.type)
  if (!event_id || !type) return REJECTED
  if (!SETTLED_TYPES.includes(type)) return { outcome: "ignored", event_id, type }
  const gateway_order_id = isObject(event.data) ? readId(event.data.id) : undefined
  if (!gateway_order_id) return REJECTED
  return {
    outcome: "authentic",
    event_id,
    type,
    gateway_order_id,
    mode: readMode(event.livemode),
  }
}

function isSigned(raw: Buffer, header: unknown, secretKeys: readonly string[]): boolean {
  const isHex = typeof header === "string" && /^[0-9a-f]{64}$/.test(header)
  // A malformed header costs as much time as a wrong one.
  const given = Buffer.from(isHex ? header : "0".repeat(64), "hex")
  const matches = secretKeys.map((key) =>
    timingSafeEqual(createHmac("sha256", key).update(raw).digest(), given)
  )
  return isHex && matches.includes(true)
}

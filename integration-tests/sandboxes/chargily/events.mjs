import { createHmac } from "node:crypto"

/**
 * @typedef {import("./checkouts.mjs").Checkout} Checkout
 * @typedef {{ id: string, type: string, status: string, at: number }} EventHead `at` in milliseconds
 */

/**
 * JSON as no library writes it: spaces where they are allowed, slashes and some letters escaped. Who
 * parses and writes it again before checking the signature gets other bytes, and is found out.
 * @param {unknown} value
 * @returns {string}
 */
export function oddJson(value) {
  if (typeof value === "string") return oddString(value)
  if (value === null || typeof value !== "object") return JSON.stringify(value)
  if (Array.isArray(value)) return `[ ${value.map(oddJson).join(" ,")}]`
  const members = Object.entries(value).map(
    ([k, v], i) => `${oddString(k)}${i % 2 ? " :" : ": "}${oddJson(v)}`
  )
  return `{ ${members.join(",\n ")} }`
}

/** @param {string} text */
function oddString(text) {
  return JSON.stringify(text)
    .replaceAll("/", "\\/")
    .replace(/[\u0600-\u06ff]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`)
}

/**
 * The body of a webhook: a checkout without `currency` and `livemode`, `url` in place of
 * `checkout_url`, and the mode of the event as text.
 * @param {Record<string, any>} body as the API answers the checkout
 * @param {EventHead} head
 * @returns {Record<string, any>}
 */
export function eventBody(body, { id, type, status, at }) {
  const { currency: _currency, livemode, checkout_url: url, ...data } = body
  const when = Math.floor(at / 1000)
  // Deliberately not the documented order.
  return {
    type,
    livemode: String(livemode),
    id,
    data: { ...data, status, url },
    updated_at: when,
    entity: "event",
    created_at: when,
  }
}

/**
 * The `signature` header: lower-case hex HMAC-SHA256 of the raw bytes.
 * @param {Buffer | string} raw
 * @param {string} key the API's secret key
 */
export const sign = (raw, key) => createHmac("sha256", key).update(raw).digest("hex")

/**
 * The webhooks that can be sent. Those from `amount-wrong` to `checkout-unknown` are signed well and
 * say something that is not so; the ones after them are not to be believed at all.
 */
export const WEBHOOK_VARIANTS = /** @type {const} */ ([
  ["normal", "the event of the status now"],
  ["duplicate", "the same event twice, one after the other"],
  ["duplicate-new-id", "the same status twice, under two event ids"],
  ["concurrent", "two copies of one event at the same moment"],
  ["late-24h", "a day late on the sandbox's clock"],
  ["amount-wrong", "one dinar less"],
  ["currency-other", "a currency that is not dzd"],
  ["livemode-other", "the other mode"],
  ["session-other", "the metadata of somebody else's payment"],
  ["type-unknown", "a type nobody wrote down"],
  ["checkout-unknown", "a checkout that does not exist"],
  ["body-huge", "more than a mebibyte, well signed"],
  ["signature-missing", "no signature"],
  ["signature-short", "half a signature"],
  ["signature-upper", "the right signature in capitals"],
  ["signature-prefixed", "the right signature after sha256="],
  ["signature-garbage", "no hexadecimal at all"],
  ["body-altered", "one letter changed after signing"],
  ["key-old", "signed by the key before the last rotation"],
  ["body-empty", "nothing, well signed"],
])

/** @typedef {(typeof WEBHOOK_VARIANTS)[number][0]} WebhookVariant */

/**
 * The bytes and the signature of one variant.
 * @param {Record<string, any>} event
 * @param {WebhookVariant} variant
 * @param {{ key: string, oldKey: string, unknownId: string }} keys
 * @returns {{ raw: Buffer, signature: string | undefined }}
 */
export function written(event, variant, { key, oldKey, unknownId }) {
  const raw = Buffer.from(variant === "body-empty" ? "" : oddJson(told(event, variant, unknownId)))
  const right = sign(raw, variant === "key-old" ? oldKey : key)
  switch (variant) {
    case "signature-missing":
      return { raw, signature: undefined }
    case "signature-short":
      return { raw, signature: right.slice(0, 32) }
    case "signature-upper":
      return { raw, signature: right.toUpperCase() }
    case "signature-prefixed":
      return { raw, signature: `sha256=${right}` }
    case "signature-garbage":
      return { raw, signature: "z".repeat(64) }
    case "body-altered":
      return { raw: Buffer.concat([raw.subarray(0, -1), Buffer.from(" }")]), signature: right }
    default:
      return { raw, signature: right }
  }
}

/**
 * @param {Record<string, any>} event
 * @param {WebhookVariant} variant
 * @param {string} unknownId
 */
function told(event, variant, unknownId) {
  const data = (/** @type {Record<string, unknown>} */ patch) => ({
    ...event,
    data: { ...event.data, ...patch },
  })
  switch (variant) {
    case "amount-wrong":
      return data({ amount: event.data.amount - 1 })
    case "currency-other":
      return data({ currency: "eur" })
    case "livemode-other":
      return { ...event, livemode: event.livemode === "true" ? "false" : "true" }
    case "session-other":
      return data({ metadata: { ...event.data.metadata, session_id: "payses_of_somebody_else" } })
    case "type-unknown":
      return { ...event, type: "checkout.remembered" }
    case "checkout-unknown":
      return data({ id: unknownId })
    case "body-huge":
      return data({ description: "x".repeat(1_200_000) })
    default:
      return event
  }
}

import type { GatewayMode } from "../../gateway"
import { isObject, parseJson } from "../json"

/**
 * The fields of a checkout we use (docs, "The checkout object"), each read or `undefined`. Chargily
 * also answers an undocumented `account` with the merchant's registry data and SATIM credentials:
 * what is not listed here never leaves this file.
 */
export type Checkout = {
  id?: string
  status?: string
  /** Dinars, as sent. */
  amount?: number | string
  currency?: string
  mode?: GatewayMode
  checkoutUrl?: string
  sessionId?: string
  orderNumber?: string
}

/** Reads the checkout in a body; undefined for anything that is no checkout. */
export function readCheckout(body: string): Checkout | undefined {
  const json = parseJson(body)
  if (!isObject(json) || json.entity !== "checkout") return undefined
  const metadata = isObject(json.metadata) ? json.metadata : {}
  const { amount } = json
  return {
    id: readId(json.id),
    status: readText(json.status),
    amount: typeof amount === "number" || typeof amount === "string" ? amount : undefined,
    currency: readText(json.currency)?.toLowerCase(),
    mode: readMode(json.livemode),
    checkoutUrl: readText(json.checkout_url),
    sessionId: readText(metadata.session_id),
    orderNumber: readText(metadata.order_number),
  }
}

/** Chargily's error body: `{message, errors: {field: [texts]}}`. Texts are theirs: redact them. */
export function readError(body: string): { message?: string; fields: string[] } {
  const json = parseJson(body)
  if (!isObject(json)) return { fields: [] }
  return {
    message: readText(json.message),
    fields: isObject(json.errors) ? Object.keys(json.errors) : [],
  }
}

/** Mode of a balance answer (docs, "Retrieve the balance"); undefined when it is none. */
export function readBalanceMode(body: string): GatewayMode | undefined {
  const json = parseJson(body)
  return isObject(json) && json.entity === "balance" ? readMode(json.livemode) : undefined
}

/** `livemode` is a boolean in answers and a text in webhooks. */
export function readMode(value: unknown): GatewayMode | undefined {
  if (value === true || value === "true") return "live"
  if (value === false || value === "false") return "test"
  return undefined
}

/** An identifier of Chargily's (26 letters and digits), safe in a path. */
export function readId(value: unknown): string | undefined {
  return typeof value === "string" && /^[A-Za-z0-9_-]{1,64}$/.test(value) ? value : undefined
}

/** A short text that is not blank. */
export function readText(value: unknown): string | undefined {
  return typeof value === "string" && value.trim() !== "" && value.length <= 2048
    ? value.trim()
    : undefined
}

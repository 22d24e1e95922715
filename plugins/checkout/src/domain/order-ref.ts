import { createHmac, timingSafeEqual } from "node:crypto"

const BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
const SIGNATURE_LENGTH = 16
const REF = /^(\d{1,9})-([a-z2-7]{16})$/i

/** The first 80 bits of a digest as 16 letters and digits (RFC 4648 base 32). */
function base32(bytes: Uint8Array): string {
  let text = ""
  let buffer = 0
  let bits = 0
  for (const byte of bytes) {
    buffer = (buffer << 8) | byte
    bits += 8
    while (bits >= 5) {
      bits -= 5
      text += BASE32[(buffer >> bits) & 31]
      if (text.length === SIGNATURE_LENGTH) return text
    }
    buffer &= (1 << bits) - 1
  }
  return text
}

/**
 * The public name of an order in links: `<display_id>-<16 letters and digits>`.
 *
 * The tail is HMAC-SHA256 of the order id, so that nobody can walk through the orders by counting.
 * 80 bits; `secret` is the plugin option `linkSecret`.
 */
export function orderRef(order: { id: string; display_id: number }, secret: string): string {
  const digest = createHmac("sha256", secret).update(order.id).digest()
  return `${order.display_id}-${base32(digest)}`
}

/** The order number a reference claims, or undefined when the text is not a reference. */
export function displayIdOfRef(ref: string): number | undefined {
  const digits = REF.exec(ref.trim())?.[1]
  return digits === undefined ? undefined : Number(digits)
}

/** True when the reference was made by us for this order. Constant time, any letter case. */
export function isRefOf(
  ref: string,
  order: { id: string; display_id: number },
  secret: string
): boolean {
  const given = Buffer.from(ref.trim().toUpperCase())
  const expected = Buffer.from(orderRef(order, secret))
  return given.length === expected.length && timingSafeEqual(given, expected)
}

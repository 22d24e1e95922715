import { createHmac, timingSafeEqual } from "node:crypto"

const BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
const SIGNATURE_BITS = 80
const MINUTE = 60_000
const DAY = 1440 * MINUTE

/** Days a link outlives its visit: the guarantee is asked about later than the visit. */
const LIFE_DAYS = 90

const SHAPE = /^([\w-]{1,64})\.(\d{1,9})\.([0-9a-z]{1,8})\.([a-z2-7]{16})$/i

/** The first 80 bits of an HMAC-SHA256 as 16 letters and digits (RFC 4648 base 32). */
function signatureOf(purpose: string, text: string, secret: string): string {
  const digest = createHmac("sha256", secret).update(`booking:${purpose}:${text}`).digest()
  let bits = BigInt(`0x${digest.subarray(0, SIGNATURE_BITS / 8).toString("hex")}`)
  let letters = ""
  for (let left = SIGNATURE_BITS; left > 0; left -= 5) {
    letters = (BASE32[Number(bits & 31n)] ?? "") + letters
    bits >>= 5n
  }
  return letters
}

function isSignatureOf(given: string, purpose: string, text: string, secret: string): boolean {
  const expected = Buffer.from(signatureOf(purpose, text, secret))
  const read = Buffer.from(given.toUpperCase())
  return read.length === expected.length && timingSafeEqual(read, expected)
}

/** What a link to a visit says; nothing of it is secret, the signature is. */
export type ManageLink = { visit_id: string; link_version: number; expires_at: Date }

/**
 * The token of a customer's link to a visit:
 * `<visit id>.<link version>.<expiry, base 36 minutes>.<80 bit HMAC-SHA256>`.
 *
 * It dies 90 days after the visit ends, and when the visit's link version moves on. `secret` is the
 * plugin option `linkSecret`.
 */
export function manageToken(
  visit: { id: string; link_version: number; ends_at: Date },
  secret: string
): string {
  const expiry = Math.ceil((visit.ends_at.getTime() + LIFE_DAYS * DAY) / MINUTE)
  const text = `${visit.id}.${visit.link_version}.${expiry.toString(36)}`
  return `${text}.${signatureOf("manage", text, secret)}`
}

/**
 * Reads a token; undefined when it was not made by us. Whether it is expired or replaced is for the
 * caller to say, who knows the time and the visit. Constant time, any letter case of the signature.
 */
export function readManageToken(token: string, secret: string): ManageLink | undefined {
  const [, id, version, expiry, signature] = SHAPE.exec(token) ?? []
  if (!id || !version || !expiry || !signature) return undefined
  if (!isSignatureOf(signature, "manage", `${id}.${version}.${expiry}`, secret)) return undefined
  const expires_at = new Date(Number.parseInt(expiry, 36) * MINUTE)
  return { visit_id: id, link_version: Number(version), expires_at }
}

/** The token of a link to the proposal of a next visit: `<proposal id>.<signature>`. */
export function proposalToken(proposalId: string, secret: string): string {
  return `${proposalId}.${signatureOf("proposal", proposalId, secret)}`
}

/** The proposal a token of {@link proposalToken} opens; undefined when it was not made by us. */
export function readProposalToken(token: string, secret: string): string | undefined {
  const [, id, signature] = /^([\w-]{1,64})\.([a-z2-7]{16})$/i.exec(token) ?? []
  return id && signature && isSignatureOf(signature, "proposal", id, secret) ? id : undefined
}

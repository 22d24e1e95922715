import { createHmac, timingSafeEqual } from "node:crypto"

/** How far the sender's clock may be from ours, in seconds, either way. */
export const SIGNATURE_WINDOW = 300

export type SignedCall = {
  /** Unix seconds, as sent in `x-hanout-timestamp`. */
  timestamp: string | null
  /** Hex HMAC-SHA256 of `${timestamp}.${body}`, as sent in `x-hanout-signature`. */
  signature: string | null
  body: string
}

export type SignatureVerdict = "ok" | "missing" | "expired" | "wrong"

/**
 * Checks a call signed with the shared secret.
 * @param now unix seconds.
 */
export function verifySignature(call: SignedCall, secret: string, now: number): SignatureVerdict {
  const { timestamp, signature, body } = call
  if (!timestamp || !signature || !/^\d{1,12}$/.test(timestamp)) {
    return "missing"
  }
  const expected = createHmac("sha256", secret).update(`${timestamp}.${body}`).digest()
  const given = Buffer.from(signature, "hex")
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) {
    return "wrong"
  }
  return Math.abs(now - Number(timestamp)) > SIGNATURE_WINDOW ? "expired" : "ok"
}

/**
 * Remembers ids of calls already done, for as long as their signature could be replayed.
 * One per process: a second process would redo an invalidation, which is harmless.
 */
export class SeenIds {
  private readonly until = new Map<string, number>()

  constructor(
    private readonly ttl = 2 * SIGNATURE_WINDOW,
    private readonly limit = 10_000
  ) {}

  /** @returns true the first time, false for a repeat within the window. `now` in seconds. */
  add(id: string, now: number): boolean {
    for (const [known, end] of this.until) {
      // Insertion order is time order: stop at the first one still alive.
      if (end > now && this.until.size < this.limit) {
        break
      }
      this.until.delete(known)
    }
    if (this.until.has(id)) {
      return false
    }
    this.until.set(id, now + this.ttl)
    return true
  }
}

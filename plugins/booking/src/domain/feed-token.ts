import { createHash, randomBytes } from "node:crypto"

/** A fresh address of a technician's calendar: 128 random bits as 22 characters, and its hash. */
export function newFeedToken(): { token: string; hash: string } {
  const token = randomBytes(16).toString("base64url")
  return { token, hash: sha256(token) }
}

/** What is kept of a feed token: SHA-256 in hex. Undefined for a text that is none. */
export function feedTokenHash(token: string): string | undefined {
  return /^[\w-]{22}$/.test(token) ? sha256(token) : undefined
}

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex")

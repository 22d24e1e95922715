import { createHash, randomBytes } from "node:crypto"

/** A fresh return token (128 random bits as 22 characters that need no escaping) and its hash. */
export function newReturnToken(): { token: string; hash: string } {
  const token = randomBytes(16).toString("base64url")
  return { token, hash: sha256(token) }
}

/** What is kept of a return token: SHA-256 in hex. Undefined for a text that is none. */
export function returnTokenHash(token: string): string | undefined {
  if (!/^[\w-]{22}$/.test(token)) return undefined
  return sha256(token)
}

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex")

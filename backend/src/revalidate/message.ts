import { createHmac } from "node:crypto"

/** What the storefront is told: forget everything cached under these tags. */
export type RevalidationMessage = { id: string; tags: string[] }

/** Tags in one message; the storefront refuses more than 500. */
export const TAGS_PER_MESSAGE = 200

/** Names each tag once, sorted, in as few messages as the storefront will read. */
export function batchTags(tags: string[]): string[][] {
  const unique = [...new Set(tags)].sort()
  const batches = Math.ceil(unique.length / TAGS_PER_MESSAGE)
  return Array.from({ length: batches }, (_, i) =>
    unique.slice(i * TAGS_PER_MESSAGE, (i + 1) * TAGS_PER_MESSAGE)
  )
}

/** Hex HMAC-SHA256 over `<unix seconds>.<raw body>`, as the storefront checks it. */
export function signMessage(secret: string, timestamp: number, rawBody: string): string {
  return createHmac("sha256", secret).update(`${timestamp}.${rawBody}`).digest("hex")
}

import { createHmac } from "node:crypto"

/** What the storefront is told: forget everything cached under these tags. */
export type RevalidationMessage = { id: string; tags: string[] }

/** More tags than this are not worth naming one by one. */
const MAX_TAGS = 100

/** Sorts and shortens a list of tags: a change of hundreds of products is a change of the catalogue. */
export function compactTags(tags: string[]): string[] {
  const unique = [...new Set(tags)].sort()
  if (unique.length <= MAX_TAGS) return unique
  const broad = unique.filter((tag) => !tag.startsWith("product:"))
  return [...new Set(["catalog", "prices", "products", ...broad])].sort().slice(0, MAX_TAGS)
}

/** Hex HMAC-SHA256 over `<unix seconds>.<raw body>`, as the storefront checks it. */
export function signMessage(secret: string, timestamp: number, rawBody: string): string {
  return createHmac("sha256", secret).update(`${timestamp}.${rawBody}`).digest("hex")
}

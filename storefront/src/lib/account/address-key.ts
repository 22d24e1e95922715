import { createHash } from "node:crypto"

/** Names an address in forms and links without telling its id. */
export function addressKey(id: string): string {
  return createHash("sha256").update(`address:${id}`).digest("hex").slice(0, 16)
}

/** The address a key names among the customer's own, or undefined. */
export function findAddress<A extends { id: string }>(
  addresses: readonly A[],
  key: string
): A | undefined {
  return addresses.find(({ id }) => addressKey(id) === key)
}

import { looksLikeRef } from "./checkout/placed-orders"
import { isInfoPage } from "./info-pages"
import { looksLikeToken } from "./pay/tokens"

/** What a page's address asks for, as far as its status needs to be known before rendering. */
export type RouteKind =
  | { kind: "page" }
  | { kind: "product" | "category"; handle: string }
  /** Where a gateway sends the browser back. */
  | { kind: "return"; token: string }
  | { kind: "unknown" }

/** First segments that have pages of their own below them. */
const SECTIONS = new Set(["search", "cart", "checkout", "orders", "track", "account"])

/**
 * Sorts an address by its path below the locale. Pages are streamed, and a stream starts with 200:
 * an address nobody serves must be told apart here, before the first byte.
 * @param segments decoded, without the locale and without empty ones.
 */
export function routeKind(segments: readonly string[]): RouteKind {
  const [first, second, ...more] = segments
  if (first === undefined || SECTIONS.has(first)) {
    return { kind: "page" }
  }
  if (first === "pay") {
    return payKind(second, more)
  }
  if (more.length > 0) {
    return { kind: "unknown" }
  }
  if (first === "products" && second !== undefined) {
    return { kind: "product", handle: second }
  }
  if (first === "categories") {
    return second === undefined ? { kind: "page" } : { kind: "category", handle: second }
  }
  if (first === "info" && isInfoPage(second)) {
    return { kind: "page" }
  }
  return { kind: "unknown" }
}

/** `pay/<order ref>`, `pay/r/<token>` after success, `pay/f/<token>` after failure. */
function payKind(second: string | undefined, [token, ...more]: readonly string[]): RouteKind {
  if (second === undefined || more.length > 0) {
    return { kind: "unknown" }
  }
  if (token === undefined) {
    return looksLikeRef(second) ? { kind: "page" } : { kind: "unknown" }
  }
  return (second === "r" || second === "f") && looksLikeToken(token)
    ? { kind: "return", token }
    : { kind: "unknown" }
}

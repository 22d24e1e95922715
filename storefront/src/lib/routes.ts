import { STEPS } from "./booking/steps"
import { looksLikeRef } from "./checkout/placed-orders"
import { isInfoPage } from "./info-pages"
import { looksLikeManageToken, looksLikeProposalToken } from "./booking/tokens"
import { looksLikeToken } from "./pay/tokens"

/** What a page's address asks for, as far as its status needs to be known before rendering. */
export type RouteKind =
  | { kind: "page" }
  | { kind: "product" | "category"; handle: string }
  /** Where a gateway sends the browser back. */
  | { kind: "return"; token: string }
  /** A booked visit, behind a link that may be dead. */
  | { kind: "visit"; token: string }
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
  if (first === "visits") {
    return visitKind(second, more)
  }
  if (first === "booking") {
    return isBookingStep(second) && more.length === 0 ? { kind: "page" } : { kind: "unknown" }
  }
  if (more.length > 0) {
    return { kind: "unknown" }
  }
  if (first === "proposals" && second !== undefined) {
    return looksLikeProposalToken(second) ? { kind: "page" } : { kind: "unknown" }
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

const BOOKING_PAGES = new Set([...STEPS.slice(1), "outside", "emergency", "deposit"])

function isBookingStep(name: string | undefined): boolean {
  return name === undefined || BOOKING_PAGES.has(name)
}

const VISIT_PAGES = new Set(["move", "cancel", "photos", "choose"])

/** `visits/<manage token>` and the pages below it. A link nobody made is told so by its own page. */
function visitKind(token: string | undefined, [page, ...more]: readonly string[]): RouteKind {
  if (token === undefined || more.length > 0 || (page !== undefined && !VISIT_PAGES.has(page))) {
    return { kind: "unknown" }
  }
  return { kind: "visit", token: looksLikeManageToken(token) ? token : "" }
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

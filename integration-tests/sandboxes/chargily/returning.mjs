/** @typedef {import("./checkouts.mjs").Checkout} Checkout */

/**
 * Where Chargily sends the browser, undefined when the shop gave no such address. On a cancellation
 * the appended id is the literal `null`, as was seen.
 * @param {Checkout} checkout
 */
export function returnOf({ id, status, successUrl, failureUrl }) {
  const url = status === "paid" ? successUrl : failureUrl
  if (!url) return undefined
  const value = status === "canceled" ? "null" : id
  return `${url}${url.includes("?") ? "&" : "?"}checkout_id=${value}`
}

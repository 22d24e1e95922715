/**
 * @typedef {import("./orders.mjs").Order} Order
 * @typedef {import("./orders.mjs").ReturnMode} ReturnMode
 */

/**
 * An address of the shop as SATIM sends the browser to it: `lang` and `orderId` are appended, what
 * the address already asks is kept as it is.
 * @param {string} url
 * @param {Order} order
 * @param {string | null} orderId null leaves it out
 */
function withQuery(url, order, orderId) {
  const id = orderId === null ? "" : `&orderId=${orderId}`
  return `${url}${url.includes("?") ? "&" : "?"}lang=${order.language.toLowerCase()}${id}`
}

/**
 * Every address the browser goes to after the hosted page: none, one, or the same twice at once.
 * @param {Order} order
 * @param {Order[]} all
 * @param {ReturnMode} [mode]
 * @returns {string[]}
 */
export function returnsOf(order, all, mode = order.returning) {
  const success = order.status === 2 || order.status === 1
  const home = success ? order.returnUrl : order.failUrl
  switch (mode) {
    case "never":
      return []
    case "twice":
      return [withQuery(home, order, order.orderId), withQuery(home, order, order.orderId)]
    case "fail":
      return [withQuery(order.failUrl, order, order.orderId)]
    case "other-order": {
      const other = all.find((o) => o.orderId !== order.orderId)
      return [withQuery(home, order, other?.orderId ?? "Zz9Yy8Xx7Ww6Vv5Uu4Tt")]
    }
    case "no-order":
      return [withQuery(home, order, null)]
    default:
      return [withQuery(home, order, order.orderId)]
  }
}

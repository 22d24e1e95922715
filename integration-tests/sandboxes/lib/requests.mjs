const SECRET = /password|token|secret|authorization|signature/i
const MASK = "***"
const KEPT = 2000

/**
 * @typedef {object} Seen one call a sandbox received, free of secrets
 * @property {string} at ISO 8601
 * @property {string} endpoint
 * @property {string} method
 * @property {string} path without the query
 * @property {Record<string, string>} query
 * @property {Record<string, unknown>} params of the body
 * @property {string} contentType
 * @property {boolean} secretInUrl whether a secret travelled in the address, where logs keep it
 */

/** The calls received, newest last; the oldest of more than 2000 are forgotten. */
export class RequestLog {
  /** @type {Seen[]} */
  list = []

  /**
   * @param {object} call
   * @param {string} call.endpoint
   * @param {import("./server.mjs").Request} call.req
   * @param {URL} call.url
   * @param {Record<string, unknown>} call.params
   * @param {number} call.now
   */
  add({ endpoint, req, url, params, now }) {
    const query = Object.fromEntries(url.searchParams)
    this.list.push({
      at: new Date(now).toISOString(),
      endpoint,
      method: req.method ?? "",
      path: url.pathname,
      query: /** @type {Record<string, string>} */ (masked(query)),
      params: masked(params),
      contentType: req.headers["content-type"] ?? "",
      secretInUrl: Object.keys(query).some((name) => SECRET.test(name)),
    })
    if (this.list.length > KEPT) this.list.shift()
  }

  clear() {
    this.list = []
  }
}

/** @param {Record<string, unknown>} values */
const masked = (values) =>
  Object.fromEntries(Object.entries(values).map(([k, v]) => [k, SECRET.test(k) ? MASK : v]))

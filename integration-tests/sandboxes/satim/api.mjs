import { failBefore, sendThrough } from "../lib/faults.mjs"
import { readBody, sendJson } from "../lib/server.mjs"
import { extendedBody, stateBody, writtenAs } from "./answers.mjs"
import { distort } from "./faults.mjs"
import { hasAccess, readRegistration } from "./register.mjs"

/**
 * @typedef {import("../lib/faults.mjs").Answer} Answer
 * @typedef {import("./config.mjs").SatimConfig} SatimConfig
 *
 * @typedef {object} Api what the merchant's calls are answered from
 * @property {SatimConfig} config
 * @property {import("./orders.mjs").Orders} orders
 * @property {import("../lib/faults.mjs").FaultBook} faults
 * @property {import("../lib/requests.mjs").RequestLog} requests
 * @property {import("../lib/clock.mjs").Clock} clock
 * @property {() => string} pageOrigin
 */

const BASE = "/payment/rest/"

/** @type {Record<string, string>} */
const ENDPOINT_OF = {
  "register.do": "register",
  "public/acknowledgeTransaction.do": "acknowledge",
  "confirmOrder.do": "confirm",
  "getOrderStatusExtended.do": "status",
  "refund.do": "refund",
}

/** @param {unknown} body @param {number} [status] @returns {Answer} */
const say = (body, status = 200) => ({ status, body })

/**
 * The merchant's side of SATIM: forms and query strings are read alike, so that a caller who puts
 * its password into the address works here as it does there, and is found out in the request log.
 * @param {Api} api
 * @returns {import("../lib/server.mjs").Handler}
 */
export const satimApi = (api) => async (req, res) => {
  const url = new URL(req.url ?? "/", "http://sandbox")
  const name = url.pathname.startsWith(BASE) ? url.pathname.slice(BASE.length) : ""
  const endpoint = ENDPOINT_OF[name]
  const missing = endpoint === "acknowledge" && api.config.dialect === "confirm"
  if (!endpoint || missing) return sendJson(res, 404, "Not found")
  const form = /^application\/x-www-form-urlencoded\b/.test(req.headers["content-type"] ?? "")
  const text = (await readBody(req)).toString("utf8")
  const params = new URLSearchParams(form ? text : "")
  api.requests.add({
    endpoint,
    req,
    url,
    params: Object.fromEntries(params),
    now: api.clock.now(),
  })
  for (const [key, value] of url.searchParams) if (!params.has(key)) params.append(key, value)
  const armed = api.faults.take(endpoint, orderNumberOf(api, params))
  if (armed && (await failBefore(armed, res))) return
  const answer = answerTo(api, endpoint, params)
  const { body } = answer
  const told =
    armed && body && typeof body === "object"
      ? distort(armed.fault, /** @type {Record<string, unknown>} */ (body))
      : body
  await sendThrough(armed, res, { ...answer, body: told })
}

/** @param {Api} api @param {URLSearchParams} params */
function orderNumberOf({ orders }, params) {
  const id = params.get("mdOrder") ?? params.get("orderId") ?? undefined
  return params.get("orderNumber") ?? orders.find(id)?.orderNumber
}

/**
 * @param {Api} api
 * @param {string} endpoint
 * @param {URLSearchParams} params
 * @returns {Answer}
 */
function answerTo(api, endpoint, params) {
  const { status, body } =
    endpoint === "register" ? register(api, params) : aboutOrder(api, endpoint, params)
  return { status, body: writtenAs(body, api.config.wireTypes) }
}

/**
 * The hosted page of an order.
 * @param {import("./orders.mjs").Order} order
 * @param {string} pageOrigin
 */
export function formUrlOf({ orderId, language }, pageOrigin) {
  const query = `mdOrder=${orderId}&language=${language.toLowerCase()}`
  return `${pageOrigin}/payment/epg/merchants/sandbox/payment.html?${query}`
}

/** @param {Api} api @param {URLSearchParams} params @returns {Answer} */
function register({ config, orders, pageOrigin }, params) {
  const read = readRegistration(params, config)
  if ("refused" in read)
    return say({ errorCode: read.refused.code, errorMessage: read.refused.message })
  if (orders.isTaken(read.draft.orderNumber))
    return say({ errorCode: 1, errorMessage: "Order with this number is already processed" })
  const order = orders.register(read.draft)
  return say({ errorCode: 0, orderId: order.orderId, formUrl: formUrlOf(order, pageOrigin()) })
}

/** @param {Api} api @param {string} endpoint @param {URLSearchParams} params @returns {Answer} */
function aboutOrder(api, endpoint, params) {
  const { config, orders, clock } = api
  const camel = endpoint === "acknowledge" || endpoint === "confirm"
  const error = (/** @type {string} */ code, /** @type {string} */ message) =>
    say(
      camel
        ? { ErrorCode: code, ErrorMessage: message }
        : { errorCode: code, errorMessage: message }
    )
  if (!params.get("userName") || !params.get("password"))
    return say({ errorCode: 4, errorMessage: "Parameter [userName] or [password] is missing" })
  // Seen live in this casing whatever the endpoint.
  if (!hasAccess(params, config)) return say({ errorCode: 5, errorMessage: "Access denied" })
  const id = params.get(endpoint === "acknowledge" ? "mdOrder" : "orderId")
  if (!id) return error(endpoint === "confirm" ? "1" : "5", "Order id is empty")
  if (endpoint === "status" && !config.statusPermission) return error("5", "Access denied")
  if (endpoint === "refund" && !config.refundPermission) return error("5", "Access denied")
  const order = orders.list.some((o) => o.orderId === id) ? orders.find(id) : undefined
  if (!order)
    return config.unknownOrder === "http401" && endpoint !== "refund"
      ? say("Transaction is not found", 401)
      : error("6", "Unregistered order")
  if (endpoint === "status") return say(extendedBody(order, config.terminalId))
  if (endpoint === "refund") {
    const text = params.get("amount") ?? ""
    const centimes = /^\d{1,20}$/.test(text) ? Number(text) : 0
    if (centimes === 0 || centimes < config.minRefund)
      return error("5", "Parameter [amount] is wrong")
    return orders.refund(order, centimes)
      ? error("0", "Success")
      : error("7", "Refund is impossible for the current state of the order")
  }
  if (order.status === 2) order.acknowledgedAt ??= clock.now()
  const dialect = endpoint === "acknowledge" ? "ack" : "confirm"
  const body = stateBody(order, { dialect, language: params.get("language") })
  if (dialect === "confirm" && order.status === 2) order.confirmed = true
  return say(body)
}

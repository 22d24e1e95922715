import { failBefore, sendThrough } from "../lib/faults.mjs"
import { readBody, sendJson } from "../lib/server.mjs"
import { balanceBody, checkoutBody, listBody } from "./answers.mjs"
import { distort, refusal } from "./faults.mjs"
import { checkoutErrors, errorBody } from "./validate.mjs"

/**
 * @typedef {import("../lib/faults.mjs").Answer} Answer
 *
 * @typedef {object} Api what the merchant's calls are answered from
 * @property {import("./config.mjs").ChargilyConfig} config
 * @property {import("./checkouts.mjs").Checkouts} checkouts
 * @property {import("../lib/faults.mjs").FaultBook} faults
 * @property {import("../lib/requests.mjs").RequestLog} requests
 * @property {import("../lib/clock.mjs").Clock} clock
 * @property {() => { pageOrigin: string, account: import("./answers.mjs").Account }} context
 *
 * @typedef {{ endpoint: string, id: string, live: boolean }} Route
 */

/** @param {unknown} body @param {number} [status] @returns {Answer} */
const say = (body, status = 200) => ({ status, body })

/**
 * @param {string} method
 * @param {string} path
 * @returns {Route | undefined}
 */
function routeOf(method, path) {
  const match = /^\/(test\/)?api\/v2\/(checkouts|balance)(?:\/([^/]+))?(?:\/(items|expire))?$/.exec(
    path
  )
  if (!match) return undefined
  const [, test, resource, id = "", action] = match
  const shape = `${method} ${resource}${id ? "/id" : ""}${action ? `/${action}` : ""}`
  const endpoint = {
    "POST checkouts": "create",
    "GET checkouts": "list",
    "GET checkouts/id": "get",
    "GET checkouts/id/items": "items",
    "POST checkouts/id/expire": "expire",
    "GET balance": "balance",
  }[shape]
  return endpoint ? { endpoint, id, live: !test } : undefined
}

/**
 * The merchant's side of Chargily Pay V2, test and live mode under their two paths.
 * @param {Api} api
 * @returns {import("../lib/server.mjs").Handler}
 */
export const chargilyApi = (api) => async (req, res) => {
  const url = new URL(req.url ?? "/", "http://sandbox")
  const route = routeOf(req.method ?? "", url.pathname)
  if (!route) return sendJson(res, 404, { message: "Not found." })
  const body = parse((await readBody(req)).toString("utf8"))
  api.requests.add({ endpoint: route.endpoint, req, url, params: body, now: api.clock.now() })
  const armed = api.faults.take(route.endpoint, route.id)
  if (armed && (await failBefore(armed, res))) return
  const bearer = /^Bearer (.+)$/.exec(req.headers.authorization ?? "")?.[1]
  const answer = refusal(armed?.fault) ?? answerTo(api, { ...route, bearer, body, url })
  const told = armed ? distort(armed.fault, /** @type {any} */ (answer.body)) : answer.body
  await sendThrough(armed, res, { ...answer, body: told })
}

/**
 * @param {Api} api
 * @param {Route & { bearer: string | undefined, body: Record<string, unknown>, url: URL }} call
 * @returns {Answer}
 */
function answerTo(api, { endpoint, id, live, bearer, body, url }) {
  const { config, checkouts } = api
  // A key of the other mode is as wrong as no key.
  if (bearer !== (live ? config.liveKey : config.testKey))
    return say({ message: "Unauthenticated." }, 401)
  if (config.suspended) return say({ message: "This application is suspended." }, 403)
  const shown = (/** @type {import("./checkouts.mjs").Checkout} */ c) =>
    checkoutBody(c, api.context())
  const ofMode = checkouts.list.filter((c) => c.live === live)
  if (endpoint === "balance") {
    const paid = ofMode.filter((c) => c.status === "paid")
    return say(
      balanceBody(
        live,
        paid.reduce((sum, c) => sum + c.amount, 0)
      )
    )
  }
  const paged = (/** @type {unknown[]} */ all) => {
    const asked = (/** @type {string} */ name, /** @type {number} */ fallback) =>
      Math.max(1, Number(url.searchParams.get(name)) || fallback)
    const path = `${live ? "https://pay.chargily.net/" : "https://pay.chargily.net/test/"}api/v2/checkouts`
    return say(
      listBody(all, { path, live, page: asked("page", 1), perPage: asked("per_page", 10) })
    )
  }
  if (endpoint === "list") return paged([...ofMode].reverse().map(shown))
  if (endpoint === "create") {
    const errors = checkoutErrors(body, config)
    if (Object.keys(errors).length > 0) return say(errorBody(errors), 422)
    return say(shown(checkouts.create(body, live)))
  }
  const checkout = ofMode.find((c) => c.id === id)
  if (!checkout) return say({ message: "Not found." }, 404)
  if (endpoint === "items") return paged(checkout.items)
  if (endpoint === "expire") {
    if (checkout.status === "expired") return say({ message: "Already expired." }, 400)
    if (checkout.status !== "pending")
      return say({ message: "This checkout can no longer be expired." }, 403)
    checkouts.become(checkout, "expired")
  }
  return say(shown(checkout))
}

/** What is no JSON object counts as an empty one, as in Laravel. @param {string} text @returns {Record<string, unknown>} */
function parse(text) {
  try {
    const body = JSON.parse(text)
    return body && typeof body === "object" && !Array.isArray(body) ? body : {}
  } catch {
    return {}
  }
}

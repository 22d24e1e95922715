import { readBody, sendJson } from "./server.mjs"

/** What a control call may be told: something about the call is wrong. */
export class ControlError extends Error {
  /** @param {number} status @param {string} message */
  constructor(status, message) {
    super(message)
    this.name = "ControlError"
    this.status = status
  }
}

/**
 * @typedef {object} ControlTable
 * @property {Record<string, () => unknown>} reads `GET /__control/<name>`
 * @property {Record<string, (body: any) => unknown>} actions `POST /__control/<name>`
 * @property {Record<string, (id: string, body: any) => unknown>} orders `POST /__control/orders/<id>/<name>`
 */

/**
 * The control API of a sandbox. Only JSON is taken, so that no page of another site can post here
 * unnoticed: a browser asks first, and nobody answers.
 * @param {ControlTable} table
 * @returns {(req: import("./server.mjs").Request, res: import("./server.mjs").Response, url: URL) => Promise<boolean>}
 *   false when the address is not the control API's
 */
export const controlHandler = (table) => async (req, res, url) => {
  const [, root, name = "", id, action] = url.pathname.split("/")
  if (root !== "__control") return false
  const { reads, actions, orders } = table
  /** @returns {Promise<unknown>} */
  const answer = async () => {
    if (req.method === "GET" && !id) return own(reads, name)()
    if (req.method === "DELETE" && name === "faults") return own(actions, "clearFaults")({})
    if (req.method !== "POST") throw new ControlError(405, "Use GET or POST.")
    if (!/^application\/json\b/.test(req.headers["content-type"] ?? ""))
      throw new ControlError(415, "Send application/json.")
    const body = parse((await readBody(req)).toString("utf8"))
    if (name === "orders" && id && action) return own(orders, action)(decodeURIComponent(id), body)
    return own(actions, name)(body)
  }
  try {
    sendJson(res, 200, (await answer()) ?? { ok: true })
  } catch (error) {
    if (!(error instanceof ControlError)) throw error
    sendJson(res, error.status, { message: error.message })
  }
  return true
}

/**
 * @template T
 * @param {Record<string, T>} table
 * @param {string} name
 * @returns {T}
 */
function own(table, name) {
  const found = Object.hasOwn(table, name) ? table[name] : undefined
  if (!found)
    throw new ControlError(404, `Nothing is called ${name}: ${Object.keys(table).join(", ")}.`)
  return found
}

/** @param {string} text @returns {Record<string, unknown>} */
function parse(text) {
  try {
    const body = text === "" ? {} : JSON.parse(text)
    if (body && typeof body === "object" && !Array.isArray(body)) return body
  } catch {
    // Told below, like everything that is no object.
  }
  throw new ControlError(400, "The body is no JSON object.")
}

import { setTimeout as wait } from "node:timers/promises"
import { ControlError } from "./control.mjs"

/**
 * @typedef {import("./server.mjs").Response} Response
 *
 * @typedef {object} FaultSpec one fault to come
 * @property {string} fault its name in the gateway's catalogue
 * @property {{ endpoint?: string, nth?: number, orderNumber?: string }} [match] `nth` counts the
 *   matching calls from now on, the first is 1
 * @property {number | "always"} [times] how many calls it spoils, 1 unless told
 * @property {number} [ms] of `delay` and, per byte, of `slow-drip`
 *
 * @typedef {FaultSpec & { seen: number, used: number }} Armed
 * @typedef {{ name: string, endpoints: readonly string[], commits: boolean, what: string }} FaultKind
 *   `commits`: whether the gateway did what it was asked before it failed to say so
 * @typedef {{ status: number, body: unknown, headers?: Record<string, string> }} Answer
 */

/** The faults of the line between two machines; they can hit any call of any gateway. */
export const LINE_FAULTS = /** @type {const} */ ([
  ["delay", true, "answers late, by `ms`"],
  ["refused", false, "drops the connection before reading"],
  ["reset", false, "resets the connection before reading"],
  ["timeout", false, "never answers and does nothing"],
  ["lost-response", true, "does it, then drops the connection"],
  ["lost-response-timeout", true, "does it, then never answers"],
  ["http-500", false, "an HTML page with status 500"],
  ["http-502", false, "an HTML page with status 502"],
  ["http-503", false, "an HTML page with status 503"],
  ["geo-403", false, "the HTML page of a country block, status 403"],
  ["html-200", true, "does it, then answers a page with status 200"],
  ["empty-body", true, "does it, then answers nothing with status 200"],
  ["truncated-json", true, "does it, then cuts its answer in half"],
  ["json-null", true, "does it, then answers `null`"],
  ["json-string", true, "does it, then answers a JSON string"],
  ["json-array", true, "does it, then answers a JSON array"],
  ["huge-body", true, "does it, then answers more than a mebibyte"],
  ["slow-drip", true, "does it, then answers a byte at a time, one every `ms`"],
])

/** The faults armed in one sandbox. */
export class FaultBook {
  /** @param {readonly FaultKind[]} catalogue */
  constructor(catalogue) {
    this.catalogue = catalogue
    /** @type {Armed[]} */
    this.armed = []
  }

  /** @param {FaultSpec} spec throws a {@link ControlError} for a name the catalogue has not */
  arm(spec) {
    const kind = this.catalogue.find((k) => k.name === spec.fault)
    const endpoint = spec.match?.endpoint
    if (!kind) throw new ControlError(400, `No fault is called ${spec.fault}.`)
    if (endpoint && !kind.endpoints.includes(endpoint))
      throw new ControlError(400, `${spec.fault} cannot hit ${endpoint}.`)
    this.armed.push({ ...spec, seen: 0, used: 0 })
  }

  clear() {
    this.armed = []
  }

  /**
   * The fault this very call meets, used up by it.
   * @param {string} endpoint
   * @param {string | undefined} orderNumber
   * @returns {Armed | undefined}
   */
  take(endpoint, orderNumber) {
    /** @type {Armed | undefined} */
    let hit
    for (const spec of this.armed) {
      const kind = this.catalogue.find((k) => k.name === spec.fault)
      if (!kind?.endpoints.includes(endpoint)) continue
      if (spec.match?.endpoint && spec.match.endpoint !== endpoint) continue
      if (spec.match?.orderNumber && spec.match.orderNumber !== orderNumber) continue
      spec.seen += 1
      const left = spec.times === "always" || spec.used < (spec.times ?? 1)
      if (hit || !left || spec.seen < (spec.match?.nth ?? 1)) continue
      spec.used += 1
      hit = spec
    }
    return hit
  }
}

/**
 * What a fault does before the gateway works on the call.
 * @param {Armed} armed
 * @param {Response} res
 * @returns {Promise<boolean>} true when the call ends here
 */
export async function failBefore(armed, res) {
  switch (armed.fault) {
    case "delay":
      await wait(armed.ms ?? 1000)
      return false
    case "refused":
      res.socket?.destroy()
      return true
    case "reset":
      res.socket?.resetAndDestroy()
      return true
    case "timeout":
      return true
    case "http-500":
    case "http-502":
    case "http-503":
      sendPage(res, Number(armed.fault.slice(5)), "Service unavailable")
      return true
    case "geo-403":
      sendPage(res, 403, "Access from your country is not allowed")
      return true
    default:
      return false
  }
}

/**
 * Sends an answer as the fault, if any, lets it through.
 * @param {Armed | undefined} armed
 * @param {Response} res
 * @param {Answer} answer
 */
export async function sendThrough(armed, res, { status, body, headers }) {
  const type = { "content-type": "application/json;charset=UTF-8", ...headers }
  const text = JSON.stringify(body)
  const end = (/** @type {string} */ sent) => {
    res.writeHead(status, type)
    res.end(sent)
  }
  switch (armed?.fault) {
    case "lost-response":
      return res.socket?.destroy()
    case "lost-response-timeout":
      return
    case "html-200":
      return sendPage(res, 200, "Welcome")
    case "empty-body":
      return end("")
    case "truncated-json":
      return end(text.slice(0, Math.floor(text.length / 2)))
    case "json-null":
      return end("null")
    case "json-string":
      return end('"OK"')
    case "json-array":
      return end("[]")
    case "huge-body":
      return end(`${text.slice(0, -1)}${" ".repeat(1_200_000)}${text.slice(-1)}`)
    case "slow-drip":
      res.writeHead(status, type)
      for (const letter of text) {
        if (res.destroyed) return
        res.write(letter)
        await wait(armed.ms ?? 50)
      }
      return res.end()
    default:
      return end(text)
  }
}

/** @param {Response} res @param {number} status @param {string} title */
function sendPage(res, status, title) {
  res.writeHead(status, { "content-type": "text/html" })
  res.end(`<!doctype html><html><head><title>${title}</title></head><body>${title}</body></html>`)
}

/** @param {readonly string[]} endpoints @returns {FaultKind[]} the line's faults for one gateway */
export const lineFaults = (endpoints) =>
  LINE_FAULTS.map(([name, commits, what]) => ({ name, endpoints, commits, what }))

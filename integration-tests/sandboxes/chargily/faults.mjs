import { lineFaults } from "../lib/faults.mjs"
import { CHARGILY_ENDPOINTS } from "./config.mjs"

/** @typedef {import("../lib/faults.mjs").FaultKind} FaultKind */

/** @type {[name: string, endpoints: readonly string[], what: string][]} */
const LIES = [
  ["amount-wrong", ["get"], "says one dinar less"],
  ["currency-wrong", ["get"], "says eur"],
  ["livemode-wrong", ["get"], "says the other mode"],
  ["session-wrong", ["get"], "says the metadata of somebody else's payment"],
  ["id-wrong", ["create", "get"], "says the id of another checkout"],
  ["id-missing", ["create"], "creates, and says no id"],
  ["url-missing", ["create"], "creates, and says no checkout_url"],
  ["url-foreign-host", ["create"], "creates, and sends the shopper to another host"],
  ["status-unknown", ["get"], "says a status nobody wrote down"],
  ["status-missing", ["get"], "leaves status out"],
]

/** @type {readonly FaultKind[]} */
const REFUSALS = [
  { name: "http-404", endpoints: ["get"], commits: false, what: "says a known id is not there" },
  { name: "http-429", endpoints: CHARGILY_ENDPOINTS, commits: false, what: "asks to wait" },
]

/** Every fault of the API this sandbox knows; webhooks have their variants. @type {readonly FaultKind[]} */
export const CHARGILY_FAULTS = [
  ...lineFaults(CHARGILY_ENDPOINTS),
  ...REFUSALS,
  ...LIES.map(([name, endpoints, what]) => ({ name, endpoints, commits: true, what })),
]

/**
 * An answer in place of the call, for faults that refuse it.
 * @param {string | undefined} fault
 * @returns {import("../lib/faults.mjs").Answer | undefined}
 */
export function refusal(fault) {
  if (fault === "http-404") return { status: 404, body: { message: "Not found." } }
  if (fault === "http-429")
    return {
      status: 429,
      body: { message: "Too Many Attempts." },
      headers: { "retry-after": "30" },
    }
  return undefined
}

/**
 * The body as a lying gateway says it. Other faults leave it alone.
 * @param {string | undefined} fault
 * @param {Record<string, any>} body
 * @returns {Record<string, unknown>}
 */
export function distort(fault, body) {
  const without = (/** @type {string} */ name) =>
    Object.fromEntries(Object.entries(body).filter(([n]) => n !== name))
  switch (fault) {
    case "amount-wrong":
      return { ...body, amount: body.amount - 1 }
    case "currency-wrong":
      return { ...body, currency: "eur" }
    case "livemode-wrong":
      return { ...body, livemode: !body.livemode }
    case "session-wrong":
      return { ...body, metadata: { ...body.metadata, session_id: "payses_of_somebody_else" } }
    case "id-wrong":
      return { ...body, id: "01hanothercheckout00000000" }
    case "id-missing":
      return without("id")
    case "url-missing":
      return without("checkout_url")
    case "url-foreign-host":
      return { ...body, checkout_url: `https://pay.example.net/checkouts/${body.id}/pay` }
    case "status-unknown":
      return { ...body, status: "remembered" }
    case "status-missing":
      return without("status")
    default:
      return body
  }
}

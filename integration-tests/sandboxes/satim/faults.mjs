import { lineFaults } from "../lib/faults.mjs"
import { SATIM_ENDPOINTS } from "./config.mjs"

/** @typedef {import("../lib/faults.mjs").FaultKind} FaultKind */

const READS = /** @type {const} */ (["acknowledge", "confirm"])

/** @type {[name: string, endpoints: readonly string[], what: string][]} */
const LIES = [
  ["form-url-missing", ["register"], "registers, and says no formUrl"],
  ["form-url-foreign-host", ["register"], "registers, and sends the shopper to another host"],
  ["form-url-http", ["register"], "registers, and sends the shopper to plain http"],
  ["order-id-missing", ["register"], "registers, and says no orderId"],
  ["amount-wrong", READS, "says one dinar less"],
  ["order-number-wrong", READS, "says somebody else's order number"],
  ["currency-wrong", READS, "says 978 for the currency"],
  ["no-params", READS, "says ErrorCode 0 and leaves params out"],
  ["status-as-string", READS, "writes OrderStatus as a string"],
  ["status-missing", READS, "leaves OrderStatus out"],
  ["declined-with-resp-code-00", READS, "says respCode 00 with OrderStatus 6"],
  ["paid-with-refused-resp-code", READS, "says OrderStatus 2 with respCode 05"],
]

/** Every fault this sandbox knows. @type {readonly FaultKind[]} */
export const SATIM_FAULTS = [
  ...lineFaults(SATIM_ENDPOINTS),
  ...LIES.map(([name, endpoints, what]) => ({ name, endpoints, commits: true, what })),
]

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
    case "form-url-missing":
      return without("formUrl")
    case "form-url-foreign-host":
      return { ...body, formUrl: `https://pay.example.net/payment.html?mdOrder=${body.orderId}` }
    case "form-url-http":
      return { ...body, formUrl: `http://test.satim.dz/payment.html?mdOrder=${body.orderId}` }
    case "order-id-missing":
      return without("orderId")
    case "amount-wrong":
      return { ...body, Amount: Number(body.Amount) - 100 }
    case "order-number-wrong":
      return { ...body, OrderNumber: "9999999999" }
    case "currency-wrong":
      return { ...body, currency: "978" }
    case "no-params":
      return { ...without("params"), ErrorCode: "0", ErrorMessage: "Success" }
    case "status-as-string":
      return { ...body, OrderStatus: String(body.OrderStatus) }
    case "status-missing":
      return without("OrderStatus")
    case "declined-with-resp-code-00":
      return { ...body, OrderStatus: 6, params: { ...body.params, respCode: "00" } }
    case "paid-with-refused-resp-code":
      return { ...body, OrderStatus: 2, params: { ...body.params, respCode: "05" } }
    default:
      return body
  }
}

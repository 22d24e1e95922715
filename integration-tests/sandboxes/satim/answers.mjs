import { escapeHtml, languageOf } from "../lib/html.mjs"
import { actionCodeText, respCodeText } from "./texts.mjs"

/**
 * @typedef {import("./orders.mjs").Order} Order
 * @typedef {import("./config.mjs").SatimConfig["wireTypes"]} WireTypes
 * @typedef {import("../lib/faults.mjs").Answer} Answer
 */

/** What `ErrorCode` says, by endpoint: the same number means opposite things. @param {Order} order @returns {[string, string]} */
function acknowledgeCode(order) {
  const declined = order.status === 6 || order.status === -1
  return declined ? ["2", "Payment is declined"] : ["0", "Success"]
}

/** The older dialect: 2 is "already confirmed" and 3 "cannot be confirmed". @param {Order} order @returns {[string, string]} */
function confirmCode(order) {
  if (order.status === 4 && order.depositCentimes === 0) return ["2", "Order is already confirmed"]
  if (order.status !== 2 && order.status !== 4)
    return ["3", "Order cannot be confirmed in its present state"]
  return order.confirmed ? ["2", "Order is already confirmed"] : ["0", "Success"]
}

/**
 * The body of `acknowledgeTransaction.do` and `confirmOrder.do`, with the casing seen on the wire.
 * @param {Order} order
 * @param {{ dialect: "ack" | "confirm", language: string | null }} asked
 * @returns {Record<string, unknown>}
 */
export function stateBody(order, { dialect, language }) {
  const [code, message] = dialect === "ack" ? acknowledgeCode(order) : confirmCode(order)
  const approved = order.approvalCode !== null && order.respCode === "00"
  const asked = languageOf(language || order.language)
  return {
    ...(approved ? { expiration: order.expiry, cardholderName: "CARD HOLDER" } : {}),
    depositAmount: order.depositCentimes,
    currency: order.currency,
    ...(approved
      ? { authorizationResponseId: order.approvalCode, approvalCode: order.approvalCode }
      : {}),
    actionCode: order.actionCode,
    actionCodeDescription: actionCodeText(order.actionCode),
    ErrorCode: code,
    ErrorMessage: message,
    ...(order.status === null ? {} : { OrderStatus: order.status }),
    OrderNumber: order.orderNumber,
    Pan: order.pan,
    Amount: order.amountCentimes,
    ...(order.pan === "" ? {} : { Ip: "192.0.2.10" }),
    ...(approved ? { SvfeResponse: "00" } : {}),
    ...(order.respCode === null
      ? {}
      : {
          params: {
            respCode: order.respCode,
            respCode_desc: respCodeText(order.respCode, asked),
            ...order.udf,
          },
        }),
    Description: escapeHtml(order.description),
  }
}

/**
 * The lower-camel body of `getOrderStatusExtended.do`: no `respCode`, so it proves no payment.
 * @param {Order} order
 * @param {string} terminalId
 */
export function extendedBody(order, terminalId) {
  return {
    errorCode: "0",
    errorMessage: "Success",
    orderNumber: order.orderNumber,
    ...(order.status === null ? {} : { orderStatus: order.status }),
    actionCode: order.actionCode,
    actionCodeDescription: actionCodeText(order.actionCode),
    amount: order.amountCentimes,
    currency: order.currency,
    date: order.createdAt,
    orderDescription: order.description,
    ip: "192.0.2.10",
    merchantOrderParams: Object.entries(order.udf).map(([name, value]) => ({ name, value })),
    attributes: [{ name: "mdOrder", value: order.orderId }],
    terminalId,
    ...(order.pan === ""
      ? {}
      : {
          authDateTime: order.paidAt ?? order.createdAt,
          cardAuthInfo: {
            pan: order.pan,
            expiration: order.expiry,
            cardholderName: "CARD HOLDER",
            approvalCode: order.approvalCode,
            authorizationResponseId: order.approvalCode,
          },
        }),
  }
}

/**
 * A body with its numbers written the way this installation writes them. `mixed` is what the
 * certification host did in September 2026 and is what the bodies above already are.
 * @param {unknown} body
 * @param {WireTypes} types
 * @returns {unknown}
 */
export function writtenAs(body, types) {
  if (types === "mixed" || body === null || typeof body !== "object") return body
  return Object.fromEntries(
    Object.entries(body).map(([name, value]) => {
      if (typeof value === "object" && !Array.isArray(value)) return [name, writtenAs(value, types)]
      if (types === "strings" && typeof value === "number") return [name, String(value)]
      if (types === "numbers" && /^errorcode$/i.test(name)) return [name, Number(value)]
      return [name, value]
    })
  )
}

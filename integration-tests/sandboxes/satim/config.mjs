/**
 * @typedef {object} SatimConfig how the sandbox behaves where SATIM's installations differ
 * @property {string} userName AN..30
 * @property {string} password AN..30
 * @property {string} terminalId `force_terminal_id` every registration must carry
 * @property {string} merchant name shown on the hosted page
 * @property {"ack" | "confirm"} dialect `confirm`: an older host without `acknowledgeTransaction.do`
 * @property {"mixed" | "numbers" | "strings"} wireTypes how numbers are written in answers
 * @property {"http401" | "code6"} unknownOrder what an unknown order looks like
 * @property {number} sessionMinutes how long the hosted page can be paid
 * @property {6 | 0} expiredStatus `OrderStatus` of an order whose hosted page ran out
 * @property {number} autoCancelMinutes a paid order nobody acknowledged is reversed after these
 * @property {boolean} refundPermission whether the merchant user may call `refund.do`
 * @property {boolean} statusPermission whether it may call `getOrderStatusExtended.do`
 * @property {number} minAmount centimes
 * @property {number} minRefund centimes
 */

/** @type {SatimConfig} */
export const SATIM_DEFAULTS = {
  userName: "SANDBOX_MERCHANT",
  password: "sandbox-satim-password",
  terminalId: "E010900000",
  merchant: "Hanout",
  dialect: "ack",
  wireTypes: "mixed",
  unknownOrder: "http401",
  sessionMinutes: 10,
  expiredStatus: 6,
  autoCancelMinutes: 20,
  refundPermission: true,
  statusPermission: true,
  minAmount: 5000,
  minRefund: 0,
}

/** The endpoints a fault can hit. */
export const SATIM_ENDPOINTS = /** @type {const} */ ([
  "register",
  "acknowledge",
  "confirm",
  "status",
  "refund",
])

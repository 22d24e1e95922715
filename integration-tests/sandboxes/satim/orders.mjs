import { ControlError } from "../lib/control.mjs"
import { maskPan, TEST_CARDS } from "./cards.mjs"

/**
 * @typedef {import("./config.mjs").SatimConfig} SatimConfig
 * @typedef {keyof typeof import("./texts.mjs").PAGE_TEXTS.fr.returns} ReturnMode
 *
 * @typedef {object} Order one registered order; amounts in centimes, times in milliseconds
 * @property {string} orderId
 * @property {string} orderNumber
 * @property {number} amountCentimes
 * @property {string} currency
 * @property {string} returnUrl
 * @property {string} failUrl
 * @property {"FR" | "AR" | "EN"} language
 * @property {string} description
 * @property {Record<string, string>} udf `udf1` to `udf5`
 * @property {number | null} status `OrderStatus`; null leaves the field out of answers
 * @property {number} depositCentimes taken and not given back
 * @property {number} actionCode
 * @property {string | null} respCode
 * @property {string} pan masked, empty before a card was used
 * @property {string | null} approvalCode
 * @property {string | null} expiry YYYYMM
 * @property {number} createdAt
 * @property {number | null} paidAt
 * @property {number | null} acknowledgedAt first acknowledgement of the paid order
 * @property {boolean} confirmed `confirmOrder.do` already said yes once
 * @property {number} wrongPasswords
 * @property {ReturnMode} returning how the browser comes back
 */

const MINUTE = 60_000

/** Every order of the sandbox and what can happen to one. */
export class Orders {
  /** @param {{ config: SatimConfig, clock: import("../lib/clock.mjs").Clock, ids: import("../lib/ids.mjs").IdMaker }} deps */
  constructor({ config, clock, ids }) {
    this.config = config
    this.clock = clock
    this.ids = ids
    /** @type {Order[]} */
    this.list = []
  }

  /** @param {Pick<Order, "orderNumber" | "amountCentimes" | "currency" | "returnUrl" | "failUrl" | "language" | "description" | "udf">} draft */
  register(draft) {
    /** @type {Order} */
    const order = {
      ...draft,
      orderId: this.ids.satim(),
      status: 0,
      depositCentimes: 0,
      actionCode: -100,
      respCode: null,
      pan: "",
      approvalCode: null,
      expiry: null,
      createdAt: this.clock.now(),
      paidAt: null,
      acknowledgedAt: null,
      confirmed: false,
      wrongPasswords: 0,
      returning: "normal",
    }
    this.list.push(order)
    return order
  }

  /** @param {string} orderNumber */
  isTaken(orderNumber) {
    return this.list.some((o) => o.orderNumber === orderNumber)
  }

  /**
   * One order as time has left it.
   * @param {string | undefined} id its `orderId` or its `orderNumber`
   */
  find(id) {
    const order = this.list.find((o) => o.orderId === id || o.orderNumber === id)
    if (order) this.#age(order)
    return order
  }

  /** @returns {Order[]} */
  all() {
    for (const order of this.list) this.#age(order)
    return this.list
  }

  /** Whether the hosted page can still take a card. @param {Order} order */
  isOpen(order) {
    return order.status === 0 && order.actionCode !== -2007
  }

  /** When the hosted page closes. @param {Order} order */
  closesAt(order) {
    return order.createdAt + this.config.sessionMinutes * MINUTE
  }

  /**
   * The card was charged.
   * @param {Order} order
   * @param {string} [pan] whole; only its mask is kept
   */
  pay(order, pan = TEST_CARDS[0]?.pan ?? "") {
    const card = TEST_CARDS.find((c) => c.pan === pan)
    Object.assign(order, {
      status: 2,
      depositCentimes: order.amountCentimes,
      actionCode: 0,
      respCode: "00",
      pan: maskPan(pan),
      approvalCode: this.ids.digits(6),
      expiry: card ? `${card.expiry.slice(2)}${card.expiry.slice(0, 2)}` : "202701",
      paidAt: this.clock.now(),
      acknowledgedAt: null,
      confirmed: false,
    })
  }

  /** @param {Order} order @param {{ actionCode: number, respCode?: string, pan?: string }} why */
  decline(order, { actionCode, respCode, pan }) {
    Object.assign(order, { status: 6, depositCentimes: 0, actionCode, respCode: respCode ?? null })
    if (pan) order.pan = maskPan(pan)
  }

  /** @param {Order} order */
  expire(order) {
    order.status = this.config.expiredStatus
    order.actionCode = -2007
  }

  /** Taken money goes back whole: annulation from SATIM's console, or silence of the merchant. @param {Order} order */
  reverse(order) {
    if (order.status !== 2) throw new ControlError(409, "Only a paid order can be reversed.")
    order.status = 3
    order.depositCentimes = 0
  }

  /**
   * @param {Order} order
   * @param {number} centimes
   * @returns {boolean} false when the state or the amount does not allow it
   */
  refund(order, centimes) {
    const refundable = order.status === 2 || order.status === 4
    if (!refundable || centimes > order.depositCentimes || order.depositCentimes === 0) return false
    order.status = 4
    order.depositCentimes -= centimes
    return true
  }

  /** What time alone does: the page runs out, and money nobody acknowledged goes back. @param {Order} order */
  #age(order) {
    const now = this.clock.now()
    if (this.isOpen(order) && now >= this.closesAt(order)) this.expire(order)
    const { autoCancelMinutes } = this.config
    const forgotten = order.paidAt !== null && now >= order.paidAt + autoCancelMinutes * MINUTE
    if (order.status === 2 && order.acknowledgedAt === null && forgotten) this.reverse(order)
  }
}

import { ControlError } from "../lib/control.mjs"

/**
 * @typedef {import("./config.mjs").ChargilyConfig} ChargilyConfig
 * @typedef {"pending" | "processing" | "paid" | "failed" | "canceled" | "expired"} Status
 *
 * @typedef {object} Checkout amounts in dinars, times in milliseconds
 * @property {string} id
 * @property {boolean} live
 * @property {number} amount after the discount
 * @property {number} amountBefore
 * @property {{ type: "percentage" | "amount" | null, value: number }} discount
 * @property {string} currency
 * @property {Status} status
 * @property {"ar" | "en" | "fr"} locale
 * @property {string | null} description
 * @property {unknown} metadata
 * @property {string} successUrl
 * @property {string | null} failureUrl
 * @property {string | null} webhookEndpoint
 * @property {string} paymentMethod
 * @property {"customer" | "merchant" | "split"} allocation
 * @property {boolean} collectShipping
 * @property {string | null} shippingAddress
 * @property {string | null} customerId
 * @property {{ price: string, quantity: number, amount: number }[]} items
 * @property {string | null} invoiceId
 * @property {number} createdAt
 * @property {number} updatedAt
 * @property {number | null} paidAt
 */

const MINUTE = 60_000

/** Every checkout of the sandbox, and the wait until each expires. */
export class Checkouts {
  /**
   * @param {object} deps
   * @param {ChargilyConfig} deps.config
   * @param {import("../lib/clock.mjs").Clock} deps.clock
   * @param {import("../lib/ids.mjs").IdMaker} deps.ids
   * @param {(checkout: Checkout) => void} deps.onChange told after every change of status
   */
  constructor({ config, clock, ids, onChange }) {
    this.config = config
    this.clock = clock
    this.ids = ids
    this.onChange = onChange
    /** @type {Checkout[]} */
    this.list = []
  }

  /** @param {Record<string, any>} body checked already @param {boolean} live */
  create(body, live) {
    const items = (body.items ?? []).map(
      (/** @type {{ price: string, quantity: number }} */ i) => ({
        price: i.price,
        quantity: i.quantity,
        amount: this.config.prices[i.price] ?? 0,
      })
    )
    const amountBefore =
      items.length > 0
        ? items.reduce(
            (/** @type {number} */ sum, /** @type {{ amount: number, quantity: number }} */ i) =>
              sum + i.amount * i.quantity,
            0
          )
        : Number(body.amount)
    const discount = discountOf(body)
    const off =
      discount.type === "percentage"
        ? Math.floor((amountBefore * discount.value) / 100)
        : discount.value
    const now = this.clock.now()
    /** @type {Checkout} */
    const checkout = {
      id: this.ids.ulid(),
      live,
      amount: amountBefore - off,
      amountBefore,
      discount,
      currency: "dzd",
      status: "pending",
      locale: body.locale ?? "ar",
      description: body.description ?? null,
      metadata: body.metadata ?? null,
      successUrl: body.success_url,
      failureUrl: body.failure_url ?? null,
      webhookEndpoint: body.webhook_endpoint ?? null,
      paymentMethod: body.payment_method ?? "edahabia",
      allocation: body.chargily_pay_fees_allocation ?? "merchant",
      collectShipping: Boolean(body.collect_shipping_address),
      shippingAddress: body.shipping_address ?? null,
      customerId: body.customer_id ?? null,
      items,
      invoiceId: null,
      createdAt: now,
      updatedAt: now,
      paidAt: null,
    }
    this.list.push(checkout)
    this.clock.at(now + this.config.sessionMinutes * MINUTE, () => {
      if (this.list.includes(checkout) && ["pending", "processing"].includes(checkout.status))
        this.become(checkout, "expired")
    })
    return checkout
  }

  /** @param {string} id */
  find(id) {
    return this.list.find((c) => c.id === id)
  }

  /** When the hosted page closes. @param {Checkout} checkout */
  closesAt(checkout) {
    return checkout.createdAt + this.config.sessionMinutes * MINUTE
  }

  /**
   * Whether the page still takes a card: also after a refusal, until the time is up. Chargily does
   * not say so; a shop must survive it either way.
   * @param {Checkout} checkout
   */
  isOpen(checkout) {
    const payable = ["pending", "processing", "failed", "canceled"].includes(checkout.status)
    return payable && this.clock.now() < this.closesAt(checkout)
  }

  /** @param {Checkout} checkout @param {Status} status @param {{ force?: boolean }} [options] */
  move(checkout, status, { force } = {}) {
    if (!force && !this.isOpen(checkout))
      throw new ControlError(409, `The hosted page of ${checkout.id} is closed.`)
    this.become(checkout, status)
  }

  /** @param {Checkout} checkout @param {Status} status */
  become(checkout, status) {
    checkout.status = status
    checkout.updatedAt = this.clock.now()
    if (status === "paid") {
      checkout.paidAt = this.clock.now()
      checkout.invoiceId = this.ids.ulid()
    }
    this.onChange(checkout)
  }
}

/** @param {Record<string, any>} body @returns {Checkout["discount"]} */
function discountOf({ percentage_discount, amount_discount }) {
  if (percentage_discount) return { type: "percentage", value: Number(percentage_discount) }
  if (amount_discount) return { type: "amount", value: Number(amount_discount) }
  return { type: null, value: 0 }
}

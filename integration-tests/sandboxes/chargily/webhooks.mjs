import { ControlError } from "../lib/control.mjs"
import { checkoutBody } from "./answers.mjs"
import { eventBody, WEBHOOK_VARIANTS, written } from "./events.mjs"

/**
 * @typedef {import("./checkouts.mjs").Checkout} Checkout
 * @typedef {import("./events.mjs").WebhookVariant} WebhookVariant
 *
 * @typedef {object} Delivery one POST to the shop
 * @property {string} eventId
 * @property {string} type
 * @property {string} checkoutId
 * @property {WebhookVariant} variant
 * @property {string} url
 * @property {string} at ISO 8601, on the sandbox's clock
 * @property {number} attempt from 1
 * @property {number | null} status null when nobody answered
 * @property {string} answer the first 2000 characters
 *
 * @typedef {object} ArmedWebhook what becomes of the next webhooks
 * @property {WebhookVariant | "none"} variant
 * @property {number | "always"} times
 */

const DAY = 86_400_000
const MINUTE = 60_000

/** Posts events to the shop and keeps what it answered. */
export class Webhooks {
  /**
   * @param {object} deps
   * @param {import("./config.mjs").ChargilyConfig} deps.config
   * @param {import("../lib/clock.mjs").Clock} deps.clock
   * @param {import("../lib/ids.mjs").IdMaker} deps.ids
   * @param {() => { pageOrigin: string, account: import("./answers.mjs").Account }} deps.context
   */
  constructor({ config, clock, ids, context }) {
    this.config = config
    this.clock = clock
    this.ids = ids
    this.context = context
    this.oldKeys = { test: "test_sk_never_used", live: "live_sk_never_used" }
    /** @type {Delivery[]} */
    this.deliveries = []
    /** @type {ArmedWebhook[]} */
    this.armed = []
    /** @type {Set<Promise<unknown>>} */
    this.underWay = new Set()
  }

  /** @param {ArmedWebhook["variant"]} variant @param {ArmedWebhook["times"]} [times] */
  arm(variant, times = 1) {
    if (variant !== "none" && !WEBHOOK_VARIANTS.some(([name]) => name === variant))
      throw new ControlError(400, `No webhook is called ${variant}.`)
    this.armed.push({ variant, times })
  }

  clear() {
    this.armed = []
    this.deliveries = []
  }

  /** The webhook of a change of status, as armed. `processing` has none. @param {Checkout} checkout */
  announce(checkout) {
    if (!this.config.sendWebhooks || !typeOf(checkout.status)) return
    const next = this.armed[0]
    if (next && next.times !== "always" && --next.times === 0) this.armed.shift()
    const variant = next?.variant ?? "normal"
    if (variant === "none") return
    const sent = this.send(checkout, { variant })
    this.underWay.add(sent)
    void sent.finally(() => this.underWay.delete(sent))
  }

  /** Until every webhook that left by itself was answered. */
  async settled() {
    while (this.underWay.size > 0) await Promise.all(this.underWay)
  }

  /**
   * Sends a webhook about a checkout. `status` may be one the checkout never had, or has no longer:
   * that is how events come out of order.
   * @param {Checkout} checkout
   * @param {{ variant?: WebhookVariant, status?: string, eventId?: string }} [options]
   * @returns {Promise<Delivery[]>} empty when the shop gave no address, or for a late one
   */
  async send(checkout, { variant = "normal", status = checkout.status, eventId } = {}) {
    const url = checkout.webhookEndpoint ?? this.config.dashboardWebhook
    if (!url) return []
    const head = () => ({
      id: eventId ?? this.ids.ulid(),
      type: typeOf(status) ?? `checkout.${status}`,
      status,
      at: this.clock.now(),
    })
    const first = head()
    const body = checkoutBody(checkout, this.context())
    const one = (/** @type {typeof first} */ which) =>
      this.#post(checkout, body, which, variant, url)
    switch (variant) {
      case "duplicate":
        return [await one(first), await one(first)]
      case "duplicate-new-id":
        return [await one(first), await one(head())]
      case "concurrent":
        return Promise.all([one(first), one(first)])
      case "late-24h":
        this.clock.at(this.clock.now() + DAY, async () => void (await one(first)))
        return []
      default:
        return [await one(first)]
    }
  }

  /**
   * @param {Checkout} checkout
   * @param {Record<string, unknown>} body
   * @param {import("./events.mjs").EventHead} head
   * @param {WebhookVariant} variant
   * @param {string} url
   * @param {number} [attempt]
   * @returns {Promise<Delivery>}
   */
  async #post(checkout, body, head, variant, url, attempt = 1) {
    const mode = checkout.live ? "live" : "test"
    const key = checkout.live ? this.config.liveKey : this.config.testKey
    const keys = { key, oldKey: this.oldKeys[mode], unknownId: "01hnosuchcheckout000000000" }
    const { raw, signature } = written(eventBody(body, head), variant, keys)
    /** @type {Delivery} */
    const delivery = {
      eventId: head.id,
      type: head.type,
      checkoutId: checkout.id,
      variant,
      url,
      at: new Date(this.clock.now()).toISOString(),
      attempt,
      status: null,
      answer: "",
    }
    this.deliveries.push(delivery)
    try {
      const answer = await fetch(url, {
        method: "POST",
        redirect: "manual",
        signal: AbortSignal.timeout(30_000),
        headers: {
          "content-type": "application/json",
          "user-agent": "Chargily sandbox",
          ...(signature === undefined ? {} : { signature }),
        },
        body: new Uint8Array(raw),
      })
      delivery.status = answer.status
      delivery.answer = (await answer.text()).slice(0, 2000)
    } catch (error) {
      delivery.answer = /** @type {Error} */ (error).message
    }
    const wait = this.config.retryMinutes[attempt - 1]
    const failed = delivery.status === null || delivery.status < 200 || delivery.status > 299
    if (failed && wait !== undefined)
      this.clock.at(this.clock.now() + wait * MINUTE, async () => {
        await this.#post(checkout, body, head, variant, url, attempt + 1)
      })
    return delivery
  }
}

/** The event of a status, undefined when there is none. @param {string} status */
const typeOf = (status) =>
  ["paid", "failed", "canceled", "expired"].includes(status) ? `checkout.${status}` : undefined

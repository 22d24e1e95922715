import { ControlError } from "../lib/control.mjs"
import { canariesOf } from "./answers.mjs"
import { returnOf } from "./returning.mjs"

/**
 * @typedef {import("./checkouts.mjs").Checkout} Checkout
 * @typedef {import("./checkouts.mjs").Status} Status
 * @typedef {import("./events.mjs").WebhookVariant} WebhookVariant
 * @typedef {{ order: Checkout, redirects: string[] }} Outcome the checkout as it is now, and where
 *   the browser would go
 */

/**
 * What tests and people do to the sandbox from outside. Every change of status sends its webhook and
 * waits for the shop's answer. Throws a {@link ControlError} for what cannot be.
 * @param {import("./api.mjs").Api & { webhooks: import("./webhooks.mjs").Webhooks, outage: (down: boolean) => Promise<void> }} deps
 */
export function chargilyControl({
  config,
  checkouts,
  faults,
  requests,
  clock,
  webhooks,
  context,
  outage,
}) {
  const initial = structuredClone(config)
  /** @param {string} id */
  const known = (id) => {
    const checkout = checkouts.find(id)
    if (!checkout) throw new ControlError(404, `No checkout is called ${id}.`)
    return checkout
  }
  /** @param {Checkout} checkout @returns {Promise<Outcome>} */
  const outcome = async (checkout) => {
    await webhooks.settled()
    const back = returnOf(checkout)
    return { order: structuredClone(checkout), redirects: back ? [back] : [] }
  }
  /** @param {Status} status @returns {(id: string, options?: { force?: boolean }) => Promise<Outcome>} */
  const ends = (status) => async (id, options) => {
    const checkout = known(id)
    checkouts.move(checkout, status, options)
    return outcome(checkout)
  }

  return {
    /** Forgets checkouts, faults, calls and webhooks, and sets clock and configuration back. Ids go on. */
    async reset() {
      await webhooks.settled()
      checkouts.list = []
      faults.clear()
      requests.clear()
      webhooks.clear()
      clock.reset()
      Object.assign(config, structuredClone(initial))
      await outage(false)
    },
    /** @returns {Checkout[]} oldest first */
    orders: () => structuredClone(checkouts.list),
    /** @param {string} id @returns {Checkout} */
    order: (id) => structuredClone(known(id)),
    /** Money taken, of all checkouts together, in dinars. */
    depositsDinars: () =>
      checkouts.list.filter((c) => c.paidAt !== null).reduce((sum, c) => sum + c.amount, 0),
    /** Pushes the clock ahead, and waits for the webhooks that sends. @param {number} [advanceMs] @returns {Promise<{ now: number }>} */
    async clock(advanceMs = 0) {
      await clock.advance(advanceMs)
      await webhooks.settled()
      return { now: clock.now() }
    },
    /** @param {import("../lib/faults.mjs").FaultSpec} spec */
    fault: (spec) => faults.arm(spec),
    clearFaults() {
      faults.clear()
      webhooks.armed = []
    },
    /** The faults armed now. */
    faults: () => structuredClone(faults.armed),
    /** Every fault there is, by name. */
    faultKinds: () => faults.catalogue,
    /** @returns {import("../lib/requests.mjs").Seen[]} calls received */
    requests: () => structuredClone(requests.list),
    /** Changes how Chargily behaves. @param {Partial<import("./config.mjs").ChargilyConfig>} patch */
    configure: (patch) => void Object.assign(config, patch),
    /** Makes the API refuse connections, or answer again. @param {boolean} down */
    outage,
    /** The card was charged. `force` charges it although the page is closed. */
    pay: ends("paid"),
    /** The card was refused. */
    decline: ends("failed"),
    /** The shopper left by "cancel". */
    cancel: ends("canceled"),
    /** The time ran out. */
    expire: ends("expired"),
    /**
     * Sets what no journey reaches, without a webhook.
     * @param {string} id
     * @param {Partial<Pick<Checkout, "status" | "amount" | "currency" | "metadata">>} patch
     */
    async setState(id, patch) {
      const checkout = known(id)
      Object.assign(checkout, patch)
      if (checkout.status === "paid") checkout.paidAt ??= clock.now()
      return outcome(checkout)
    },
    /** Where the browser would go now. @param {string} id */
    returns: (id) => outcome(known(id)),
    /** What becomes of the next webhooks that leave by themselves; `none` sends nothing. @param {{ variant: WebhookVariant | "none", times?: number | "always" }} spec */
    nextWebhook: ({ variant, times }) => webhooks.arm(variant, times),
    /**
     * Sends a webhook about a checkout now, whatever its status.
     * @param {string} id
     * @param {{ variant?: WebhookVariant, status?: string, eventId?: string }} [options]
     */
    webhook: (id, options) => webhooks.send(known(id), options),
    /** @returns {import("./webhooks.mjs").Delivery[]} every POST to the shop */
    webhooks: () => structuredClone(webhooks.deliveries),
    /** A new secret key for one mode: the old one no longer opens the API. @param {{ key: string }} options */
    rotateKey({ key }) {
      const live = key.startsWith("live_sk_")
      webhooks.oldKeys[live ? "live" : "test"] = live ? config.liveKey : config.testKey
      Object.assign(config, live ? { liveKey: key } : { testKey: key })
    },
    /** Values of answers that must never be kept anywhere. @returns {string[]} */
    canaries: () => canariesOf(context().account),
  }
}

/** @typedef {ReturnType<typeof chargilyControl>} ChargilyControl */

import { ControlError } from "../lib/control.mjs"
import { returnsOf } from "./returning.mjs"

/**
 * @typedef {import("./orders.mjs").Order} Order
 * @typedef {import("./orders.mjs").ReturnMode} ReturnMode
 * @typedef {{ order: Order, redirects: string[] }} Outcome the order as it is now, and where the
 *   browser would go (nowhere, once, or twice at the same time)
 */

/**
 * What tests and people do to the sandbox from outside. Orders are named by their `orderId` or their
 * `orderNumber`; what is answered is a copy. Throws a {@link ControlError} for what cannot be.
 * @param {import("./api.mjs").Api & { outage: (down: boolean) => Promise<void> }} deps
 */
export function satimControl({ config, orders, faults, requests, clock, outage }) {
  const initial = { ...config }
  /** @param {string} id */
  const known = (id) => {
    const order = orders.find(id)
    if (!order) throw new ControlError(404, `No order is called ${id}.`)
    return order
  }
  /** @param {Order} order @param {ReturnMode} [mode] @returns {Outcome} */
  const outcome = (order, mode) => ({
    order: structuredClone(order),
    redirects: returnsOf(order, orders.all(), mode),
  })
  /** The hosted page must be open, unless forced: money that arrives too late is money. @param {string} id @param {boolean | undefined} force */
  const open = (id, force) => {
    const order = known(id)
    if (!force && !orders.isOpen(order))
      throw new ControlError(409, `The hosted page of ${id} is closed.`)
    return order
  }

  return {
    /** Forgets orders, faults and calls, and sets clock and configuration back. Ids go on. */
    async reset() {
      orders.list = []
      faults.clear()
      requests.clear()
      clock.reset()
      Object.assign(config, initial)
      await outage(false)
    },
    /** @returns {Order[]} oldest first */
    orders: () => structuredClone(orders.all()),
    /** @param {string} id @returns {Order} */
    order: (id) => structuredClone(known(id)),
    /** Money taken and not given back, of all orders together, in centimes. */
    depositsCentimes: () => orders.all().reduce((sum, o) => sum + o.depositCentimes, 0),
    /** Pushes the clock ahead. @param {number} [advanceMs] @returns {Promise<{ now: number }>} */
    async clock(advanceMs = 0) {
      await clock.advance(advanceMs)
      return { now: clock.now() }
    },
    /** @param {import("../lib/faults.mjs").FaultSpec} spec */
    fault: (spec) => faults.arm(spec),
    clearFaults: () => faults.clear(),
    /** The faults armed now. */
    faults: () => structuredClone(faults.armed),
    /** Every fault there is, by name. */
    faultKinds: () => faults.catalogue,
    /** @returns {import("../lib/requests.mjs").Seen[]} calls received, passwords masked */
    requests: () => structuredClone(requests.list),
    /** Changes how this installation behaves. @param {Partial<import("./config.mjs").SatimConfig>} patch */
    configure: (patch) => void Object.assign(config, patch),
    /** Makes the API refuse connections, or answer again. @param {boolean} down */
    outage,
    /**
     * The card was charged. `force` charges it although the page is closed.
     * @param {string} id
     * @param {{ pan?: string, force?: boolean, returning?: ReturnMode }} [options]
     */
    pay(id, { pan, force, returning } = {}) {
      const order = open(id, force)
      orders.pay(order, pan)
      return outcome(order, returning)
    },
    /**
     * The issuer refused. Without `respCode`, as for a card blocked before 3-D Secure.
     * @param {string} id
     * @param {{ respCode?: string | null, actionCode?: number, returning?: ReturnMode }} [options]
     */
    decline(id, { respCode = "51", actionCode = 116, returning } = {}) {
      const order = open(id, false)
      orders.decline(order, { actionCode, respCode: respCode ?? undefined })
      return outcome(order, returning)
    },
    /** The shopper pressed "Annuler". @param {string} id @param {{ returning?: ReturnMode }} [options] */
    cancelByPayer(id, { returning } = {}) {
      const order = open(id, false)
      orders.decline(order, { actionCode: 342034 })
      return outcome(order, returning)
    },
    /** The hosted page ran out. @param {string} id */
    expire(id) {
      const order = open(id, false)
      orders.expire(order)
      return outcome(order)
    },
    /** "Annulation" of a paid order in SATIM's console: OrderStatus 3. @param {string} id */
    cancel(id) {
      const order = known(id)
      orders.reverse(order)
      return outcome(order)
    },
    /** Reversal of a paid order in SATIM's console: OrderStatus 3. @param {string} id */
    reverse(id) {
      const order = known(id)
      orders.reverse(order)
      return outcome(order)
    },
    /**
     * Refund in SATIM's console: OrderStatus 4. All that is left, unless told.
     * @param {string} id
     * @param {{ amountCentimes?: number }} [options]
     */
    refund(id, { amountCentimes } = {}) {
      const order = known(id)
      if (!orders.refund(order, amountCentimes ?? order.depositCentimes))
        throw new ControlError(409, `${id} has not that much to refund.`)
      return outcome(order)
    },
    /**
     * Sets what no journey reaches: OrderStatus 1, -1, 3, 7 and above, or null for an answer
     * without it.
     * @param {string} id
     * @param {Partial<Pick<Order, "status" | "depositCentimes" | "actionCode" | "respCode" | "amountCentimes" | "currency">>} patch
     */
    setState(id, patch) {
      const order = known(id)
      Object.assign(order, patch)
      return outcome(order)
    },
    /** Where the browser would go now. @param {string} id @param {{ returning?: ReturnMode }} [options] */
    returns: (id, { returning } = {}) => outcome(known(id), returning),
  }
}

/** @typedef {ReturnType<typeof satimControl>} SatimControl */

import { Clock } from "../lib/clock.mjs"
import { controlHandler } from "../lib/control.mjs"
import { FaultBook } from "../lib/faults.mjs"
import { idMaker } from "../lib/ids.mjs"
import { refuseInProduction } from "../lib/production.mjs"
import { overviewPage } from "../lib/overview.mjs"
import { RequestLog } from "../lib/requests.mjs"
import { listen, sendHtml } from "../lib/server.mjs"
import { formUrlOf, satimApi } from "./api.mjs"
import { SATIM_DEFAULTS } from "./config.mjs"
import { satimControl } from "./control.mjs"
import { SATIM_FAULTS } from "./faults.mjs"
import { Orders } from "./orders.mjs"
import { dinars } from "./page-html.mjs"
import { satimPage } from "./page.mjs"

export { TEST_CARDS } from "./cards.mjs"
export { SATIM_FAULTS } from "./faults.mjs"

/**
 * Starts SATIM as far as a shop can tell: the merchant's API, and the hosted page on an origin and a
 * host of its own, as in reality. Everything is forgotten when it closes.
 *
 * Throws when NODE_ENV is production.
 * @param {object} [options]
 * @param {number} [options.port] of the API; 0 takes a free one
 * @param {number} [options.pagePort] of the hosted page and the control API
 * @param {string} [options.host] where both listen
 * @param {string} [options.pageOrigin] where browsers find the page, when that is not this machine
 * @param {string | number} [options.seed] same seed, same ids
 * @param {number} [options.frozenAt] stops the clock there (milliseconds since 1970)
 * @param {Partial<import("./config.mjs").SatimConfig>} [options.config]
 */
export async function startSatimSandbox({
  port = 0,
  pagePort = 0,
  host = "127.0.0.1",
  pageOrigin,
  seed = "satim",
  frozenAt,
  config: given,
} = {}) {
  refuseInProduction("The SATIM sandbox")
  const config = { ...SATIM_DEFAULTS, ...given }
  const clock = new Clock({ frozenAt })
  const orders = new Orders({ config, clock, ids: idMaker(seed) })
  const faults = new FaultBook(SATIM_FAULTS)
  const requests = new RequestLog()
  const origins = { page: "" }
  const api = { config, orders, faults, requests, clock, pageOrigin: () => origins.page }
  const server = await listen(satimApi(api), { port, host })
  const control = satimControl({
    ...api,
    outage: (down) => (down ? server.down() : server.up()),
  })
  const controls = controlHandler(tableOf(control))
  const hosted = satimPage(api)
  const pages = await listen(
    async (req, res) => {
      const at = new URL(req.url ?? "/", "http://sandbox")
      if (await controls(req, res, at)) return
      if (at.pathname === "/") return sendHtml(res, 200, overviewPage(overview()))
      await hosted(req, res)
    },
    { port: pagePort, host }
  )
  const url = `http://127.0.0.1:${server.port}/payment/rest`
  const overview = () => ({
    title: "SATIM sandbox",
    merchantUrl: url,
    lines: orders.all().map((order) => ({
      id: order.orderNumber,
      amount: dinars(order.amountCentimes),
      state: `OrderStatus ${order.status ?? "none"}`,
      url: formUrlOf(order, origins.page),
    })),
  })
  origins.page = pageOrigin ?? `http://localhost:${pages.port}`
  clock.start()
  return {
    /** Base URL of the merchant's API. */
    url,
    pageUrl: origins.page,
    controlUrl: `http://localhost:${pages.port}/__control`,
    config: Object.freeze({ ...config }),
    control,
    async close() {
      clock.stop()
      await server.close()
      await pages.close()
    },
  }
}

/** @typedef {Awaited<ReturnType<typeof startSatimSandbox>>} SatimSandbox */

/** The control functions as `/__control` offers them. @param {import("./control.mjs").SatimControl} c @returns {import("../lib/control.mjs").ControlTable} */
const tableOf = (c) => ({
  reads: {
    orders: c.orders,
    requests: c.requests,
    faults: c.faults,
    "fault-kinds": c.faultKinds,
    deposits: () => ({ centimes: c.depositsCentimes() }),
    clock: () => c.clock(),
  },
  actions: {
    reset: c.reset,
    clock: ({ advanceMs }) => c.clock(advanceMs),
    faults: c.fault,
    clearFaults: c.clearFaults,
    configure: c.configure,
    outage: ({ down }) => c.outage(Boolean(down)),
  },
  orders: {
    pay: c.pay,
    decline: c.decline,
    "cancel-by-payer": c.cancelByPayer,
    expire: c.expire,
    cancel: c.cancel,
    reverse: c.reverse,
    refund: c.refund,
    state: c.setState,
    returns: c.returns,
  },
})

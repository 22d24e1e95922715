import { Clock } from "../lib/clock.mjs"
import { controlHandler } from "../lib/control.mjs"
import { FaultBook } from "../lib/faults.mjs"
import { idMaker } from "../lib/ids.mjs"
import { refuseInProduction } from "../lib/production.mjs"
import { overviewPage } from "../lib/overview.mjs"
import { RequestLog } from "../lib/requests.mjs"
import { listen, sendHtml } from "../lib/server.mjs"
import { accountOf, checkoutUrl } from "./answers.mjs"
import { chargilyApi } from "./api.mjs"
import { Checkouts } from "./checkouts.mjs"
import { CHARGILY_DEFAULTS } from "./config.mjs"
import { chargilyControl } from "./control.mjs"
import { CHARGILY_FAULTS } from "./faults.mjs"
import { chargilyPage } from "./page.mjs"
import { Webhooks } from "./webhooks.mjs"

export { WEBHOOK_VARIANTS, sign } from "./events.mjs"
export { CHARGILY_FAULTS } from "./faults.mjs"

/**
 * Starts Chargily Pay V2 as far as a shop can tell: the API of both modes, webhooks, and the hosted
 * page on an origin of its own. Everything is forgotten when it closes.
 *
 * Throws when NODE_ENV is production.
 * @param {object} [options]
 * @param {number} [options.port] of the API; 0 takes a free one
 * @param {number} [options.pagePort] of the hosted page and the control API
 * @param {string} [options.host] where both listen
 * @param {string} [options.pageOrigin] where browsers find the page, when that is not this machine
 * @param {string | number} [options.seed] same seed, same ids
 * @param {number} [options.frozenAt] stops the clock there (milliseconds since 1970)
 * @param {Partial<import("./config.mjs").ChargilyConfig>} [options.config]
 */
export async function startChargilySandbox({
  port = 0,
  pagePort = 0,
  host = "127.0.0.1",
  pageOrigin,
  seed = "chargily",
  frozenAt,
  config: given,
} = {}) {
  refuseInProduction("The Chargily sandbox")
  const config = { ...CHARGILY_DEFAULTS, ...given }
  const clock = new Clock({ frozenAt })
  const ids = idMaker(seed)
  const account = accountOf(ids)
  const origins = { page: "" }
  const context = () => ({ pageOrigin: origins.page, account })
  const webhooks = new Webhooks({ config, clock, ids, context })
  const checkouts = new Checkouts({ config, clock, ids, onChange: (c) => webhooks.announce(c) })
  const faults = new FaultBook(CHARGILY_FAULTS)
  const requests = new RequestLog()
  const api = { config, checkouts, faults, requests, clock, context }
  const server = await listen(chargilyApi(api), { port, host })
  const control = chargilyControl({
    ...api,
    webhooks,
    outage: (down) => (down ? server.down() : server.up()),
  })
  const controls = controlHandler(tableOf(control))
  const hosted = chargilyPage(api)
  const pages = await listen(
    async (req, res) => {
      const at = new URL(req.url ?? "/", "http://sandbox")
      if (await controls(req, res, at)) return
      if (at.pathname === "/") return sendHtml(res, 200, overviewPage(overview()))
      await hosted(req, res)
    },
    { port: pagePort, host }
  )
  origins.page = pageOrigin ?? `http://localhost:${pages.port}`
  const origin = `http://127.0.0.1:${server.port}`
  const overview = () => ({
    title: "Chargily sandbox",
    merchantUrl: `${origin}/test/api/v2`,
    lines: checkouts.list.map((checkout) => ({
      id: checkout.id,
      amount: `${checkout.amount} DZD`,
      state: checkout.status,
      url: checkoutUrl(checkout, origins.page),
    })),
  })
  clock.start()
  return {
    /** Base URL of test mode. */
    url: `${origin}/test/api/v2`,
    liveUrl: `${origin}/api/v2`,
    pageUrl: origins.page,
    controlUrl: `http://localhost:${pages.port}/__control`,
    config: Object.freeze(structuredClone(config)),
    control,
    async close() {
      clock.stop()
      await server.close()
      await pages.close()
      await webhooks.settled()
    },
  }
}

/** @typedef {Awaited<ReturnType<typeof startChargilySandbox>>} ChargilySandbox */

/** The control functions as `/__control` offers them. @param {import("./control.mjs").ChargilyControl} c @returns {import("../lib/control.mjs").ControlTable} */
const tableOf = (c) => ({
  reads: {
    orders: c.orders,
    requests: c.requests,
    faults: c.faults,
    "fault-kinds": c.faultKinds,
    webhooks: c.webhooks,
    canaries: c.canaries,
    deposits: () => ({ dinars: c.depositsDinars() }),
    clock: () => c.clock(),
  },
  actions: {
    reset: c.reset,
    clock: ({ advanceMs }) => c.clock(advanceMs),
    faults: c.fault,
    clearFaults: c.clearFaults,
    configure: c.configure,
    outage: ({ down }) => c.outage(Boolean(down)),
    "next-webhook": c.nextWebhook,
    "rotate-key": c.rotateKey,
  },
  orders: {
    pay: c.pay,
    decline: c.decline,
    cancel: c.cancel,
    expire: c.expire,
    state: c.setState,
    webhook: c.webhook,
    returns: c.returns,
  },
})

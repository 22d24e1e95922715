import type { MedusaContainer } from "@medusajs/framework/types"
import { updateRegionsWorkflow } from "@medusajs/medusa/core-flows"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { expireDueOrders } from "@hanout/payments/workflows/expire-due"
import { pollDueAttempts } from "@hanout/payments/workflows/poll"
import path from "node:path"
import { createPart, createShop } from "../apps/checkout/shop"
import {
  loadChargilySandbox,
  loadSatimSandbox,
  type ChargilySandbox,
  type SatimSandbox,
} from "../sandboxes/load"
import { Forwarder } from "./payment-matrix/forward"
import { allJourneys, type End } from "./payment-matrix/journeys"
import { World, type Remains, type Traveller } from "./payment-matrix/world"

jest.setTimeout(600_000)

const PRICE = 1500
/** With delivery. */
const TOTAL_CENTIMES = 210_000
const MINUTE = 60_000
const LANES = 4
/** Placing an order takes a second here: every third journey, unless HANOUT_MATRIX is "full". */
const STRIDE = process.env.HANOUT_MATRIX === "full" ? 1 : 3

let satim: SatimSandbox
let chargily: ChargilySandbox
const hooks = new Forwarder()

beforeAll(async () => {
  satim = await (await loadSatimSandbox()).startSatimSandbox()
  chargily = await (
    await loadChargilySandbox()
  ).startChargilySandbox({ config: { sendWebhooks: false } })
  const common = { mode: "test", allowHttp: true, timeoutMs: 600 }
  const { userName, password, terminalId } = satim.config
  const secretKeys = [chargily.config.testKey]
  Object.assign(process.env, {
    TEST_WEBHOOK_ORIGIN: await hooks.listen(),
    TEST_SATIM: JSON.stringify({ ...common, baseUrl: satim.url, userName, password, terminalId }),
    TEST_CHARGILY: JSON.stringify({ ...common, baseUrl: chargily.url, secretKeys }),
  })
})
afterAll(async () => {
  await hooks.close()
  await satim.close()
  await chargily.close()
})

/** Does the same to each, a few at a time. */
async function each<T>(
  list: readonly T[],
  lanes: number,
  work: (one: T, lane: number) => Promise<void>
) {
  const todo = [...list]
  const lane = async (number: number) => {
    for (let next = todo.shift(); next !== undefined; next = todo.shift()) await work(next, number)
  }
  await Promise.all(Array.from({ length: lanes }, (_, number) => lane(number)))
}

/** Alerts about money that went back behind our back; the others are about money that came. */
const GONE = ["reversed_after_paid", "refunded_outside"]

/** What Medusa and the open alerts together say the gateways hold, in centimes. */
const accounted = ({ captured, alerts }: Remains) =>
  alerts.reduce((sum, a) => sum + (GONE.includes(a.kind) ? -a.centimes : a.centimes), captured)

/** In which one of the four ways an order ended; undefined for anything else. */
function endOf(remains: Remains): End | undefined {
  const { status, captured, captures, reservations, alerts, held } = remains
  if (accounted(remains) !== held) return undefined
  if (alerts.length > 0) return "alert"
  if (captured === TOTAL_CENTIMES && captures === 1 && held === captured && status !== "canceled")
    return "paid"
  if (captured > 0 || held > 0) return undefined
  if (status === "canceled") return reservations === 0 ? "cancelled" : undefined
  return "unpaid"
}

let passed = 0
/** Lets minutes pass everywhere, with the two jobs doing each minute what they do in a shop. */
async function pass(container: MedusaContainer, began: number, [from, to]: [number, number]) {
  for (let minute = from; minute <= to; minute += 1) {
    await satim.control.clock((minute - passed) * MINUTE)
    await chargily.control.clock((minute - passed) * MINUTE)
    passed = minute
    const now = new Date(began + minute * MINUTE)
    const { failed } = await pollDueAttempts(container, { now, limit: 60 })
    await expireDueOrders(container, { now })
    expect(failed).toBe(0)
  }
}

medusaIntegrationTestRunner({
  cwd: path.resolve(__dirname, "../apps/sandboxes"),
  testSuite: ({ api, getContainer }) => {
    it("ends every journey in one of four ways, with every centime accounted for", async () => {
      hooks.target = String(api.defaults.baseURL)
      const container: () => MedusaContainer = getContainer
      const shop = await createShop(container())
      await updateRegionsWorkflow(container()).run({
        input: {
          selector: { id: shop.region_id },
          update: { payment_providers: ["pp_cod_cod", "pp_satim_satim", "pp_chargily_chargily"] },
        },
      })
      const parts: string[] = []
      while (parts.length < LANES)
        parts.push(await createPart(container(), shop, { price: PRICE, stock: 10_000 }))
      const world = new World({ api, container, shop, parts, price: PRICE, satim, chargily })
      const journeys = (await allJourneys()).filter((_, i) => i % STRIDE === 0)
      const travellers: Traveller[] = []
      await each(journeys, LANES, async (journey, lane) => {
        travellers.push(await world.place(journey, lane))
      })
      // A fault of opening is armed for the next call, so those go one by one.
      await each(
        travellers.filter((t) => !t.register),
        LANES,
        (t) => world.open(t)
      )
      await each(
        travellers.filter((t) => t.register),
        1,
        (t) => world.open(t)
      )
      const began = Date.now()
      await each(travellers, LANES, (t) => world.travel(t))
      await each(travellers, LANES, (t) => world.trigger(t))
      for (const t of travellers) world.interfere(t)

      await pass(container(), began, [1, 35])
      // Then hours and days, as far as the ledger still looks.
      await pass(container(), began, [60, 65])
      await pass(container(), began, [1440, 1445])

      const failures: string[] = []
      let total = 0
      for (const t of travellers) {
        const remains = await world.remains(t)
        const end = endOf(remains)
        total += accounted(remains)
        if (!end || !t.ends.includes(end))
          failures.push(
            `${t.gateway}, ${t.name}, ${t.outcome}, ${t.trigger}: ${end ?? "lost"} ${JSON.stringify(remains)}`
          )
      }
      expect(failures).toEqual([])
      const held = satim.control.depositsCentimes() + chargily.control.depositsDinars() * 100
      expect(total).toBe(held)
    })
  },
})

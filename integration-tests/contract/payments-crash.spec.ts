import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import {
  CATALOGUE_STAGES,
  DELIVERY_STAGES,
  PAYMENT_STAGES,
  SHOP_STAGES,
} from "@hanout/backend/seed/stages"
import { runStages } from "@hanout/backend/seed/run"
import { startMedusa, type MedusaProcess } from "../apps/shop/process"
import { SHOP_ROOT, storefrontHeaders, useShopEnv } from "../apps/shop/shop"
import { loadSatimSandbox } from "../sandboxes/load"

// Generous: a start of Medusa for every step of the walk, on a busy machine.
jest.setTimeout(600_000)
/** What the shop and its stand-in for SATIM both know; the address is known once it listens. */
const SATIM = { userName: "CRASH", password: "crash-test-password", terminalId: "E010900000" }
useShopEnv({
  HANOUT_SATIM_BASE_URL: "http://localhost:9/payment/rest",
  HANOUT_SATIM_USER: SATIM.userName,
  HANOUT_SATIM_PASSWORD: SATIM.password,
  HANOUT_SATIM_TERMINAL: SATIM.terminalId,
})

/** What a killed call leaves behind: its answer, when it had one. */
type Answer = { status: number; body: Record<string, never> & { [key: string]: unknown } }
type Row = Record<string, string | null>
type Order = { id: string; ref: string; total: number; session: string }
type Sandbox = Awaited<
  ReturnType<Awaited<ReturnType<typeof loadSatimSandbox>>["startSatimSandbox"]>
>

/**
 * One step of start → redirect → pay → return. `run` goes as far as the step and leaves it there.
 * `paid`: whether the gateway has the money by then.
 */
type Step = { name: string; paid: boolean; run: (walk: Walk, order: Order) => Promise<void> }

type Walk = {
  shopper: Shopper
  satim: Sandbox
  /** Waits until the statement counts at least one row. */
  until: (sql: string, bindings?: unknown[]) => Promise<void>
}

const ATTEMPT = "select count(*)::int as n from payment_attempt where order_id = ?"
const SLOW = { fault: "slow-drip", ms: 100 }

/** Steps at which a shopper can stand still while the others get to theirs: one kill for all. */
const STANDING: Step[] = [
  {
    name: "everything is done",
    paid: true,
    run: async ({ shopper, satim }, order) => {
      const begun = await started(shopper, order)
      pay(satim, begun)
      expect((await shopper.comeBack(tokenOf(satim, begun))).body.state).toBe("paid")
    },
  },
  {
    name: "the shopper is on the hosted page",
    paid: false,
    run: async ({ shopper }, order) => {
      await started(shopper, order)
    },
  },
  {
    name: "the shopper paid and has not come back",
    paid: true,
    run: async ({ shopper, satim }, order) => {
      pay(satim, await started(shopper, order))
    },
  },
  {
    name: "the return is reading the gateway",
    paid: true,
    run: async ({ shopper, satim }, order) => {
      const begun = await started(shopper, order)
      pay(satim, begun)
      satim.control.fault({ ...SLOW, match: { endpoint: "acknowledge" } })
      const before = satim.control.requests().length
      void shopper.comeBack(tokenOf(satim, begun))
      while (satim.control.requests().length === before) await tick()
    },
  },
  {
    name: "the draft is written, the gateway has not answered",
    paid: false,
    run: async ({ shopper, satim, until }, order) => {
      satim.control.fault({ fault: "delay", match: { endpoint: "register" }, ms: 12_000 })
      void shopper.start(order)
      await until(`${ATTEMPT} and state = 'draft'`, [order.id])
    },
  },
  {
    name: "the gateway registered it, its answer is on the way",
    paid: false,
    run: async ({ shopper, satim, until }, order) => {
      satim.control.fault({ ...SLOW, match: { endpoint: "register" } })
      const before = satim.control.orders().length
      void shopper.start(order)
      await until(`${ATTEMPT} and state = 'draft'`, [order.id])
      while (satim.control.orders().length === before) await tick()
    },
  },
]

/** Moments that pass by themselves: each gets a kill of its own. */
const PASSING: Step[] = [
  {
    name: "the ledger says paid, Medusa has not captured",
    paid: true,
    run: async ({ shopper, satim, until }, order) => {
      const begun = await started(shopper, order)
      pay(satim, begun)
      void shopper.comeBack(tokenOf(satim, begun))
      await until(`${ATTEMPT} and state = 'paid'`, [order.id])
    },
  },
  {
    name: "the payment row is there",
    paid: true,
    run: async ({ shopper, satim, until }, order) => {
      const begun = await started(shopper, order)
      pay(satim, begun)
      void shopper.comeBack(tokenOf(satim, begun))
      await until("select count(*)::int as n from payment where payment_session_id = ?", [
        order.session,
      ])
    },
  },
  {
    name: "the capture is there, its order transaction may not be",
    paid: true,
    run: async ({ shopper, satim, until }, order) => {
      const begun = await started(shopper, order)
      pay(satim, begun)
      void shopper.comeBack(tokenOf(satim, begun))
      await until(
        `select count(*)::int as n from capture c join payment p on p.id = c.payment_id
          where p.payment_session_id = ?`,
        [order.session]
      )
    },
  },
]

medusaIntegrationTestRunner({
  cwd: SHOP_ROOT,
  testSuite: ({ getContainer, dbConfig }) => {
    let medusa: MedusaProcess | undefined
    let satim: Sandbox | undefined

    // Not in the test: one that runs out of time never gets to its end.
    afterEach(() => medusa?.kill())
    afterAll(() => satim?.close())

    beforeAll(async () => {
      const catalogue = CATALOGUE_STAGES.filter(({ name }) => !name.endsWith("pictures"))
      await runStages(getContainer(), [
        ...SHOP_STAGES,
        ...catalogue,
        ...DELIVERY_STAGES,
        ...PAYMENT_STAGES,
      ])
    })

    it("has the order right after a restart and one poll, whichever step the kill hit", async () => {
      satim = await (await loadSatimSandbox()).startSatimSandbox({ config: SATIM })
      process.env.HANOUT_SATIM_BASE_URL = satim.url
      const database = getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION)
      const rows = async (sql: string, bindings: unknown[] = []) =>
        (await database.raw<{ rows: Row[] }>(sql, bindings as never[])).rows
      const until = async (sql: string, bindings: unknown[] = []) => {
        while (Number((await rows(sql, bindings))[0]?.n) < 1) await tick()
      }
      const { headers } = await storefrontHeaders(getContainer())
      const variant = await stockedVariant(getContainer())

      const walked: { step: Step; order: Order }[] = []
      for (const steps of [STANDING, ...PASSING.map((step) => [step])]) {
        medusa = await startMedusa(dbConfig.clientUrl)
        const shopper = shopperOf(medusa.url, headers)
        for (const step of steps) {
          const order = await placeOrder(shopper, variant, walked.length)
          walked.push({ step, order })
          await step.run({ shopper, satim, until }, order)
        }
        await medusa.kill()
        satim.control.clearFaults()
      }

      medusa = await startMedusa(dbConfig.clientUrl)
      const shopper = shopperOf(medusa.url, headers)
      for (const { step, order } of walked) {
        if (step.paid) continue
        // Unpaid, still payable: the shopper starts again and pays this time.
        expect(await moneyOf(rows, order)).toMatchObject({ captures: 0, captured: 0 })
        pay(satim, await started(shopper, order))
      }
      await rows("update payment_attempt set next_poll_at = now() where settled_at is null")
      for (const { step, order } of walked) {
        await until(`${ATTEMPT} and settled_at is not null`, [order.id])
        expect({ step: step.name, ...(await moneyOf(rows, order)) }).toEqual({
          step: step.name,
          captures: 1,
          captured: order.total,
          transactions: order.total,
          order_status: "pending",
          open_alerts: 0,
        })
      }

      // Every centime the gateway holds is a capture in Medusa; no order was lost, none paid twice.
      const [captured] = await rows("select coalesce(sum(amount), 0)::text as n from capture")
      expect(satim.control.depositsCentimes()).toBe(Number(captured?.n) * 100)
    })
  },
})

/** What Medusa holds for one order, in dinars. */
async function moneyOf(
  rows: (sql: string, bindings?: unknown[]) => Promise<Row[]>,
  order: Order
): Promise<Record<string, unknown>> {
  const [found] = await rows(
    `select o.status,
            (select count(*) from capture c join payment p on p.id = c.payment_id
              where p.payment_session_id = ?)::text as captures,
            (select coalesce(sum(c.amount), 0) from capture c join payment p on p.id = c.payment_id
              where p.payment_session_id = ?)::text as captured,
            (select coalesce(sum(t.amount), 0) from order_transaction t
              where t.order_id = o.id and t.deleted_at is null)::text as transactions,
            (select count(*) from payment_alert a
              where a.order_id = o.id and a.status = 'open')::text as alerts
       from "order" o where o.id = ?`,
    [order.session, order.session, order.id]
  )
  return {
    captures: Number(found?.captures),
    captured: Number(found?.captured),
    transactions: Number(found?.transactions),
    order_status: found?.status,
    open_alerts: Number(found?.alerts),
  }
}

type Shopper = ReturnType<typeof shopperOf>

/** A shopper's calls. One whose connection breaks answers status 0: the shopper learnt nothing. */
function shopperOf(url: string, headers: Record<string, string>) {
  const send = async (path: string, body?: unknown): Promise<Answer> => {
    try {
      const answer = await fetch(`${url}${path}`, {
        method: body === undefined ? "GET" : "POST",
        headers: { ...headers, "content-type": "application/json" },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      })
      return { status: answer.status, body: (await answer.json()) as Answer["body"] }
    } catch {
      return { status: 0, body: {} }
    }
  }
  return {
    send,
    start: (order: Order) =>
      send(`/store/payments/${order.session}/start`, {
        terms_accepted: true,
        locale: "fr",
        ref: order.ref,
      }),
    comeBack: (token: string) => send(`/store/payments/returns/${token}`, {}),
  }
}

/** `nth` gives each shopper a phone of his own. */
async function placeOrder(shopper: Shopper, variant: string, nth: number): Promise<Order> {
  const delivery = { mode: "home", wilaya_code: "16", commune_code: "1601" }
  const regions = await shopper.send("/store/regions")
  const [region] = regions.body.regions as unknown as { id: string }[]
  const created = await shopper.send("/store/carts", {
    region_id: region?.id,
    items: [{ variant_id: variant, quantity: 1 }],
  })
  const cart = (created.body.cart as unknown as { id: string }).id
  const quote = await shopper.send(`/store/checkout/${cart}/quote`, { delivery })
  const total = (quote.body.totals as unknown as { home: number }).home
  const placed = await shopper.send(`/store/checkout/${cart}/place`, {
    contact: { name: "Amine Benali", phone: `0550 12 34 ${10 + nth}` },
    delivery: { ...delivery, address: "12 rue Didouche Mourad" },
    payment_provider_id: "pp_satim_satim",
    terms: { accepted: true, version: "2026-11" },
    expected_total: total,
    locale: "fr",
  })
  expect(placed).toMatchObject({ status: 200 })
  const { id, ref } = placed.body.order as unknown as { id: string; ref: string }
  const view = await shopper.send(`/store/payments/orders/${ref}`)
  return { id, ref, total, session: String(view.body.payment_session_id) }
}

/** Starts an attempt and gives the gateway's id of it. */
async function started(shopper: Shopper, order: Order): Promise<string> {
  const answer = await shopper.start(order)
  expect(answer).toMatchObject({ status: 200 })
  return String(new URL(String(answer.body.redirect_url)).searchParams.get("mdOrder"))
}

function pay(satim: Sandbox, gatewayOrderId: string): void {
  satim.control.pay(gatewayOrderId)
}

/** The token in the address the gateway sends the browser to. */
function tokenOf(satim: Sandbox, gatewayOrderId: string): string {
  const { redirects } = satim.control.returns(gatewayOrderId)
  const path = new URL(String(redirects[0])).pathname
  return String(path.split("/").at(-1))
}

/** A part with plenty of stock. */
async function stockedVariant(container: MedusaContainer): Promise<string> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "product_variant",
    fields: [
      "id",
      "inventory_items.inventory_item_id",
      "inventory_items.inventory.location_levels.location_id",
    ],
    filters: { manage_inventory: true },
    pagination: { take: 1, order: { sku: "ASC" } },
  })
  const link = data[0]?.inventory_items?.[0]
  await container.resolve(Modules.INVENTORY).updateInventoryLevels([
    {
      inventory_item_id: String(link?.inventory_item_id),
      location_id: String(link?.inventory?.location_levels?.[0]?.location_id),
      stocked_quantity: 500,
    },
  ])
  return String(data[0]?.id)
}

const tick = () => new Promise((resolve) => setImmediate(resolve))

import type { MedusaContainer } from "@medusajs/framework/types"
import { updateRegionsWorkflow } from "@medusajs/medusa/core-flows"
import type { Http } from "../checkout/client"
import { createService, createShop, type Shop } from "../checkout/shop"
import type { SatimSandbox } from "../../sandboxes/load"
import { COMMUNE, DEPOSIT, planOneTechnician, rowsOf, SERVICE, type Row } from "./planning"

export const SATIM = "pp_satim_satim"

/** What the tests look at in answers. */
export type Body = {
  code: string
  reason: string
  state: string
  alternatives: { starts_at: string }[]
  decide_by: string
  hold: { id: string; token: string }
  visit: { id: string; status: string; starts_at: string; cancel_fee: number }
  manage_token: string
  deposit: { variant_id: string; amount: number } | null
  cart_id: string
  amount: number
  order: { id: string; ref: string; total: number }
  already_placed: boolean
  refund: number
  fee_kept: number
  payment_session_id: string
  cart: { id: string }
}

/** A visit whose hold, form and cart are made; nothing is ordered yet. */
export type Booking = {
  visit_id: string
  token: string
  manage_token: string
  cart: string
  phone: string
}

/** An order of a deposit, with its hosted page open. */
export type Paying = Booking & { order: string; ref: string; page: string }

type Reply = { status: number; data: Body }

/** The shop as its customers use it: plain store routes, no exceptions for 4xx. */
export async function openCustomers(
  container: MedusaContainer,
  api: Http,
  satim: () => SatimSandbox
) {
  const shop: Shop = await createShop(container)
  await updateRegionsWorkflow(container).run({
    input: {
      selector: { id: shop.region_id },
      update: { payment_providers: ["pp_cod_cod", SATIM] },
    },
  })
  const variant = await createService(container, shop, DEPOSIT)
  await planOneTechnician(container, variant)

  const config = { headers: { "x-publishable-api-key": shop.key }, validateStatus: () => true }
  const post = async (
    path: string,
    body: unknown = {},
    headers: Record<string, string> = {}
  ): Promise<Reply> =>
    (await api.post(path, body, {
      ...config,
      headers: { ...config.headers, ...headers },
    })) as unknown as Reply
  const get = async (path: string): Promise<Reply> =>
    (await api.get(path, config)) as unknown as Reply
  const sql = (statement: string, bindings: unknown[] = []) =>
    rowsOf(container, statement, bindings)

  let serial = 0
  const must = async (reply: Promise<Reply>, status: number): Promise<Body> => {
    const { status: answered, data } = await reply
    if (answered !== status) throw new Error(`${answered} ${JSON.stringify(data)}`)
    return data
  }
  const hold = (starts_at: string, client = `browser-${++serial}`) =>
    post("/store/booking/holds", { service_id: SERVICE, commune: COMMUNE, starts_at, client })

  /** Holds a time and fills in the form; answers what the deposit route then gives. */
  async function book(starts_at: string): Promise<Booking> {
    const { hold: held } = await must(hold(starts_at), 201)
    const phone = `0550${String(100_000 + ++serial)}`
    const form = {
      hold_token: held.token,
      contact: {
        first_name: "Amine",
        last_name: "Benali",
        phone,
        email: `amine-${serial}@example.dz`,
      },
      address: { street: "12 rue Didouche Mourad" },
      problem: { description: "Pose d'une chaudière" },
    }
    const key = { "idempotency-key": `form-${serial}` }
    const booked = await must(post("/store/booking/visits", form, key), 201)
    const { cart_id } = await must(deposit(held.token), 201)
    const { manage_token } = booked
    return { visit_id: held.id, token: held.token, manage_token, cart: cart_id, phone }
  }

  const deposit = (hold_token: string) => post("/store/booking/deposits", { hold_token })

  /** A good body for placing the cart of a deposit: no mode of delivery anywhere. */
  const placing = (phone: string, over: Record<string, unknown> = {}) => ({
    contact: { name: "Amine Benali", phone },
    delivery: { wilaya_code: "16", commune_code: COMMUNE, address: "12 rue Didouche Mourad" },
    payment_provider_id: SATIM,
    terms: { accepted: true, version: "2026-11" },
    expected_total: DEPOSIT,
    locale: "fr",
    ...over,
  })
  const place = ({ cart, phone }: Pick<Booking, "cart" | "phone">, over = {}) =>
    post(`/store/checkout/${cart}/place`, placing(phone, over))

  /** Places the deposit's order and opens the hosted page. */
  async function startPaying(booking: Booking): Promise<Paying> {
    const { order } = await must(place(booking), 200)
    const { payment_session_id } = await must(get(`/store/payments/orders/${order.ref}`), 200)
    await must(
      post(`/store/payments/${payment_session_id}/start`, {
        terms_accepted: true,
        locale: "fr",
        ref: order.ref,
      }),
      200
    )
    const [attempt] = await sql(
      "SELECT gateway_order_id FROM payment_attempt WHERE order_id = ? ORDER BY created_at DESC",
      [order.id]
    )
    const page = String(attempt?.gateway_order_id)
    return { ...booking, order: order.id, ref: order.ref, page }
  }

  /** The customer pays on the bank's page and comes back to the shop. */
  async function pay(paying: Pick<Paying, "page">): Promise<void> {
    satim().control.pay(paying.page, { force: true })
    await comeBack(paying)
  }

  async function comeBack({ page }: Pick<Paying, "page">): Promise<void> {
    const token = new URL(satim().control.order(page).returnUrl).pathname.split("/").at(-1)
    await sql("UPDATE payment_attempt SET last_read_at = NULL WHERE gateway_order_id = ?", [page])
    await must(post(`/store/payments/returns/${token}`, { gateway_order_id: page }), 200)
  }

  const row = async (id: string): Promise<Row> => {
    const [found] = await sql("SELECT * FROM appointment_block WHERE id = ?", [id])
    if (!found) throw new Error(`No visit ${id}`)
    return found
  }
  /** Waits until a visit is as told; a subscriber or a job brings it there. */
  async function becomes(id: string, wanted: Row): Promise<void> {
    const matches = (is: Row) => Object.entries(wanted).every(([key, value]) => is[key] === value)
    const giveUpAt = performance.now() + 20_000
    for (let is = await row(id); !matches(is); is = await row(id)) {
      if (performance.now() > giveUpAt) {
        expect(is).toMatchObject(wanted)
        return
      }
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }
  const events = async (id: string): Promise<string[]> =>
    (await sql("SELECT kind FROM booking_event WHERE block_id = ? ORDER BY id", [id])).map(
      ({ kind }) => String(kind)
    )
  /** Messages to the customer about a visit, as `kind channel`. */
  const messages = async (id: string): Promise<string[]> =>
    (
      await sql(
        `SELECT kind || ' ' || channel AS said FROM booking_message
         WHERE block_id = ? AND audience = 'customer' ORDER BY created_at, channel`,
        [id]
      )
    ).map(({ said }) => String(said))

  return {
    ...{ shop, variant, post, get, sql, hold, book, deposit, place, startPaying, pay, comeBack },
    ...{ row, becomes, events, messages },
  }
}

/** See {@link openCustomers}. */
export type Customers = Awaited<ReturnType<typeof openCustomers>>

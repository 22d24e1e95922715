import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { request, shopper, type Http } from "../../apps/checkout/client"
import type { Shop } from "../../apps/checkout/shop"
import type { ChargilySandbox, SatimSandbox } from "../../sandboxes/load"
import type { Journey } from "./journeys"

type Row = Record<string, string | null>
type Sql = { raw: (text: string, bindings: unknown[]) => Promise<{ rows: Row[] }> }

/** One journey under way. */
export type Traveller = Journey & {
  orderId: string
  ref: string
  session: string
  /** Ids of the gateway, one for every hosted page that was opened. */
  pages: string[]
  /** What the last page's number is at SATIM. */
  number: string
  /** Token of the last page's return address. */
  token: string
}

/** What is left of an order in the end. Money in centimes. */
export type Remains = {
  status: string
  captured: number
  captures: number
  reservations: number
  alerts: { kind: string; centimes: number }[]
  held: number
}

type Deps = {
  api: Http
  container: () => MedusaContainer
  shop: Shop
  /** One for each lane: orders of the same part wait for each other's stock. */
  parts: string[]
  price: number
  satim: SatimSandbox
  chargily: ChargilySandbox
}

/** The shop, the two gateways and everything that is done to them in the matrix. */
export class World {
  private serial = 0

  constructor(private readonly deps: Deps) {}

  async rows(text: string, bindings: unknown[] = []): Promise<Row[]> {
    const sql: Sql = this.deps.container().resolve(ContainerRegistrationKeys.PG_CONNECTION)
    return (await sql.raw(text, bindings)).rows
  }

  private get buyer() {
    return shopper(this.deps.api, this.deps.shop)
  }

  /** Places an order for one part; every shopper has a phone of its own. */
  async place(journey: Journey, lane: number): Promise<Traveller> {
    const variant_id = this.deps.parts[lane] ?? ""
    const cart = await this.buyer.cart([{ variant_id, quantity: 1 }])
    const phone = `0550${String(100_000 + (this.serial += 1))}`
    const placed = await this.buyer.place(
      cart,
      request(this.deps.price, {
        contact: { name: "Amine Benali", phone },
        payment_provider_id: `pp_${journey.gateway}_${journey.gateway}`,
      })
    )
    if (placed.status !== 200 && placed.status !== 201)
      throw new Error(`${journey.name}: ${placed.status} ${JSON.stringify(placed.data)}`)
    const { id, ref } = placed.data.order
    const [session] = await this.rows(
      `SELECT s.id FROM payment_session s
         JOIN order_payment_collection o ON o.payment_collection_id = s.payment_collection_id
        WHERE o.order_id = ? AND s.deleted_at IS NULL ORDER BY s.created_at DESC LIMIT 1`,
      [id]
    )
    return {
      ...journey,
      orderId: id,
      ref,
      session: session?.id ?? "",
      pages: [],
      number: "",
      token: "",
    }
  }

  /** Opens the hosted page; answers the status of the shop. */
  async start(t: Traveller): Promise<number> {
    const answer = await this.buyer.post(`/store/payments/${t.session}/start`, {
      terms_accepted: true,
      locale: "fr",
      ref: t.ref,
    })
    return answer.status
  }

  /** Opens pages as the journey says and remembers what the ledger calls them. */
  async open(t: Traveller): Promise<void> {
    if (t.register) {
      const endpoint = t.gateway === "satim" ? "register" : "create"
      this.control(t).fault({ fault: t.register, ms: 1, match: { endpoint } })
      await this.start(t)
      // The shopper presses the button again.
      await this.start(t)
    } else {
      const status = await this.start(t)
      if (status !== 200) throw new Error(`${t.name}: the page did not open (${status})`)
    }
    if (t.twice) {
      await this.rows(
        "UPDATE payment_attempt SET registered_at = registered_at - interval '11 minutes', expires_at = expires_at - interval '11 minutes' WHERE order_id = ?",
        [t.orderId]
      )
      await this.start(t)
    }
    const attempts = await this.rows(
      "SELECT gateway_order_id, order_number FROM payment_attempt WHERE order_id = ? AND gateway_order_id IS NOT NULL ORDER BY created_at",
      [t.orderId]
    )
    t.pages = attempts.map((a) => a.gateway_order_id ?? "")
    t.number = attempts.at(-1)?.order_number ?? ""
    const last = t.pages.at(-1)
    if (!last) throw new Error(`${t.name}: no page could be opened`)
    t.token = new URL(this.returnUrl(t, last)).pathname.split("/").at(-1) ?? ""
  }

  private returnUrl(t: Traveller, page: string): string {
    return t.gateway === "satim"
      ? this.deps.satim.control.order(page).returnUrl
      : this.deps.chargily.control.order(page).successUrl
  }

  private control(t: Traveller) {
    return t.gateway === "satim" ? this.deps.satim.control : this.deps.chargily.control
  }

  /** What the shopper does on the hosted page, and what became of it there. */
  async travel(t: Traveller): Promise<void> {
    const { satim, chargily } = this.deps
    for (const page of t.pages.slice(t.twice ? 0 : -1)) {
      if (t.gateway === "satim") {
        if (t.outcome === "paid") satim.control.pay(page, { force: true })
        if (t.outcome === "declined") satim.control.decline(page)
        if (t.outcome === "cancelled") satim.control.cancelByPayer(page)
      } else {
        if (t.outcome === "paid") await chargily.control.pay(page)
        if (t.outcome === "declined") await chargily.control.decline(page)
        if (t.outcome === "cancelled") await chargily.control.cancel(page)
      }
    }
    const last = t.pages.at(-1) ?? ""
    if (t.status !== undefined) satim.control.setState(last, { status: t.status })
    for (const fault of t.reads ?? []) {
      const match =
        t.gateway === "satim"
          ? { endpoint: "acknowledge", orderNumber: t.number }
          : { endpoint: "get", orderNumber: last }
      this.control(t).fault({ fault, ms: 1, match })
    }
  }

  /** The first question to the gateway, asked by whom the journey says. */
  async trigger(t: Traveller): Promise<void> {
    const { chargily } = this.deps
    const last = t.pages.at(-1) ?? ""
    if (t.trigger === "return") {
      const come = (id: string | null) =>
        this.buyer.post(
          `/store/payments/returns/${t.token}`,
          id === null ? {} : { gateway_order_id: id }
        )
      const ids: (string | null)[] = {
        twice: [last, last],
        "other-order": ["Zz9Yy8Xx7Ww6Vv5Uu4Tt"],
        "no-order": [null],
      }[t.returning ?? ""] ?? [last]
      const answers = await Promise.all(ids.map(come))
      for (const { status } of answers)
        if (status !== 200) throw new Error(`${t.name}: the return page answered ${status}`)
    }
    if (t.trigger === "webhook" && t.gateway === "chargily") {
      const known = ["failed", "canceled", "expired"].includes(t.webhook ?? "")
      const first = known ? { status: t.webhook } : { variant: t.webhook as "normal" | undefined }
      await chargily.control.webhook(last, first)
      for (const status of t.then ?? []) await chargily.control.webhook(last, { status })
    }
    if (t.trigger === "webhook" && t.gateway === "satim") {
      const { status } = await this.buyer.post("/hooks/satim", { mdOrder: last, status: "1" })
      if (status !== 404) throw new Error(`/hooks/satim answered ${status}`)
    }
    if (t.trigger === "none")
      await this.rows("UPDATE payment_attempt SET next_poll_at = NULL WHERE order_id = ?", [
        t.orderId,
      ])
  }

  /** What SATIM's console does behind our back, after the order was paid. */
  interfere(t: Traveller): void {
    const last = t.pages.at(-1) ?? ""
    if (t.console === "cancel") this.deps.satim.control.cancel(last)
    if (t.console === "refund") this.deps.satim.control.refund(last)
    if (t.console === "refund-part")
      this.deps.satim.control.refund(last, { amountCentimes: 10_000 })
  }

  /** The order, its stock, its alerts, and what the gateway holds for it. */
  async remains(t: Traveller): Promise<Remains> {
    const [order] = await this.rows(`SELECT status FROM "order" WHERE id = ?`, [t.orderId])
    const captures = await this.rows(
      `SELECT c.amount::text AS amount FROM capture c JOIN payment p ON p.id = c.payment_id
         JOIN order_payment_collection o ON o.payment_collection_id = p.payment_collection_id
        WHERE o.order_id = ? AND c.deleted_at IS NULL`,
      [t.orderId]
    )
    const reservations = await this.rows(
      `SELECT r.id FROM reservation_item r JOIN order_item i ON i.item_id = r.line_item_id
        WHERE i.order_id = ? AND r.deleted_at IS NULL`,
      [t.orderId]
    )
    const alerts = await this.rows(
      "SELECT kind, amount_centimes::text AS centimes FROM payment_alert WHERE order_id = ? AND status = 'open'",
      [t.orderId]
    )
    return {
      status: order?.status ?? "gone",
      captured: captures.reduce((sum, c) => sum + toCentimes(c.amount ?? "0"), 0),
      captures: captures.length,
      reservations: reservations.length,
      alerts: alerts.map((a) => ({ kind: a.kind ?? "", centimes: Number(a.centimes ?? 0) })),
      held: t.pages.reduce((sum, page) => sum + this.heldAt(t, page), 0),
    }
  }

  private heldAt(t: Traveller, page: string): number {
    if (t.gateway === "satim") return this.deps.satim.control.order(page).depositCentimes
    const { paidAt, amount } = this.deps.chargily.control.order(page)
    return paidAt === null ? 0 : amount * 100
  }
}

/** "2100" and "2100.50" of the database as centimes, without floats. */
function toCentimes(dinars: string): number {
  const [whole = "0", part = ""] = dinars.split(".")
  return Number(whole) * 100 + Number(part.padEnd(2, "0").slice(0, 2))
}

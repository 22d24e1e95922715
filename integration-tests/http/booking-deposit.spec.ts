import { MedusaError, Modules } from "@medusajs/framework/utils"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { attachOrder } from "@hanout/booking/deposits/claim"
import { confirmDeposit } from "@hanout/booking/deposits/confirm"
import { markDepositRefunded } from "@hanout/booking/deposits/refund"
import { releaseDeposit } from "@hanout/booking/deposits/release"
import { settleDeposits } from "@hanout/booking/deposits/settle"
import { registerCompletionRule, unregisterCompletionRule } from "@hanout/checkout/registry"
import { expireDueOrders } from "@hanout/payments/workflows/expire-due"
import path from "node:path"
import {
  openCustomers,
  type Booking,
  type Customers,
  type Paying,
} from "../apps/deposits/customers"
import { createPart, SHIPPING } from "../apps/checkout/shop"
import { COMMUNE, DEPOSIT, OVERLAPS, SERVICE } from "../apps/deposits/planning"
import { loadSatimSandbox, type SatimSandbox } from "../sandboxes/load"

jest.setTimeout(180_000)

const HOUR = 3_600_000
let satim: SatimSandbox

beforeAll(async () => {
  satim = await (await loadSatimSandbox()).startSatimSandbox()
  const { userName, password, terminalId } = satim.config
  process.env.TEST_SATIM = JSON.stringify({
    ...{ mode: "test", allowHttp: true, timeoutMs: 600 },
    ...{ baseUrl: satim.url, userName, password, terminalId },
  })
})
afterAll(() => satim.close())

/** 10:00 in Algiers, three days from now. */
const TEN = new Date(
  `${new Date(Date.now() + 72 * HOUR).toISOString().slice(0, 10)}T10:00:00+01:00`
).toISOString()
const inHours = (hours: number) => new Date(Date.now() + hours * HOUR)

medusaIntegrationTestRunner({
  cwd: path.resolve(__dirname, "../apps/deposits"),
  testSuite: ({ api, getContainer }) => {
    let shop: Customers
    const orders = () => getContainer().resolve(Modules.ORDER).listOrders()
    const heldAt = ({ page }: Paying) => satim.control.order(page).depositCentimes
    const overlaps = () => shop.sql(OVERLAPS)
    const refusedFor = async (booking: Pick<Booking, "cart" | "phone">, over = {}) => {
      const { status, data } = await shop.place(booking, over)
      return { status, code: data.code, reason: data.reason }
    }

    /** The payer sits at the bank until the order's deadline is long past. */
    async function letOrderExpire(paying: Paying): Promise<void> {
      await expireDueOrders(getContainer(), { now: inHours(4) })
      await shop.becomes(paying.visit_id, { status: "expired" })
    }

    beforeAll(async () => {
      shop = await openCustomers(getContainer(), api, () => satim)
    })

    describe("a service with a deposit", () => {
      it("goes from the hold through the cart to a confirmed visit", async () => {
        const paying = await shop.startPaying(await shop.book(TEN))
        expect(await shop.row(paying.visit_id)).toMatchObject({
          status: "pending_payment",
          order_id: paying.order,
          cart_id: paying.cart,
          deposit_state: "awaiting",
          hold_expires_at: null,
        })
        expect((await shop.get(`/store/booking/deposits/${paying.ref}`)).data).toMatchObject({
          state: "awaiting",
          visit: { status: "pending_payment", starts_at: TEN },
        })
        expect(await shop.messages(paying.visit_id)).toEqual([])

        await shop.pay(paying)
        await shop.becomes(paying.visit_id, { status: "confirmed", deposit_state: "paid" })
        const { status, data } = await shop.get(`/store/booking/deposits/${paying.ref}`)
        expect(status).toBe(200)
        // Who knows an order's reference need not be the customer: no street, name, or link.
        expect(data).toEqual({
          state: "confirmed",
          visit: {
            ...{ status: "confirmed", deposit_state: "paid", deposit: DEPOSIT },
            ...{ starts_at: TEN, ends_at: expect.any(String), timezone: "Africa/Algiers" },
            service: { id: SERVICE, code: "POSE", name: "Pose" },
            ...{ wilaya_code: "16", commune_code: "1601", currency_code: "dzd" },
          },
        })
        expect(await shop.messages(paying.visit_id)).toEqual([
          "visit_confirmed email",
          "visit_confirmed sms",
        ])
        expect(heldAt(paying)).toBe(DEPOSIT * 100)
      })

      it("gives the same hold the same cart, from however many tabs", async () => {
        const { token, cart } = await shop.book(TEN)
        const again = await Promise.all(Array.from({ length: 5 }, () => shop.deposit(token)))
        for (const { status, data } of again) {
          expect(status).toBe(201)
          expect(data).toEqual({ cart_id: cart, amount: DEPOSIT, currency_code: "dzd" })
        }
      })

      it("refuses a deposit for a hold that is unknown, unfinished or over", async () => {
        const unknown = await shop.deposit("A".repeat(22))
        expect(unknown).toMatchObject({ status: 404, data: { code: "hold_not_found" } })
        expect((await shop.deposit("")).status).toBe(400)
        const { data } = await shop.hold(TEN)
        expect((await shop.deposit(data.hold.token)).data.code).toBe("visit_incomplete")
        await shop.sql(`UPDATE appointment_block SET status = 'expired' WHERE id = ?`, [
          data.hold.id,
        ])
        const booking = await shop.book(TEN)
        await shop.sql(`UPDATE appointment_block SET status = 'expired', cart_id = NULL`)
        expect(await shop.deposit(booking.token)).toMatchObject({
          status: 410,
          data: { code: "hold_expired" },
        })
      })

      it("shows a deposit to nobody who cannot name its order", async () => {
        const paying = await shop.startPaying(await shop.book(TEN))
        const forged = `${paying.ref.split("-")[0]}-AAAAAAAAAAAAAAAA`
        for (const ref of [forged, "1", "x", "999999999-AAAAAAAAAAAAAAAA"]) {
          expect(await shop.get(`/store/booking/deposits/${ref}`)).toMatchObject({
            status: 404,
            data: { code: "visit_not_found" },
          })
        }
      })
    })

    describe("a cart with a deposit", () => {
      /** A cart anybody can make with Medusa's own routes. */
      const handMade = async (items: unknown[]) => {
        const { data } = await shop.post("/store/carts", {
          region_id: shop.shop.region_id,
          sales_channel_id: shop.shop.sales_channel_id,
          items,
        })
        return { cart: data.cart.id, phone: "0550999999" }
      }

      it("is refused without a live hold of its own", async () => {
        const { visit_id } = await shop.book(TEN)
        const cart = await handMade([
          { variant_id: shop.variant, quantity: 1, metadata: { booking_hold: visit_id } },
        ])
        expect(await refusedFor(cart)).toEqual({
          status: 400,
          code: "order_refused",
          reason: "hold_missing",
        })
        expect(await orders()).toEqual([])
        expect(await shop.row(visit_id)).toMatchObject({ status: "held" })
      })

      it("is refused with a hold that ended", async () => {
        const booking = await shop.book(TEN)
        await shop.sql(`UPDATE appointment_block SET status = 'expired'`)
        expect(await refusedFor(booking)).toMatchObject({ status: 400, reason: "hold_expired" })
      })

      it("is refused with two deposits, on one line or two", async () => {
        const booking = await shop.book(TEN)
        const { line_item_id } = await shop.row(booking.visit_id)
        const change = (quantity: number) =>
          shop.post(`/store/carts/${booking.cart}/line-items/${line_item_id}`, { quantity })
        expect((await change(2)).status).toBe(200)
        const twice = { expected_total: 2 * DEPOSIT }
        expect(await refusedFor(booking, twice)).toMatchObject({ reason: "deposit_quantity" })
        await change(1)
        await shop.post(`/store/carts/${booking.cart}/line-items`, {
          variant_id: shop.variant,
          quantity: 1,
          metadata: { another: true },
        })
        expect(await refusedFor(booking, twice)).toMatchObject({ reason: "two_deposits" })
      })

      it("is refused beside goods: it is sold alone", async () => {
        const booking = await shop.book(TEN)
        const part = await createPart(getContainer(), shop.shop, { price: 100 })
        await shop.post(`/store/carts/${booking.cart}/line-items`, {
          variant_id: part,
          quantity: 1,
        })
        const place = { wilaya_code: "16", commune_code: COMMUNE, address: "12 rue" }
        const both = {
          delivery: { ...place, mode: "home" },
          expected_total: DEPOSIT + 100 + SHIPPING.home,
        }
        expect(await refusedFor(booking, both)).toMatchObject({ reason: "deposit_alone" })
        expect(await orders()).toEqual([])
      })

      it("is refused at another price, in another currency, or with a discount", async () => {
        const booking = await shop.book(TEN)
        await shop.sql(`UPDATE appointment_block SET deposit = 2500`)
        expect(await refusedFor(booking)).toMatchObject({ reason: "deposit_amount" })
        await shop.sql(`UPDATE appointment_block SET deposit = 2000, currency_code = 'eur'`)
        expect(await refusedFor(booking)).toMatchObject({ reason: "deposit_amount" })
        await shop.sql(`UPDATE appointment_block SET currency_code = 'dzd'`)
        await shop.sql(
          `INSERT INTO cart_line_item_adjustment (id, item_id, amount, raw_amount, code)
           SELECT 'adj_1', line_item_id, 500, '{"value": "500"}', 'SOLDES' FROM appointment_block`
        )
        const less = { expected_total: DEPOSIT - 500 }
        expect((await refusedFor(booking, less)).status).toBeGreaterThanOrEqual(400)
        expect(await orders()).toEqual([])
        const [line] = await shop.sql(`SELECT is_discountable FROM cart_line_item`)
        expect(line).toEqual({ is_discountable: false })
      })

      it("takes no hold that ran out while the day filled up", async () => {
        const booking = await shop.book(TEN)
        await shop.sql(`UPDATE appointment_block SET hold_expires_at = now() - interval '1 second'`)
        expect((await shop.deposit(booking.token)).status).toBe(201)
        await shop.sql(`UPDATE booking_setting SET "values" = '{"max_visits_per_day": 1}'`)
        await shop.sql(`INSERT INTO booking_setting (id, "values")
          VALUES ('default', '{"max_visits_per_day": 1}') ON CONFLICT DO NOTHING`)
        const noon = TEN.replace(/T\d\d/, "T13")
        expect((await shop.hold(noon)).status).toBe(201)
        expect(await refusedFor(booking)).toMatchObject({ reason: "hold_expired" })
        expect(await orders()).toEqual([])
      })

      it("is not paid in cash", async () => {
        const booking = await shop.book(TEN)
        expect(await refusedFor(booking, { payment_provider_id: "pp_cod_cod" })).toMatchObject({
          status: 400,
          code: "payment_method_unavailable",
        })
        expect(await shop.row(booking.visit_id)).toMatchObject({ status: "held" })
      })

      /** The same hold, as good as before, pays for the next try. */
      async function isHeldAgain(booking: Booking): Promise<void> {
        expect(await shop.row(booking.visit_id)).toMatchObject({
          status: "held",
          order_id: null,
          deposit_state: null,
        })
        expect((await shop.place(booking)).status).toBe(200)
        expect(await shop.row(booking.visit_id)).toMatchObject({ status: "pending_payment" })
        expect(await orders()).toHaveLength(1)
      }

      it("gives the time back to the hold when a later rule refuses the order", async () => {
        const booking = await shop.book(TEN)
        registerCompletionRule({
          name: "test.last-moment",
          order: 900,
          phase: "after_reservation",
          check: () => Promise.reject(new Error("the shop lost its nerve")),
        })
        try {
          expect((await shop.place(booking)).status).toBeGreaterThanOrEqual(400)
        } finally {
          unregisterCompletionRule("test.last-moment")
        }
        await isHeldAgain(booking)
      })

      it("gives the time back to the hold when the payment is refused at the last moment", async () => {
        const booking = await shop.book(TEN)
        const payments = getContainer().resolve(Modules.PAYMENT)
        const refusing = jest
          .spyOn(payments, "authorizePaymentSession")
          .mockRejectedValue(
            new MedusaError(MedusaError.Types.PAYMENT_AUTHORIZATION_ERROR, "refused")
          )
        try {
          expect((await shop.place(booking)).status).toBeGreaterThanOrEqual(400)
          expect(refusing).toHaveBeenCalled()
        } finally {
          refusing.mockRestore()
        }
        expect(await shop.events(booking.visit_id)).toContain("deposit_unclaimed")
        await isHeldAgain(booking)
      })
    })

    describe("9. Completing the cart twice in parallel", () => {
      it("makes one order, one visit, one e-mail", async () => {
        const booking = await shop.book(TEN)
        const answers = await Promise.all([
          ...Array.from({ length: 4 }, () => shop.place(booking)),
          shop.post(`/store/carts/${booking.cart}/complete`),
        ])
        const placed = answers.slice(0, 4)
        expect(placed.map(({ status }) => status)).toEqual([200, 200, 200, 200])
        expect(new Set(placed.map(({ data }) => data.order.id)).size).toBe(1)
        expect(await orders()).toHaveLength(1)
        const paying = await shop.startPaying(booking)
        await shop.pay(paying)
        await Promise.all([shop.comeBack(paying), shop.comeBack(paying)])
        await shop.becomes(booking.visit_id, { status: "confirmed" })
        expect(await shop.sql(`SELECT id FROM appointment_block`)).toHaveLength(1)
        const said = await shop.messages(booking.visit_id)
        expect(said.filter((message) => message === "visit_confirmed email")).toHaveLength(1)
        const events = await shop.events(booking.visit_id)
        expect(events.filter((kind) => kind === "deposit_claimed")).toHaveLength(1)
        expect(events.filter((kind) => kind === "confirmed")).toHaveLength(1)
      })
    })

    describe("an order nobody pays", () => {
      it("keeps the time until its deadline, then gives it to the next", async () => {
        const paying = await shop.startPaying(await shop.book(TEN))
        // A day without the clock of the hold: only the order counts now.
        await settleDeposits(getContainer(), { now: inHours(1) })
        expect(await shop.row(paying.visit_id)).toMatchObject({ status: "pending_payment" })
        expect((await shop.hold(TEN)).data.code).toMatch(/^slot_/)
        await letOrderExpire(paying)
        expect((await shop.get(`/store/booking/deposits/${paying.ref}`)).data.state).toBe(
          "released"
        )
        expect((await shop.hold(TEN)).status).toBe(201)
        expect(await overlaps()).toEqual([])
      })

      it("gives the time back once the visit should have begun", async () => {
        const paying = await shop.startPaying(await shop.book(TEN))
        await settleDeposits(getContainer(), { now: inHours(96) })
        expect(await shop.row(paying.visit_id)).toMatchObject({
          status: "expired",
          close_reason: "start_passed",
        })
      })
    })

    describe("6. Hold expires while the payer is at the bank and nobody took the slot", () => {
      it("payment capture revives and confirms it", async () => {
        const paying = await shop.startPaying(await shop.book(TEN))
        await releaseDeposit(getContainer(), { order_id: paying.order, reason: "start_passed" })
        expect(await shop.row(paying.visit_id)).toMatchObject({ status: "expired" })
        await shop.pay(paying)
        await shop.becomes(paying.visit_id, { status: "confirmed", deposit_state: "paid" })
        expect(await shop.messages(paying.visit_id)).toContain("visit_confirmed email")
      })

      it("money that comes after the order was cancelled revives it too, with the alert open", async () => {
        const paying = await shop.startPaying(await shop.book(TEN))
        await letOrderExpire(paying)
        await shop.pay(paying)
        await shop.becomes(paying.visit_id, { status: "confirmed", deposit_state: "late" })
        expect(heldAt(paying)).toBe(DEPOSIT * 100)
        const alerts = await shop.sql(`SELECT kind, status FROM payment_alert WHERE order_id = ?`, [
          paying.order,
        ])
        expect(alerts).toEqual([{ kind: "late_payment", status: "open" }])
        // The order stays cancelled; its visit does not go with it.
        await settleDeposits(getContainer())
        expect(await shop.row(paying.visit_id)).toMatchObject({ status: "confirmed" })
      })
    })

    describe("7. The same, but another customer took it", () => {
      const lose = async (): Promise<Paying> => {
        const paying = await shop.startPaying(await shop.book(TEN))
        await letOrderExpire(paying)
        await shop.startPaying(await shop.book(TEN))
        await shop.pay(paying)
        await shop.becomes(paying.visit_id, { status: "slot_lost", deposit_state: "late" })
        return paying
      }

      it("the customer is offered three alternatives and takes one, once", async () => {
        const paying = await lose()
        expect(await shop.messages(paying.visit_id)).toEqual(["slot_lost email", "slot_lost sms"])
        const { data } = await shop.get(`/store/booking/deposits/${paying.ref}`)
        expect(data.state).toBe("slot_lost")
        expect(data.alternatives).toHaveLength(3)
        expect(new Date(data.decide_by).getTime()).toBeGreaterThan(Date.now() + 23 * HOUR)
        const choose = (starts_at: string | undefined, manage_token = paying.manage_token) =>
          shop.post(`/store/booking/deposits/${paying.ref}/choose`, { starts_at, manage_token })
        expect(await choose(TEN, "forged")).toMatchObject({
          status: 404,
          data: { code: "visit_not_found" },
        })
        expect(await choose(TEN)).toMatchObject({ status: 409, data: { code: "slot_taken" } })
        const [first, second] = data.alternatives
        const answers = await Promise.all([choose(first?.starts_at), choose(second?.starts_at)])
        // The one who comes second meets a visit that is settled, or a link that was replaced.
        expect(answers.map(({ status }) => status).sort()[0]).toBe(200)
        expect([409, 410]).toContain(answers.map(({ status }) => status).sort()[1])
        const won = answers.find(({ status }) => status === 200)?.data
        expect(won).toMatchObject({ state: "confirmed", manage_token: expect.any(String) })
        const managed = await shop.get(`/store/booking/visits/${won?.manage_token}`)
        expect(managed.data.visit.id).toBe(paying.visit_id)
        expect([first?.starts_at, second?.starts_at]).toContain(won?.visit.starts_at)
        const visit = await shop.row(paying.visit_id)
        expect(visit).toMatchObject({ status: "confirmed", deposit_state: "late" })
        expect(await overlaps()).toEqual([])
        const live = await shop.sql(`SELECT id FROM appointment_block WHERE status = 'held'`)
        expect(live).toEqual([])
      })

      it("a refund is issued if none is chosen in 24 h", async () => {
        const paying = await lose()
        await settleDeposits(getContainer(), { now: inHours(23) })
        expect(await shop.row(paying.visit_id)).toMatchObject({ deposit_state: "late" })
        await Promise.all([
          settleDeposits(getContainer(), { now: inHours(25) }),
          settleDeposits(getContainer(), { now: inHours(25) }),
        ])
        await shop.becomes(paying.visit_id, { status: "slot_lost", deposit_state: "refunded" })
        expect(heldAt(paying)).toBe(0)
        const late = await shop.post(`/store/booking/deposits/${paying.ref}/choose`, {
          starts_at: TEN,
          manage_token: paying.manage_token,
        })
        expect(late).toMatchObject({ status: 409, data: { code: "too_late" } })
        expect(await overlaps()).toEqual([])
      })
    })

    describe("18. Cancel", () => {
      const paid = async (): Promise<Paying> => {
        const paying = await shop.startPaying(await shop.book(TEN))
        await shop.pay(paying)
        await shop.becomes(paying.visit_id, { status: "confirmed", deposit_state: "paid" })
        return paying
      }
      const cancel = ({ manage_token }: Booking) =>
        shop.post(`/store/booking/visits/${manage_token}/cancel`, { reason: "panne réparée" })

      it("within the free period: deposit refunded, slot free, customer told", async () => {
        const paying = await paid()
        const shown = await shop.get(`/store/booking/visits/${paying.manage_token}`)
        expect(shown.data.visit.cancel_fee).toBe(0)
        const cancelled = await cancel(paying)
        expect(cancelled).toMatchObject({ status: 200, data: { refund: DEPOSIT, fee_kept: 0 } })
        await shop.becomes(paying.visit_id, {
          status: "cancelled_by_customer",
          deposit_state: "refunded",
        })
        expect(heldAt(paying)).toBe(0)
        expect((await shop.hold(TEN)).status).toBe(201)
        expect(await shop.messages(paying.visit_id)).toContain("visit_cancelled email")
        // However often anybody looks again, the money went back once.
        await settleDeposits(getContainer(), { now: inHours(2) })
        const refunds = await shop.sql(`SELECT amount::int AS amount FROM refund`)
        expect(refunds).toEqual([{ amount: DEPOSIT }])
      })

      it("after the deadline: fee kept per policy and shown before confirming", async () => {
        await shop.sql(`UPDATE booking_service SET cancel_free_hours = 168 WHERE id = ?`, [SERVICE])
        const paying = await paid()
        const shown = await shop.get(`/store/booking/visits/${paying.manage_token}`)
        expect(shown.data.visit.cancel_fee).toBe(DEPOSIT)
        const cancelled = await cancel(paying)
        expect(cancelled).toMatchObject({ status: 200, data: { refund: 0, fee_kept: DEPOSIT } })
        await settleDeposits(getContainer(), { now: inHours(2) })
        expect(await shop.row(paying.visit_id)).toMatchObject({ deposit_state: "kept" })
        expect(heldAt(paying)).toBe(DEPOSIT * 100)
      })

      it("by the clock, when nobody said yes before the visit: everything goes back", async () => {
        await shop.sql(`UPDATE booking_service SET needs_approval = true WHERE id = ?`, [SERVICE])
        const paying = await shop.startPaying(await shop.book(TEN))
        await shop.pay(paying)
        await shop.becomes(paying.visit_id, { status: "pending_approval", deposit_state: "paid" })
        await settleDeposits(getContainer(), { now: inHours(96) })
        await shop.becomes(paying.visit_id, {
          status: "cancelled_by_company",
          deposit_state: "refunded",
        })
        expect(heldAt(paying)).toBe(0)
      })

      it("a refund the bank does not answer stays due and is tried again", async () => {
        const paying = await paid()
        await satim.control.outage(true)
        try {
          await cancel(paying)
          const settled = async () =>
            (await shop.events(paying.visit_id)).includes("refund_failed") || undefined
          await until(settled)
        } finally {
          await satim.control.outage(false)
        }
        expect(await shop.row(paying.visit_id)).toMatchObject({ deposit_state: "refund_due" })
        await settleDeposits(getContainer(), { now: inHours(2) })
        await shop.becomes(paying.visit_id, { deposit_state: "refunded" })
        expect(heldAt(paying)).toBe(0)
      })

      it("a refund only a hand can give stands until the merchant says how he gave it", async () => {
        const paying = await paid()
        await shop.sql(`UPDATE appointment_block SET deposit_state = 'refund_due' WHERE id = ?`, [
          paying.visit_id,
        ])
        const by = { reference: "virement 42", actor: { type: "staff" as const, id: "user_1" } }
        await markDepositRefunded(getContainer(), { id: paying.visit_id, ...by })
        expect(await shop.row(paying.visit_id)).toMatchObject({ deposit_state: "refunded" })
        await expect(
          markDepositRefunded(getContainer(), { id: paying.visit_id, ...by })
        ).rejects.toMatchObject({ code: "visit_closed" })
      })
    })

    describe("a process that dies", () => {
      /** Nothing that is told arrives. */
      async function unheard(work: () => Promise<void>): Promise<void> {
        const bus = getContainer().resolve(Modules.EVENT_BUS)
        const silent = [
          jest.spyOn(bus, "emit").mockResolvedValue(undefined),
          jest.spyOn(bus, "releaseGroupedEvents").mockResolvedValue(undefined),
        ]
        try {
          await work()
          expect(silent.some((spy) => spy.mock.calls.length > 0)).toBe(true)
        } finally {
          silent.forEach((spy) => spy.mockRestore())
        }
      }

      it("after the capture: the job confirms, once", async () => {
        const paying = await shop.startPaying(await shop.book(TEN))
        await unheard(() => shop.pay(paying))
        await Promise.all(
          Array.from({ length: 5 }, () => settleDeposits(getContainer(), { now: new Date() }))
        )
        expect(await shop.row(paying.visit_id)).toMatchObject({ status: "confirmed" })
        const events = await shop.events(paying.visit_id)
        expect(events.filter((kind) => kind === "confirmed")).toHaveLength(1)
        expect(await shop.messages(paying.visit_id)).toHaveLength(2)
      })

      it("after the order was cancelled: the job gives the time back", async () => {
        const paying = await shop.startPaying(await shop.book(TEN))
        await unheard(async () => void (await expireDueOrders(getContainer(), { now: inHours(4) })))
        await settleDeposits(getContainer())
        expect(await shop.row(paying.visit_id)).toMatchObject({
          status: "expired",
          close_reason: "order_canceled",
        })
      })

      it("after late money: the job finds it", async () => {
        const paying = await shop.startPaying(await shop.book(TEN))
        await letOrderExpire(paying)
        await unheard(() => shop.pay(paying))
        await settleDeposits(getContainer())
        expect(await shop.row(paying.visit_id)).toMatchObject({
          status: "confirmed",
          deposit_state: "late",
        })
      })

      it("after the cancel of a visit: the job refunds", async () => {
        const paying = await shop.startPaying(await shop.book(TEN))
        await shop.pay(paying)
        await shop.becomes(paying.visit_id, { status: "confirmed" })
        await unheard(async () => {
          await shop.post(`/store/booking/visits/${paying.manage_token}/cancel`)
        })
        await settleDeposits(getContainer())
        await shop.becomes(paying.visit_id, { deposit_state: "refunded" })
        expect(heldAt(paying)).toBe(0)
      })

      it("before the order took its hold: the job ties them", async () => {
        const booking = await shop.book(TEN)
        const { data } = await shop.place(booking)
        await shop.sql(
          `UPDATE appointment_block SET status = 'held', order_id = NULL, deposit_state = NULL,
             hold_expires_at = now() + interval '5 minutes'`
        )
        await settleDeposits(getContainer())
        expect(await shop.row(booking.visit_id)).toMatchObject({
          status: "pending_payment",
          order_id: data.order.id,
        })
      })

      it("and is back after the hold ended: money still finds the visit", async () => {
        const paying = await shop.startPaying(await shop.book(TEN))
        await shop.sql(
          `UPDATE appointment_block SET status = 'expired', order_id = NULL, deposit_state = NULL`
        )
        await settleDeposits(getContainer())
        expect(await shop.row(paying.visit_id)).toMatchObject({
          status: "expired",
          order_id: paying.order,
          deposit_state: "awaiting",
        })
        await shop.pay(paying)
        await shop.becomes(paying.visit_id, { status: "confirmed", deposit_state: "paid" })
      })

      it("and left an order that is gone: the job gives the time back", async () => {
        const { visit_id } = await shop.startPaying(await shop.book(TEN))
        await shop.sql(`UPDATE appointment_block SET order_id = 'order_gone' WHERE id = ?`, [
          visit_id,
        ])
        await settleDeposits(getContainer())
        expect(await shop.row(visit_id)).toMatchObject({ status: "expired" })
      })
    })

    describe("every operation", () => {
      it("may run twice, and at once", async () => {
        const paying = await shop.startPaying(await shop.book(TEN))
        const { cart, order, visit_id } = paying
        const container = getContainer()
        await attachOrder(container, { cart_id: cart, order_id: order })
        expect(await confirmDeposit(container, { order_id: order })).toBe("none")
        await shop.pay(paying)
        const outcomes = await Promise.all(
          Array.from({ length: 10 }, () => confirmDeposit(container, { order_id: order }))
        )
        expect(new Set(outcomes)).toEqual(new Set(["confirmed"]))
        const events = await shop.events(visit_id)
        expect(events.filter((kind) => kind === "confirmed")).toHaveLength(1)
        expect(await releaseDeposit(container, { order_id: order, reason: "order_lost" })).toBe(
          undefined
        )
        expect(await shop.row(visit_id)).toMatchObject({ status: "confirmed" })
      })
    })
  },
})

/** Waits until something is there. */
async function until<T>(look: () => Promise<T | undefined>): Promise<T> {
  const giveUpAt = performance.now() + 30_000
  for (;;) {
    const found = await look()
    if (found !== undefined) return found
    if (performance.now() > giveUpAt) throw new Error("It never came")
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

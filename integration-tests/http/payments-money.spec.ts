import { Modules } from "@medusajs/framework/utils"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { expireDueOrders, pollDueAttempts, settleAttempt } from "@hanout/payments/workflows"
import { sqlOf } from "@hanout/payments/ledger/connection"
import { claimDue } from "@hanout/payments/ledger/due"
import path from "node:path"
import { remote } from "../apps/payments/remote"
import { COD, HOSTED, openShop, SCRIPTED, TOTAL, type OpenShop } from "../apps/payments/shop"

jest.setTimeout(180_000)

const inMinutes = (minutes: number) => new Date(Date.now() + minutes * 60_000)

medusaIntegrationTestRunner({
  cwd: path.resolve(__dirname, "../apps/payments"),
  testSuite: ({ api, getContainer }) => {
    let shop: OpenShop
    const scripted = remote("scripted")
    const hosted = remote("hosted")

    const opened = async (provider = SCRIPTED) => {
      const order = await shop.place(provider)
      return { ...order, order_id: order.id, ...(await shop.start(order.ref)) }
    }
    const paid = async (provider = SCRIPTED) => {
      const page = await opened(provider)
      remote(provider === SCRIPTED ? "scripted" : "hosted").pay(page.gateway_order_id)
      await shop.back(page.token)
      const [payment] = (await shop.books(page.order_id)).payments
      return { ...page, payment_id: payment?.id ?? "" }
    }

    beforeAll(async () => {
      shop = await openShop(getContainer(), api)
    })
    beforeEach(() => {
      scripted.reset()
      hosted.reset()
    })
    describe("the poller", () => {
      it("pays orders nobody came back from, with two workers at once", async () => {
        const pages = [await opened(), await opened(), await opened(HOSTED)]
        for (const { gateway_order_id } of pages) {
          remote(gateway_order_id.split("-")[0] ?? "").pay(gateway_order_id)
        }
        expect(await pollDueAttempts(getContainer(), {})).toMatchObject({ read: 0 })
        const now = inMinutes(3)
        const runs = await Promise.all([
          pollDueAttempts(getContainer(), { now }),
          pollDueAttempts(getContainer(), { now }),
        ])
        expect(runs.reduce((sum, { read }) => sum + read, 0)).toBe(3)
        for (const { order_id } of pages) {
          expect(await shop.books(order_id)).toMatchObject({
            captures: [TOTAL],
            transactions: [TOTAL],
          })
        }
      })

      it("of several processes takes every attempt once", async () => {
        const pages = [await opened(), await opened(), await opened(), await opened()]
        const sql = sqlOf(getContainer())
        const now = inMinutes(3)
        const claims = await Promise.all(
          Array.from({ length: 5 }, () => claimDue(sql, "scripted", now, 2))
        )
        expect(claims.flat().sort()).toEqual(pages.map(({ attempt_id }) => attempt_id).sort())
        expect(await claimDue(sql, "scripted", now, 10)).toEqual([])
        // A worker that died with its claims only delays them.
        expect(await claimDue(sql, "scripted", inMinutes(6), 10)).toHaveLength(4)
      })

      it("is not slowed by a dead gateway", async () => {
        const dead = [await opened(), await opened(), await opened(), await opened()]
        const alive = await opened(HOSTED)
        scripted.down = true
        hosted.pay(alive.gateway_order_id)
        const counts = await pollDueAttempts(getContainer(), { now: inMinutes(3) })
        expect(counts).toMatchObject({ settled: 1, failed: 0 })
        expect(counts.unreadable).toBeGreaterThanOrEqual(3)
        expect((await shop.books(alive.order_id)).captures).toEqual([TOTAL])
        expect((await shop.books(dead[0]?.order_id ?? "")).captures).toEqual([])
      })

      it("finds money that went back behind our back", async () => {
        const reversed = await paid()
        const refunded = await paid()
        scripted.order(reversed.gateway_order_id).state = "reversed"
        scripted.order(reversed.gateway_order_id).deposited = 0
        scripted.giveBack(refunded.gateway_order_id, 60_000)
        await pollDueAttempts(getContainer(), { now: inMinutes(25 * 60) })
        expect(await shop.alerts(reversed.order_id)).toEqual(["reversed_after_paid"])
        expect(await shop.alerts(refunded.order_id)).toEqual(["refunded_outside"])
        const [row] = await shop.sql(
          `SELECT amount_centimes FROM payment_alert WHERE order_id = ? AND status = 'open'`,
          [refunded.order_id]
        )
        expect(Number(row?.amount_centimes)).toBe(60_000)
        // Known by now: the next day opens nothing new.
        await pollDueAttempts(getContainer(), { now: inMinutes(50 * 60) })
        expect(await shop.alerts(refunded.order_id)).toEqual(["refunded_outside"])
      })
    })

    describe("the deadline", () => {
      it("cancels what nobody paid, frees the stock and gives promotions back", async () => {
        const promotions = getContainer().resolve(Modules.PROMOTION)
        const promotion = await promotions.createPromotions({
          code: "HIVER",
          type: "standard",
          status: "active",
          limit: 1,
          application_method: {
            type: "fixed",
            target_type: "items",
            allocation: "across",
            value: 100,
            currency_code: "dzd",
          },
        })
        const headers = { "x-publishable-api-key": shop.shop.key }
        const cart = await api.post(
          "/store/carts",
          {
            region_id: shop.shop.region_id,
            sales_channel_id: shop.shop.sales_channel_id,
            items: [{ variant_id: shop.part, quantity: 1 }],
            promo_codes: ["HIVER"],
          },
          { headers }
        )
        const reserved = async () => {
          const [row] = await shop.sql(
            `SELECT coalesce(sum(quantity), 0)::float AS n FROM reservation_item WHERE deleted_at IS NULL`
          )
          return Number(row?.n)
        }
        const before = await reserved()
        const place = (expected_total: number) =>
          shop.store.post(
            `/store/checkout/${cart.data.cart.id}/place`,
            shop.request({ payment_provider_id: HOSTED, expected_total })
          )
        // The rebate is before tax: the shop says what the total is.
        const { total } = (await place(TOTAL)).data
        expect(total).toBeLessThan(TOTAL)
        const placed = await place(total)
        expect(placed.status).toBe(200)
        const order = placed.data.order
        const page = await shop.start(order.ref)
        const used = async () =>
          Number((await promotions.retrievePromotion(promotion.id)).used ?? 0)
        expect([await reserved(), await used()]).toEqual([before + 1, 1])

        expect(await expireDueOrders(getContainer(), { now: inMinutes(29) })).toBe(0)
        expect(await expireDueOrders(getContainer(), { now: inMinutes(32) })).toBe(1)
        expect([await reserved(), await used()]).toEqual([before, 0])
        expect((await shop.books(order.id)).status).toBe("canceled")
        expect(hosted.order(page.gateway_order_id).closed).toBe(true)
        expect((await shop.view(order.ref)).status).toBe("canceled")
      })

      it("looks once more before it cancels", async () => {
        const page = await opened()
        scripted.pay(page.gateway_order_id)
        expect(await expireDueOrders(getContainer(), { now: inMinutes(40) })).toBe(0)
        expect(await shop.books(page.order_id)).toMatchObject({
          status: "pending",
          captures: [TOTAL],
        })
      })

      it("leaves cash orders alone, and waits while the gateway is silent", async () => {
        const cash = await shop.place(COD)
        const page = await opened()
        scripted.down = true
        expect(await expireDueOrders(getContainer(), { now: inMinutes(40) })).toBe(0)
        expect(await expireDueOrders(getContainer(), { now: inMinutes(200) })).toBe(1)
        expect((await shop.books(page.order_id)).status).toBe("canceled")
        expect((await shop.books(cash.id)).status).toBe("pending")
      })
    })

    describe("refunds", () => {
      const refund = (payment: string, body: Record<string, unknown>) =>
        shop.admin.post(`/admin/payments/${payment}/hanout-refund`, { note: "retour", ...body })

      it("go back in parts and never beyond what was paid", async () => {
        const done = await paid()
        expect(await refund(done.payment_id, { amount: 600 })).toMatchObject({
          status: 200,
          data: { refund: { amount: 600, state: "done", id: expect.stringMatching(/^ref_/) } },
        })
        expect(await refund(done.payment_id, { amount: TOTAL })).toMatchObject({
          status: 409,
          data: { code: "refund_too_large" },
        })
        const rest = await Promise.all([
          refund(done.payment_id, { amount: TOTAL - 600 }),
          refund(done.payment_id, { amount: TOTAL - 600 }),
        ])
        expect(rest.map(({ status }) => status).sort()).toEqual([200, 409])
        expect(scripted.order(done.gateway_order_id).deposited).toBe(0)
        const books = await shop.books(done.order_id)
        expect([...books.refunds].sort()).toEqual([TOTAL - 600, 600])
        expect(books.transactions.reduce((sum, amount) => sum + amount, 0)).toBe(0)
        expect((await shop.view(done.ref)).status).toBe("refunded")
        await pollDueAttempts(getContainer(), { now: inMinutes(25 * 60) })
        expect(await shop.alerts(done.order_id)).toEqual([])
      })

      it("happen once when the answer is lost", async () => {
        const done = await paid()
        scripted.nextRefund.push("lose_answer")
        expect((await refund(done.payment_id, { amount: 500 })).data.refund.state).toBe("done")
        expect(scripted.order(done.gateway_order_id).deposited).toBe((TOTAL - 500) * 100)
        expect((await shop.books(done.order_id)).refunds).toEqual([500])
      })

      it("happen once when nobody can tell for a while", async () => {
        const done = await paid()
        scripted.nextRefund.push("lose_answer")
        scripted.onRead = async () => void (scripted.down = true)
        const unclear = await refund(done.payment_id, { amount: 500 })
        expect(unclear).toMatchObject({ status: 200, data: { refund: { state: "unclear" } } })
        expect(await shop.alerts(done.order_id)).toEqual(["refund_unclear"])
        expect((await shop.books(done.order_id)).refunds).toEqual([])
        // Still silent: nothing more is asked.
        expect((await refund(done.payment_id, { amount: 500 })).data.refund.state).toBe("unclear")
        expect(scripted.calls.refund).toBe(1)
        scripted.onRead = undefined
        scripted.down = false
        expect((await refund(done.payment_id, { amount: 500 })).data.refund.state).toBe("done")
        expect(scripted.calls.refund).toBe(1)
        expect(scripted.order(done.gateway_order_id).deposited).toBe((TOTAL - 500) * 100)
        expect((await shop.books(done.order_id)).refunds).toEqual([500])
        expect(await shop.alerts(done.order_id)).toEqual([])
      })

      it("are recorded by hand where the gateway has none", async () => {
        const done = await paid(HOSTED)
        expect(await refund(done.payment_id, { amount: 500 })).toMatchObject({
          status: 409,
          data: { code: "refund_by_hand" },
        })
        const byHand = await refund(done.payment_id, {
          amount: 500,
          manual: { reference: "CCP 2026-118" },
        })
        expect(byHand).toMatchObject({ status: 200, data: { refund: { state: "done" } } })
        expect((await shop.books(done.order_id)).refunds).toEqual([500])
        const panel = await shop.admin.get(`/admin/orders/${done.order_id}/payment-panel`)
        expect(panel.data.refundable).toMatchObject([{ mode: "manual", amount: TOTAL - 500 }])
      })
    })

    describe("alerts", () => {
      const resolve = (id: string, resolution: string, reason = "Vu avec le client") =>
        shop.admin.post(`/admin/payment-alerts/${id}/resolve`, { resolution, reason })
      const late = async () => {
        const page = await opened()
        await shop.store.post(`/store/payments/orders/${page.ref}/cancel`)
        scripted.pay(page.gateway_order_id)
        await shop.stale()
        await shop.back(page.token)
        const { data } = await shop.admin.get(`/admin/payment-alerts?status=open&kind=late_payment`)
        const alert = data.alerts.find(({ attempt_id }) => attempt_id === page.attempt_id)
        return { ...page, alert_id: alert?.id ?? "", can: alert?.can ?? [] }
      }

      it("of late money end with the money back, once", async () => {
        const page = await late()
        expect(page.can).toEqual(["refund", "handled"])
        expect(await resolve(page.alert_id, "capture")).toMatchObject({
          status: 409,
          data: { code: "resolution_impossible" },
        })
        const answers = await Promise.all([
          resolve(page.alert_id, "refund"),
          resolve(page.alert_id, "refund"),
        ])
        expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
        expect(scripted.calls.refund).toBe(1)
        expect(scripted.order(page.gateway_order_id).deposited).toBe(0)
        expect(await shop.alerts(page.order_id)).toEqual([])
        expect((await shop.books(page.order_id)).captures).toEqual([])
      })

      it("stay open when the refund fails", async () => {
        const page = await late()
        scripted.nextRefund.push("refuse")
        expect((await resolve(page.alert_id, "refund")).status).toBe(409)
        expect(await shop.alerts(page.order_id)).toEqual(["late_payment"])
      })

      it("a person handled do not come back with the next poll", async () => {
        const page = await opened()
        scripted.pay(page.gateway_order_id, 100)
        await shop.back(page.token)
        const { data } = await shop.admin.get("/admin/payment-alerts?kind=amount_mismatch")
        const alert = data.alerts.find(({ attempt_id }) => attempt_id === page.attempt_id)
        expect(alert).toMatchObject({ amount: 1, can: ["refund", "handled"] })
        expect((await resolve(alert?.id ?? "", "handled", "x")).status).toBe(400)
        expect((await resolve(alert?.id ?? "", "handled")).data.alert).toMatchObject({
          status: "resolved",
          resolution: "handled",
          resolved_by: expect.stringMatching(/^user_/),
        })
        await settleAttempt(getContainer(), page.attempt_id, "poller", {
          force: true,
          now: inMinutes(10),
        })
        expect(await shop.alerts(page.order_id)).toEqual([])
        // The order waits for nobody any more: it may be given up.
        const canceled = await shop.admin.post(`/admin/orders/${page.order_id}/cancel`)
        expect(canceled.status).toBe(200)
      })

      it("of an order that changed can be captured", async () => {
        const page = await opened()
        scripted.pay(page.gateway_order_id)
        await shop.sql(
          `UPDATE payment_attempt SET state = 'paid', state_reason = 'amount_mismatch',
             paid_at = now(), deposited_centimes = amount_centimes WHERE id = ?`,
          [page.attempt_id]
        )
        await shop.sql(
          `INSERT INTO payment_alert (id, kind, attempt_id, order_id, amount_centimes)
           VALUES (?, 'amount_mismatch', ?, ?, ?)`,
          [`palert_${page.attempt_id}`, page.attempt_id, page.order_id, TOTAL * 100]
        )
        const answer = await resolve(`palert_${page.attempt_id}`, "capture")
        expect(answer.data.alert).toMatchObject({ status: "resolved", resolution: "captured" })
        expect((await shop.books(page.order_id)).captures).toEqual([TOTAL])
      })
    })

    it("shows the merchant attempts, their history and the panel", async () => {
      const done = await paid()
      const [row] = await shop.sql(`SELECT order_number FROM payment_attempt WHERE id = ?`, [
        done.attempt_id,
      ])
      for (const q of [row?.order_number, done.gateway_order_id, done.attempt_id]) {
        const list = await shop.admin.get(`/admin/payment-attempts?q=${q}&state=paid,review`)
        expect(list.data.count).toBe(1)
        expect(list.data.attempts[0]).toMatchObject({
          id: done.attempt_id,
          amount: TOTAL,
          state: "paid",
          order: { id: done.order_id },
        })
      }
      const detail = await shop.admin.get(`/admin/payment-attempts/${done.attempt_id}`)
      expect(detail.data.attempt.events).toEqual(
        expect.arrayContaining([
          expect.objectContaining({ kind: "attempt.drafted", source: "start" }),
          expect.objectContaining({ kind: "attempt.settled", source: "return" }),
        ])
      )
      expect(JSON.stringify(detail.data)).not.toContain(done.token)
      const checked = await shop.admin.post(`/admin/payment-attempts/${done.attempt_id}/check`)
      expect(checked.data.attempt.state).toBe("paid")
      const panel = await shop.admin.get(`/admin/orders/${done.order_id}/payment-panel`)
      expect(panel.data).toMatchObject({
        order: { total: TOTAL, paid: TOTAL, refunded: 0 },
        status: "paid",
        refundable: [{ mode: "gateway", amount: TOTAL, partial: true }],
      })
      const anonymous = await api.get(`/admin/payment-attempts`, { validateStatus: () => true })
      expect(anonymous.status).toBe(401)
    })
  },
})

import { Modules } from "@medusajs/framework/utils"
import { cancelOrderWorkflow } from "@medusajs/medusa/core-flows"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { settleAttempt } from "@hanout/payments/workflows"
import fc from "fast-check"
import path from "node:path"
import { remote, WEBHOOK_SIGNATURE } from "../apps/payments/remote"
import { COD, HOSTED, openShop, SCRIPTED, TOTAL, type OpenShop } from "../apps/payments/shop"

jest.setTimeout(180_000)

medusaIntegrationTestRunner({
  cwd: path.resolve(__dirname, "../apps/payments"),
  testSuite: ({ api, getContainer }) => {
    let shop: OpenShop
    const scripted = remote("scripted")
    const hosted = remote("hosted")
    const webhook = (body: unknown, signature = WEBHOOK_SIGNATURE) =>
      api.post("/hooks/hosted", body, { headers: { signature }, validateStatus: () => true })

    beforeAll(async () => {
      shop = await openShop(getContainer(), api)
    })
    beforeEach(() => {
      scripted.reset()
      hosted.reset()
    })

    it("takes an order from the checkout to paid", async () => {
      const order = await shop.place()
      expect(await shop.view(order.ref)).toMatchObject({
        status: "unpaid",
        provider_id: SCRIPTED,
        amount: TOTAL,
        can_pay: true,
        can_change_method: true,
        deadline_at: expect.any(String),
      })
      const page = await shop.start(order.ref)
      expect(page.url).toMatch(/^https:\/\/shop\.example\/fr\/pay\/r\/[\w-]{22}$/)
      expect((await shop.back(page.token)).data).toMatchObject({ state: "pending" })

      scripted.pay(page.gateway_order_id)
      await shop.stale()
      const back = await shop.back(page.token, { gateway_order_id: page.gateway_order_id })
      expect(back.status).toBe(200)
      expect(back.data).toMatchObject({
        state: "paid",
        order_status: "paid",
        order: { ref: order.ref, status: "pending", total: TOTAL },
        can_retry: false,
        receipt: {
          transaction_id: page.gateway_order_id,
          order_number: expect.stringMatching(/^\d{10}$/),
          approval_code: "123456",
          amount: TOTAL,
          pan_masked: "6280****7215",
          method: "CIB/EDAHABIA",
        },
      })
      expect(await shop.books(order.id)).toMatchObject({
        captures: [TOTAL],
        transactions: [TOTAL],
      })
      expect((await shop.view(order.ref)).status).toBe("paid")
      expect(await shop.alerts(order.id)).toEqual([])
    })

    it("captures once, whoever asks and however often at once", async () => {
      const order = await shop.place(HOSTED)
      const page = await shop.start(order.ref)
      hosted.pay(page.gateway_order_id)
      hosted.calls.read = 0
      const returns = Array.from({ length: 20 }, () => shop.back(page.token))
      const polls = Array.from({ length: 20 }, () =>
        settleAttempt(getContainer(), page.attempt_id, "poller", { force: true })
      )
      const hooks = Array.from({ length: 10 }, (_, i) =>
        webhook({ id: `evt_many_${i % 3}`, type: "checkout.paid", order: page.gateway_order_id })
      )
      const answers = await Promise.all([...returns, ...hooks])
      await Promise.all(polls)
      expect(answers.map(({ status }) => status)).toEqual(Array(30).fill(200))
      expect(await shop.books(order.id)).toMatchObject({
        captures: [TOTAL],
        transactions: [TOTAL],
      })
      expect(hosted.calls.read).toBeLessThan(15)
      const events = await shop.sql(
        `SELECT count(*)::int AS n FROM payment_event WHERE attempt_id = ? AND kind = 'attempt.settled'`,
        [page.attempt_id]
      )
      expect(events).toEqual([{ n: 1 }])
    })

    it("opens one page for two tabs and leaves no orphan", async () => {
      const order = await shop.place()
      const pages = await Promise.all([shop.start(order.ref), shop.start(order.ref)])
      expect(pages[0]?.redirect_url).toBe(pages[1]?.redirect_url)
      expect(scripted.calls.register).toBe(1)
      expect((await shop.books(order.id)).sessions).toHaveLength(1)
    })

    it("lets a declined order be paid again, with a new number", async () => {
      const order = await shop.place()
      const first = await shop.start(order.ref)
      scripted.decline(first.gateway_order_id)
      expect((await shop.back(first.token)).data).toMatchObject({
        state: "declined",
        reason: "insufficient_funds",
        can_retry: true,
        can_change_method: true,
        failure: { amount: TOTAL, show_ids: false, three_languages: true },
      })
      const second = await shop.start(order.ref)
      expect(second.gateway_order_id).not.toBe(first.gateway_order_id)
      scripted.pay(second.gateway_order_id)
      expect((await shop.back(second.token)).data.state).toBe("paid")
      // The first page is paid after all: that money is a duplicate, never a second capture.
      scripted.pay(first.gateway_order_id)
      await shop.stale()
      await shop.back(first.token)
      expect((await shop.books(order.id)).captures).toEqual([TOTAL])
      expect(await shop.alerts(order.id)).toEqual(["duplicate_payment"])
      expect((await shop.view(order.ref)).status).toBe("paid")
    })

    it("believes no other amount", async () => {
      const order = await shop.place()
      const page = await shop.start(order.ref)
      scripted.pay(page.gateway_order_id, 100)
      expect((await shop.back(page.token)).data).toMatchObject({ state: "review" })
      expect((await shop.books(order.id)).captures).toEqual([])
      expect(await shop.alerts(order.id)).toEqual(["amount_mismatch"])
      expect((await shop.view(order.ref)).status).toBe("review")
      const session = page.session
      const again = await shop.store.post(`/store/payments/${session}/start`, {
        terms_accepted: true,
        locale: "fr",
        ref: order.ref,
      })
      expect(again).toMatchObject({ status: 409, data: { code: "payment_under_review" } })
    })

    it("settles by its own token: the id of another payment in the address changes nothing", async () => {
      const cheap = await shop.place()
      const dear = await shop.place()
      const [a, b] = [await shop.start(cheap.ref), await shop.start(dear.ref)]
      scripted.pay(b.gateway_order_id)
      const answer = await shop.back(a.token, { gateway_order_id: b.gateway_order_id })
      expect(answer.data).toMatchObject({ state: "pending", order: { ref: cheap.ref } })
      expect((await shop.books(cheap.id)).captures).toEqual([])
      expect((await shop.books(dear.id)).captures).toEqual([])
      for (const token of ["x", "a".repeat(22), "%00", "../../etc"]) {
        const unknown = await shop.back(encodeURIComponent(token))
        expect(unknown).toMatchObject({ status: 404, data: { code: "payment_not_found" } })
      }
    })

    it("changes nothing while the gateway cannot be read, and heals when it can", async () => {
      const order = await shop.place()
      const page = await shop.start(order.ref)
      scripted.pay(page.gateway_order_id)
      scripted.down = true
      expect((await shop.back(page.token)).data.state).toBe("pending")
      expect((await shop.view(order.ref)).status).toBe("processing")
      const later = new Date(Date.now() + 40 * 60_000)
      await settleAttempt(getContainer(), page.attempt_id, "poller", { now: later })
      expect(await shop.alerts(order.id)).toEqual(["unreadable_too_long"])
      scripted.down = false
      await settleAttempt(getContainer(), page.attempt_id, "poller", {
        now: new Date(later.getTime() + 60_000),
      })
      expect((await shop.books(order.id)).captures).toEqual([TOTAL])
      expect(await shop.alerts(order.id)).toEqual([])
    })

    it("completes a capture that a dead process left in the middle", async () => {
      const order = await shop.place()
      const page = await shop.start(order.ref)
      scripted.pay(page.gateway_order_id)
      // What a kill between the capture and the order transaction leaves.
      await shop.sql(
        `UPDATE payment_attempt SET state = 'paid', paid_at = now(), claimed_at = now(),
           deposited_centimes = amount_centimes WHERE id = ?`,
        [page.attempt_id]
      )
      const payments = getContainer().resolve(Modules.PAYMENT)
      await payments.authorizePaymentSession(page.session, {})
      expect(await shop.books(order.id)).toMatchObject({ captures: [TOTAL], transactions: [] })
      await settleAttempt(getContainer(), page.attempt_id, "poller", { force: true })
      expect(await shop.books(order.id)).toMatchObject({
        captures: [TOTAL],
        transactions: [TOTAL],
      })
      const [row] = await shop.sql(`SELECT settled_at FROM payment_attempt WHERE id = ?`, [
        page.attempt_id,
      ])
      expect(row?.settled_at).not.toBeNull()
    })

    it("holds between processes that share no lock", async () => {
      const order = await shop.place()
      const page = await shop.start(order.ref)
      await shop.sql(
        `INSERT INTO payment_order_lease VALUES (?, 'another process', now() + interval '3 seconds')`,
        [order.id]
      )
      scripted.pay(page.gateway_order_id)
      const waiting = shop.back(page.token)
      expect((await shop.books(order.id)).captures).toEqual([])
      expect((await waiting).data.state).toBe("paid")
      expect((await shop.books(order.id)).captures).toEqual([TOTAL])
    })

    describe("late money", () => {
      it("on a cancelled order is an alert, not a capture", async () => {
        const order = await shop.place()
        const page = await shop.start(order.ref)
        expect(
          (await shop.store.post(`/store/payments/orders/${order.ref}/cancel`)).data
        ).toMatchObject({ status: "canceled" })
        scripted.pay(page.gateway_order_id)
        await shop.stale()
        expect((await shop.back(page.token)).data).toMatchObject({ state: "review" })
        expect(await shop.books(order.id)).toMatchObject({ status: "canceled", captures: [] })
        expect(await shop.alerts(order.id)).toEqual(["late_payment"])
      })

      it("on an order cancelled behind our back too", async () => {
        const order = await shop.place()
        const page = await shop.start(order.ref)
        await cancelOrderWorkflow(getContainer()).run({ input: { order_id: order.id } })
        scripted.pay(page.gateway_order_id)
        await shop.back(page.token)
        expect((await shop.books(order.id)).captures).toEqual([])
        expect(await shop.alerts(order.id)).toEqual(["late_payment"])
      })

      it("on an order that was edited is an alert", async () => {
        const order = await shop.place()
        const page = await shop.start(order.ref)
        await shop.sql(
          `UPDATE order_shipping_method SET amount = 700, raw_amount = '{"value":"700","precision":20}'
           WHERE id IN (SELECT shipping_method_id FROM order_shipping WHERE order_id = ?)`,
          [order.id]
        )
        scripted.pay(page.gateway_order_id)
        await shop.back(page.token)
        expect((await shop.books(order.id)).captures).toEqual([])
        expect(await shop.alerts(order.id)).toEqual(["amount_mismatch"])
      })

      it("on an order whose cash was collected is a duplicate", async () => {
        const order = await shop.place()
        const page = await shop.start(order.ref)
        const changed = await shop.store.post(`/store/payments/orders/${order.ref}/method`, {
          provider_id: COD,
        })
        expect(changed).toMatchObject({ status: 200, data: { status: "cash_on_delivery" } })
        const cash = await shop.admin.post(`/admin/orders/${order.id}/cash-received`)
        expect(cash.status).toBe(200)
        scripted.pay(page.gateway_order_id)
        await shop.stale()
        await shop.back(page.token)
        expect((await shop.books(order.id)).captures).toEqual([TOTAL])
        expect(await shop.alerts(order.id)).toEqual(["duplicate_payment"])
      })
    })

    it("pays an order whose method was changed to cash with the old page, and gives the cash up", async () => {
      const order = await shop.place()
      const page = await shop.start(order.ref)
      await shop.store.post(`/store/payments/orders/${order.ref}/method`, { provider_id: COD })
      scripted.pay(page.gateway_order_id)
      await shop.stale()
      expect((await shop.back(page.token)).data.state).toBe("paid")
      const { payments, captures } = await shop.books(order.id)
      expect(captures).toEqual([TOTAL])
      expect(payments.find((payment) => payment.provider_id === COD)?.canceled_at).not.toBeNull()
      const cash = await shop.admin.post(`/admin/orders/${order.id}/cash-received`)
      expect(cash.status).toBe(409)
    })

    it("changes the method to another gateway and pays there", async () => {
      const order = await shop.place()
      await shop.start(order.ref)
      const changed = await shop.store.post(`/store/payments/orders/${order.ref}/method`, {
        provider_id: HOSTED,
      })
      expect(changed.data).toMatchObject({ status: "unpaid", provider_id: HOSTED, can_pay: true })
      const page = await shop.start(order.ref)
      hosted.pay(page.gateway_order_id)
      expect((await shop.back(page.token)).data.state).toBe("paid")
      expect((await shop.books(order.id)).captures).toEqual([TOTAL])
    })

    describe("webhooks", () => {
      it("answer 401 to every bad signature and believe none", async () => {
        const order = await shop.place(HOSTED)
        const page = await shop.start(order.ref)
        const event = { id: "evt_forged", type: "checkout.paid", order: page.gateway_order_id }
        const answers = await Promise.all([
          webhook(event, "nope"),
          webhook({}, ""),
          webhook("x", "y"),
        ])
        for (const { status, data } of answers) {
          expect(status).toBe(401)
          expect(data).toEqual(answers[0]?.data)
        }
        expect((await webhook(event)).status).toBe(200)
        expect((await shop.books(order.id)).captures).toEqual([])
      })

      it("about unknown payments complete nobody's cart", async () => {
        const before = await shop.sql(`SELECT count(*)::int AS n FROM "order"`)
        for (const id of ["nobody", "hosted-9999999999-1"]) {
          const event = { id: `evt_${id}`, type: "checkout.paid", order: id }
          expect((await webhook(event)).status).toBe(200)
        }
        expect(await shop.sql(`SELECT count(*)::int AS n FROM "order"`)).toEqual(before)
      })

      it("of 10,000 odd kinds change nothing and cause no 5xx", async () => {
        const order = await shop.place(HOSTED)
        await shop.start(order.ref)
        const url = `${String(api.defaults.baseURL)}/hooks/hosted`
        const good = JSON.stringify({ id: "evt_f", type: "checkout.paid", order: "nobody" })
        const bodies = fc.sample(oddBody(good), 10_000)
        const statuses = new Map<number, number>()
        const post = async () => {
          for (let body = bodies.pop(); body !== undefined; body = bodies.pop()) {
            const answer = await fetch(url, { method: "POST", ...body })
            await answer.arrayBuffer()
            statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1)
          }
        }
        await Promise.all(Array.from({ length: 16 }, post))
        expect([...statuses.keys()].filter((status) => status >= 500)).toEqual([])
        expect([...statuses.values()].reduce((sum, n) => sum + n, 0)).toBe(10_000)
        expect((await shop.books(order.id)).captures).toEqual([])
        expect((await shop.view(order.ref)).attempts).toMatchObject([{ state: "pending" }])
      })

      it("at core's own door get a 404", async () => {
        const body = { data: { session_id: "payses_x" } }
        for (const name of [
          "scripted_scripted",
          "pp_hosted_hosted",
          "cod_cod",
          "pp_cod_cod",
          "PP_Transfer_transfer",
        ]) {
          const config = { validateStatus: () => true }
          expect((await api.post(`/hooks/payment/${name}`, body, config)).status).toBe(404)
        }
      })
    })

    it("keeps Σ deposits = Σ captures + Σ open alerts, whatever happened to whom", async () => {
      const pages = []
      for (let i = 0; i < 5; i++) {
        const order = await shop.place()
        pages.push({ ...order, order_id: order.id, ...(await shop.start(order.ref)) })
      }
      const [paid, late, other, twice, quiet] = pages
      if (!paid || !late || !other || !twice || !quiet) throw new Error("Five orders")
      scripted.pay(paid.gateway_order_id)
      await shop.store.post(`/store/payments/orders/${late.ref}/cancel`)
      scripted.pay(late.gateway_order_id)
      scripted.pay(other.gateway_order_id, 12_345)
      scripted.decline(twice.gateway_order_id)
      await shop.stale()
      await shop.back(twice.token)
      const again = await shop.start(twice.ref)
      scripted.pay(again.gateway_order_id)
      await shop.back(again.token)
      scripted.pay(twice.gateway_order_id)
      // A lie about a payment nobody made concerns no money.
      Object.assign(scripted.order(quiet.gateway_order_id), { facts: { currency: "eur" } })
      await shop.stale()
      for (const { attempt_id } of [...pages, again]) {
        await settleAttempt(getContainer(), attempt_id, "poller", { force: true })
      }
      const [captured] = await shop.sql(
        `SELECT coalesce(sum(amount), 0)::float AS sum FROM capture`
      )
      const [open] = await shop.sql(
        `SELECT coalesce(sum(amount_centimes), 0)::float AS sum, count(*)::int AS n
         FROM payment_alert WHERE status = 'open'`
      )
      const held = [...pages, again]
        .map(({ gateway_order_id }) => scripted.order(gateway_order_id).deposited)
        .reduce((sum, deposited) => sum + deposited, 0)
      expect([captured?.sum, open?.n]).toEqual([2 * TOTAL, 4])
      expect(held).toBe(Number(captured?.sum) * 100 + Number(open?.sum))
    })
  },
})

/** Bodies and headers no gateway sends: broken JSON, other types, other signatures, deep nesting. */
function oddBody(good: string) {
  const body = fc.oneof(
    fc.string(),
    fc.json(),
    fc.constantFrom("", "null", "[]", "0", "{", good, `${good} `, '{"id":{}}', "[".repeat(5000)),
    fc.nat(good.length).map((cut) => good.slice(0, cut)),
    fc.uint8Array({ maxLength: 64 }).map((bytes) => Buffer.from(bytes).toString("latin1"))
  )
  const type = fc.constantFrom("application/json", "text/plain", "application/xml", "x", "")
  const signature = fc.oneof(
    fc.constantFrom("", WEBHOOK_SIGNATURE.toUpperCase(), `${WEBHOOK_SIGNATURE}0`, "0".repeat(64)),
    fc.stringMatching(/^[0-9a-f]{0,80}$/)
  )
  return fc.record({ body, type, signature }).map(({ body, type, signature }) => ({
    body,
    headers: { "content-type": type, signature },
  }))
}

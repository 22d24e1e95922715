import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import path from "node:path"
import { COD, moneyOf, openShop, TOTAL, TRANSFER } from "../apps/offline/shop"

jest.setTimeout(120_000)

medusaIntegrationTestRunner({
  cwd: path.resolve(__dirname, "../apps/offline"),
  testSuite: ({ api, getContainer }) => {
    let shop: Awaited<ReturnType<typeof openShop>>
    let admin: Awaited<ReturnType<typeof shop.merchant>>

    beforeAll(async () => {
      shop = await openShop(getContainer(), api)
      admin = await shop.merchant()
    })

    const queue = async (query = "") =>
      (await admin.get(`/admin/cod-confirmations?limit=100${query}`)).data
    const ofOrder = async (id: string) => (await queue(`&order_id=${id}`)).confirmations[0]
    const call = (id: string, outcome: unknown, more = {}) =>
      admin.post(`/admin/cod-confirmations/${id}/calls`, { outcome, ...more })
    const cash = async (query: string) => (await admin.get(`/admin/cash?limit=100&${query}`)).data
    const collect = (order_ids: string[], expected_total: unknown, courier = "Karim") =>
      admin.post("/admin/cash/collect", { order_ids, courier, expected_total, note: "Tournée" })

    describe("calls about cash orders", () => {
      it("queues an order to call about", async () => {
        const order = await shop.place(COD, { contact: { name: "Zohra", phone: "0661 00 00 01" } })
        expect(await ofOrder(order.id)).toEqual({
          order: {
            id: order.id,
            display_id: order.display_id,
            total: TOTAL,
            currency_code: "dzd",
            created_at: expect.any(String),
            status: "pending",
            customer_name: "Zohra",
            phone: { e164: "+213661000001", national: "0661 00 00 01" },
            phone2: null,
            wilaya_code: "16",
            commune_name: expect.any(String),
          },
          status: "to_call",
          call_back_at: null,
          calls: [],
        })
        for (const q of ["zohra", "0661000001", String(order.display_id)]) {
          expect((await queue(`&q=${q}&status=to_call`)).count).toBe(1)
        }
        expect((await queue(`&order_id=${order.id}&status=confirmed`)).count).toBe(0)
      })

      it("keeps who said what, and when to call again", async () => {
        const { id } = await shop.place(COD)
        const call_back_at = "2030-01-01T10:00:00+01:00"
        const later = await call(id, "postponed", { call_back_at, note: "Après la prière" })
        expect(later.data.confirmation).toMatchObject({
          status: "call_back",
          call_back_at: "2030-01-01T09:00:00.000Z",
          calls: [
            { outcome: "postponed", note: "Après la prière", by: expect.stringMatching(/@/) },
          ],
        })
        expect((await call(id, "confirmed")).data.confirmation).toMatchObject({
          status: "confirmed",
          call_back_at: null,
          calls: [{ outcome: "confirmed" }, { outcome: "postponed" }],
        })
      })

      it("calls somebody who never answers unreachable, and leaves the rest to a person", async () => {
        const { id } = await shop.place(COD)
        const statuses = []
        for (let tries = 0; tries < 3; tries++) {
          statuses.push((await call(id, "no_answer")).data.confirmation.status)
        }
        expect(statuses).toEqual(["call_back", "call_back", "unreachable"])
        expect((await moneyOf(getContainer(), id)).status).toBe("pending")
      })

      it.each(["canceled", "duplicate", "fake"])(
        "cancels the order of a call %s",
        async (outcome) => {
          const { id } = await shop.place(COD)
          expect((await call(id, outcome)).data.confirmation).toMatchObject({
            status: "canceled",
            order: { status: "canceled" },
            calls: [{ outcome }],
          })
          expect(await call(id, "confirmed")).toMatchObject({
            status: 409,
            data: { code: "order_canceled" },
          })
        }
      )

      it("notes each of many calls made at once, or asks to try again", async () => {
        const { id } = await shop.place(COD)
        const answers = await Promise.all(Array.from({ length: 8 }, () => call(id, "no_answer")))
        const noted = answers.filter(({ status }) => status === 200)
        expect(answers.every(({ status }) => status === 200 || status === 409)).toBe(true)
        expect((await ofOrder(id))?.calls).toHaveLength(noted.length)
      })

      it("knows nothing of orders paid another way, or that do not exist", async () => {
        await admin.post("/admin/transfer-accounts", {
          kind: "ccp",
          holder: "MJ",
          ccp: "23115007 clé 32",
        })
        const { id } = await shop.place(TRANSFER)
        expect(await ofOrder(id)).toBeUndefined()
        expect(await call(id, "confirmed")).toMatchObject({
          status: 409,
          data: { code: "not_cash" },
        })
        for (const odd of ["order_x", "%00", "a".repeat(200)]) {
          expect((await call(odd, "confirmed")).status).toBe(404)
        }
        const known = (await shop.place(COD)).id
        for (const body of [
          { outcome: "odd" },
          { outcome: 1 },
          {},
          { outcome: "postponed", call_back_at: "x" },
        ]) {
          expect((await admin.post(`/admin/cod-confirmations/${known}/calls`, body)).status).toBe(
            400
          )
        }
        const anonymous = { validateStatus: () => true }
        expect((await api.get("/admin/cod-confirmations", anonymous)).status).toBe(401)
        expect((await api.get("/admin/cash", anonymous)).status).toBe(401)
      })
    })

    describe("who may pay in cash", () => {
      it("not where the merchant takes none", async () => {
        const refused = await shop.tryPlace(COD, {
          delivery: { mode: "home", wilaya_code: "33", commune_code: "3301", address: "Centre" },
        })
        expect(refused).toMatchObject({ status: 400, data: { code: "payment_method_unavailable" } })
      })

      it("not a phone that refused twice", async () => {
        const contact = { name: "Faux", phone: "0770 11 22 33" }
        for (let orders = 0; orders < 2; orders++) {
          const { id } = await shop.place(COD, { contact })
          await call(id, "fake")
        }
        expect(await shop.tryPlace(COD, { contact })).toMatchObject({
          status: 400,
          data: { code: "payment_method_unavailable" },
        })
        expect((await shop.tryPlace(COD)).status).toBe(200)
      })

      it("still a phone whose owner called off in time", async () => {
        const contact = { name: "Honnête", phone: "0770 11 22 44" }
        for (let orders = 0; orders < 3; orders++) {
          const { id } = await shop.place(COD, { contact })
          await call(id, "canceled")
        }
        expect((await shop.tryPlace(COD, { contact })).status).toBe(200)
      })
    })

    describe("cash of couriers", () => {
      it("lists what is due, records it once and says who brought it", async () => {
        const orders = [await shop.place(COD), await shop.place(COD), await shop.place(COD)]
        const ids = orders.map(({ id }) => id)
        const due = await cash("state=to_collect")
        expect(due.cash.map(({ order }) => order.id)).toEqual(expect.arrayContaining(ids))

        expect(await collect(ids, 3 * TOTAL - 1)).toMatchObject({
          status: 409,
          data: { code: "total_changed", total: 3 * TOTAL },
        })
        const done = await collect([...ids, "order_unknown"], 3 * TOTAL)
        expect(done.data.collected).toEqual(ids.map((order_id) => ({ order_id, amount: TOTAL })))
        expect(done.data.refused).toEqual([
          { order_id: "order_unknown", code: "order_not_found", message: expect.any(String) },
        ])
        const again = await collect(ids, 3 * TOTAL)
        expect(again.data.collected).toEqual([])
        expect(again.data.refused.map(({ code }) => code)).toEqual(
          ids.map(() => "already_collected")
        )
        for (const id of ids) {
          expect((await moneyOf(getContainer(), id)).captures).toHaveLength(1)
        }
        const collected = await cash("state=collected&courier=karim")
        expect(collected).toMatchObject({ count: 3, total: 3 * TOTAL })
        expect(collected.cash[0]).toMatchObject({
          courier: "Karim",
          amount: TOTAL,
          state: "collected",
          collected_by: expect.stringMatching(/@/),
          note: "Tournée",
        })
        expect(collected.totals).toEqual([
          { courier: "Karim", day: expect.any(String), orders: 3, amount: 3 * TOTAL },
        ])
        expect(collected.couriers).toContain("Karim")
        expect((await cash("state=to_collect&q=" + orders[0]?.display_id)).count).toBe(0)
        const tomorrow = new Date(Date.now() + 86_400_000).toISOString()
        expect((await cash(`state=collected&courier=karim&from=${tomorrow}`)).count).toBe(0)
        expect((await cash(`state=collected&courier=karim&to=${tomorrow}`)).count).toBe(3)
      })

      it("collects once when the button is pressed ten times at once", async () => {
        const { id } = await shop.place(COD)
        const answers = await Promise.all(Array.from({ length: 10 }, () => collect([id], TOTAL)))
        const collected = answers.flatMap(({ data }) => data.collected)
        expect(collected).toHaveLength(1)
        expect((await moneyOf(getContainer(), id)).captures).toHaveLength(1)
      })

      it("lets a parcel leave only after the call", async () => {
        const { id, display_id } = await shop.place(COD)
        const { data } = await getContainer()
          .resolve(ContainerRegistrationKeys.QUERY)
          .graph({ entity: "order", fields: ["items.id"], filters: { id } })
        const [order] = data as unknown as { items: { id: string }[] }[]
        const items = (order?.items ?? []).map((item) => ({ id: item.id, quantity: 1 }))
        const parcel = { items, location_id: shop.shop.location_id }
        const ship = () => admin.post(`/admin/orders/${id}/fulfillments`, parcel)
        expect(await ship()).toMatchObject({
          status: 400,
          data: { code: "fulfillment_before_call" },
        })
        await call(id, "confirmed")
        expect((await ship()).status).toBe(200)
        const { cash: rows } = await cash(`state=to_collect&q=${display_id}`)
        expect(rows).toMatchObject([{ amount: TOTAL, delivered_at: null }])
      })

      it("never answers 5xx, whatever is sent", async () => {
        const bodies = [
          {},
          { order_ids: [] },
          { order_ids: [1], courier: "x", expected_total: 1 },
          { order_ids: ["x"], courier: "", expected_total: 1 },
          { order_ids: ["x"], courier: "x", expected_total: "1.234" },
          { order_ids: Array.from({ length: 101 }, () => "x"), courier: "x", expected_total: 1 },
        ]
        for (const body of bodies) {
          expect((await admin.post("/admin/cash/collect", body)).status).toBe(400)
        }
        for (const query of [
          "state=odd",
          "from=x&to=2026-99-99",
          "q=%25'&courier=%00",
          "limit=-1",
        ]) {
          expect((await admin.get(`/admin/cash?${query}`)).status).toBe(200)
        }
      })
    })
  },
})

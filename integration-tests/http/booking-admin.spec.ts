import { Modules } from "@medusajs/framework/utils"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import path from "node:path"
import { sqlOf, type Sql } from "../apps/booking/crowd"
import { logIn, type Reply, type Staff } from "../apps/booking/merchant"
import { createPlanning, type SamplePlanning } from "../apps/booking/planning"
import { openStore } from "../apps/booking/visitor"
import { createPart, type Shop } from "../apps/checkout/shop"

jest.setTimeout(180_000)

const names = { name_fr: "Nom", name_ar: "اسم", name_en: "Name" }
const service = { code: "NEW", kind: "repair", ...names, duration_min: 60, price: 2500 }
const work = (weekday: number, from = 480, until = 1020) => ({
  weekday,
  kind: "work",
  from,
  until,
})

medusaIntegrationTestRunner({
  cwd: path.resolve(__dirname, "../apps/booking"),
  testSuite: ({ api, getContainer }) => {
    let owner: Staff
    let planning: SamplePlanning
    let sql: Sql
    let store: Awaited<ReturnType<typeof openStore>>
    let shop: Shop
    const faults = ({ status, data }: Reply) => ({ status, code: data.code, fields: data.fields })
    const refused = (fields: Record<string, string>) => ({
      status: 400,
      code: "invalid_fields",
      fields,
    })
    const technician = async (over: Record<string, unknown> = {}) => {
      const { status, data } = await owner.post("technicians", { name: "Yacine", ...over })
      expect(status).toBe(201)
      return data.technician
    }

    beforeAll(async () => {
      sql = sqlOf(getContainer())
      store = await openStore(getContainer(), api)
      shop = store.shop
      planning = await createPlanning(getContainer())
      owner = await logIn(getContainer(), api)
    })

    it("lets nobody in who is not logged in", async () => {
      for (const name of ["technicians", "services", "board", "attention", "visits", "my-day"]) {
        const { status } = await api.get(`/admin/booking/${name}`, { validateStatus: () => true })
        expect([name, status]).toEqual([name, 401])
      }
    })

    describe.each([
      ["services", "service", service, { price: 3000, active: false }],
      ["skills", "skill", { code: "soudure", ...names }, { name_fr: "Soudure" }],
      [
        "zones",
        "zone",
        { code: "Z", ...names, surcharge: 500, places: [{ wilaya_code: "35" }] },
        { places: [{ wilaya_code: "35", commune_code: "3501" }] },
      ],
      ["faults", "fault", { code: "bruit", ...names }, { position: 3 }],
      ["brands", "brand", { name: "Baxi", models: ["Eco 3"] }, { models: ["Eco 3", "Luna 3"] }],
      [
        "error-codes",
        "error_code",
        { brand: "Baxi", code: "E01", meaning_fr: "Allumage" },
        { meaning_ar: "فشل الإشعال" },
      ],
      [
        "closures",
        "closure",
        { from_date: "2027-08-01", until_date: "2027-08-15", reason: "Congés" },
        { until_date: "2027-08-20" },
      ],
      ["holidays", "holiday", { date: "2027-04-20", ...names }, { tentative: true }],
    ])("%s", (route, name, input, change) => {
      it("are added, changed one field at a time, and removed, each with its author", async () => {
        const created = await owner.post(route, input)
        expect(created).toMatchObject({ status: 201, data: { [name]: input } })
        const { id } = created.data[name] as { id: string }
        const changed = await owner.post(`${route}/${id}`, change)
        expect(changed).toMatchObject({ status: 200, data: { [name]: { ...input, ...change } } })
        const list = await owner.get(route)
        const plural = route.replace("-", "_")
        expect(list.data[plural]).toContainEqual(changed.data[name])
        expect(await owner.get(`${route}/${id}`)).toMatchObject({ status: 200 })
        expect(await owner.remove(`${route}/${id}`)).toMatchObject({ status: 200 })
        const gone = { status: 404, data: { code: "record_not_found" } }
        expect(await owner.get(`${route}/${id}`)).toMatchObject(gone)
        expect(await owner.post(`${route}/${id}`, change)).toMatchObject(gone)
        expect(await owner.remove(`${route}/${id}`)).toMatchObject(gone)
        expect(
          await sql(`SELECT action, actor_id FROM booking_change WHERE entity_id = ? ORDER BY id`, [
            id,
          ])
        ).toEqual(
          ["created", "updated", "removed"].map((action) => ({ action, actor_id: owner.id }))
        )
      })

      it("store nothing when a field is wrong, and say which", async () => {
        const before = await owner.get(route)
        for (const body of [{}, { ...input, surprise: 1 }, [], "text", null]) {
          const { status, data } = await owner.post(route, body)
          expect([body, status, data.code]).toEqual([body, 400, expect.any(String)])
        }
        expect((await owner.post(route, { ...input, surprise: 1 })).data.fields).toEqual({
          surprise: "unknown_field",
        })
        expect((await owner.get(route)).data).toEqual(before.data)
      })
    })

    it("tells the bus about a change of the planning, by whom", async () => {
      const bus = getContainer().resolve(Modules.EVENT_BUS)
      const heard = new Promise((resolve) => {
        bus.subscribe("booking.settings_changed", async ({ data }) => resolve(data))
      })
      await owner.post("brands", { name: "Sime" })
      expect(await heard).toMatchObject({
        entity: "brand",
        action: "created",
        actor_id: owner.id,
      })
    })

    describe("what belongs together", () => {
      it("a code is there once", async () => {
        await owner.post("services", { ...service, code: "TWICE" })
        const again = await owner.post("services", { ...service, code: "TWICE" })
        expect(faults(again)).toEqual(refused({ code: "duplicate" }))
      })

      it("a deposit is no more than the price and has something to put into a cart", async () => {
        const with_ = async (over: object) =>
          faults(await owner.post("services", { ...service, ...over }))
        expect(await with_({ deposit: 2501, deposit_variant_id: "variant_x" })).toEqual(
          refused({ deposit: "deposit_over_price" })
        )
        expect(await with_({ deposit: 1000 })).toEqual(
          refused({ deposit_variant_id: "variant_required" })
        )
        expect(await with_({ deposit: 1000, deposit_variant_id: "variant_x" })).toEqual(
          refused({ deposit_variant_id: "unknown_variant" })
        )
        const variant = await createPart(getContainer(), shop, {})
        const saved = await owner.post("services", {
          ...{ ...service, code: "DEPOSIT" },
          ...{ deposit: "1000.50", deposit_variant_id: variant },
        })
        expect(saved).toMatchObject({ status: 201, data: { service: { deposit: 1000.5 } } })
        // The price alone is changed, and checked against the deposit that stays.
        const { id } = saved.data.service as { id: string }
        expect(faults(await owner.post(`services/${id}`, { price: 1000 }))).toEqual(
          refused({ deposit: "deposit_over_price" })
        )
      })

      it("names point to something that is there", async () => {
        const codes = { skills: ["nothing"], code: "POINTS" }
        expect(faults(await owner.post("services", { ...service, ...codes }))).toEqual(
          refused({ "skills.0": "unknown_skill" })
        )
        expect(
          faults(await owner.post("faults", { code: "x", ...names, suggests: ["NOTHING"] }))
        ).toEqual(refused({ "suggests.0": "unknown_service" }))
        expect(
          faults(
            await owner.post("technicians", {
              name: "Nobody",
              user_id: "user_nobody",
              zone_ids: ["bzon_nowhere"],
              skills: [{ code: "nothing" }],
            })
          )
        ).toEqual(
          refused({
            user_id: "unknown_user",
            "zone_ids.0": "unknown_zone",
            "skills.0.code": "unknown_skill",
          })
        )
        const day = { from_date: "2027-01-02", until_date: "2027-01-02", reason: "x" }
        expect(faults(await owner.post("closures", { ...day, zone_id: "bzon_nowhere" }))).toEqual(
          refused({ zone_id: "unknown_zone" })
        )
      })

      it("a skill somebody has or needs stays", async () => {
        const { data } = await owner.post("skills", { code: "needed", ...names })
        const { id } = data.skill as { id: string }
        await owner.post("services", { ...service, code: "NEEDS", skills: ["needed"] })
        await technician({ name: "Able", skills: [{ code: "needed" }] })
        expect(await owner.remove(`skills/${id}`)).toMatchObject({
          status: 409,
          data: { code: "in_use", used_by: ["NEEDS", "Able"] },
        })
      })

      it("one person is one technician", async () => {
        await technician({ user_id: owner.id })
        expect(faults(await owner.post("technicians", { name: "x", user_id: owner.id }))).toEqual(
          refused({ user_id: "duplicate" })
        )
        await sql(`UPDATE booking_technician SET user_id = NULL`)
      })
    })

    describe("a technician", () => {
      it("has skills, zones, hours, exceptions, absences", async () => {
        await owner.post("skills", { code: "gaz", ...names })
        const skills = [{ code: "gaz", certified_until: "2028-01-31" }]
        const { id } = await technician({
          skills,
          zone_ids: [planning.zones.a],
          phone: "0551234567",
        })
        const weekly = [work(0), { ...work(0, 720, 780), kind: "break" }, work(6)]
        const { data } = await owner.post(`technicians/${id}/hours`, { weekly })
        expect(data.technician).toMatchObject({
          ...{ skills, zone_ids: [planning.zones.a], phone: "+213551234567", active: true },
          ...{ weekly, exceptions: [], time_off: [], has_feed: false },
        })
        const day = { date: "2027-02-01", ranges: [{ from: 600, until: 700 }], note: "Matin" }
        expect(
          (await owner.post(`technicians/${id}/exceptions`, day)).data.technician.exceptions
        ).toEqual([day])
        const off = { ...day, ranges: [] }
        expect(
          (await owner.post(`technicians/${id}/exceptions`, off)).data.technician.exceptions
        ).toEqual([off])
        const emptied = await owner.remove(`technicians/${id}/exceptions/2027-02-01`)
        expect(emptied.data.technician.exceptions).toEqual([])
        expect((await owner.remove(`technicians/${id}/exceptions/2027-02-01`)).status).toBe(404)

        const away = { starts_at: "2027-02-02T00:00:00Z", ends_at: "2027-02-04T00:00:00Z" }
        const added = await owner.post(`technicians/${id}/time-off`, { ...away, reason: "Congé" })
        expect(added).toMatchObject({
          status: 201,
          data: { technician: { time_off: [{ reason: "Congé" }] } },
        })
        const other = await technician({ name: "Other" })
        const block = added.data.time_off_id
        expect((await owner.remove(`technicians/${other.id}/time-off/${block}`)).data.code).toBe(
          "time_off_not_found"
        )
        const back = await owner.remove(`technicians/${id}/time-off/${block}`)
        expect(back.data.technician.time_off).toEqual([])
      })

      it("keeps his hours when the new ones are wrong", async () => {
        const { id } = await technician()
        await owner.post(`technicians/${id}/hours`, { weekly: [work(1)] })
        const bad = [work(1), work(1, 600, 700)]
        expect(faults(await owner.post(`technicians/${id}/hours`, { weekly: bad }))).toEqual(
          refused({ "weekly.1.until": "overlap" })
        )
        expect(faults(await owner.post(`technicians/${id}/hours`, {}))).toEqual(
          refused({ weekly: "required" })
        )
        const day = { date: "2027-02-30", ranges: [] }
        expect(faults(await owner.post(`technicians/${id}/exceptions`, day))).toEqual(
          refused({ date: "not_a_date" })
        )
        const { data } = await owner.get(`technicians/${id}`)
        expect(data.technician.weekly).toEqual([work(1)])
        expect((await owner.post("technicians/btec_no/hours", { weekly: [] })).data.code).toBe(
          "technician_not_found"
        )
      })

      it("has a calendar address that is shown once, replaced and ended", async () => {
        const { id } = await technician()
        const path_ = (url: string) => new URL(url).pathname
        const first = await owner.post(`technicians/${id}/feed`)
        expect(first.status).toBe(201)
        expect(first.data.url).toMatch(/^https:\/\/api\.shop\.example\/calendars\/[\w-]{22}\.ics$/)
        const read = async (url: string) => (await store.store.get(path_(url))).status
        expect(await read(first.data.url)).toBe(200)
        expect(JSON.stringify((await owner.get("technicians")).data)).not.toContain(
          path_(first.data.url).slice(11, -4)
        )
        const second = await owner.post(`technicians/${id}/feed`)
        expect([await read(first.data.url), await read(second.data.url)]).toEqual([404, 200])
        expect((await owner.get(`technicians/${id}`)).data.technician.has_feed).toBe(true)
        await owner.remove(`technicians/${id}/feed`)
        expect(await read(second.data.url)).toBe(404)
      })

      it("is taken out of the planning, not deleted", async () => {
        const { id } = await technician()
        const { data } = await owner.remove(`technicians/${id}`)
        expect(data.technician).toMatchObject({ id, active: false })
        expect((await owner.get(`technicians/${id}`)).data.technician.active).toBe(false)
      })
    })

    describe("the company", () => {
      it("changes the settings it names and keeps the others", async () => {
        const { data: before } = await owner.get("settings")
        const saved = await owner.post("settings", {
          hold_minutes: 15,
          callback_phone: "021 00 00 00",
        })
        expect(saved.data.settings).toEqual({
          ...before.settings,
          hold_minutes: 15,
          callback_phone: "021 00 00 00",
        })
        expect((await owner.get("settings")).data).toEqual(saved.data)
        for (const bad of [
          { hold_minutes: 0 },
          { time_zone: "Mars/Olympus" },
          { surprise: true },
        ]) {
          const { status, data } = await owner.post("settings", bad)
          expect([status, Object.keys(data.fields)]).toEqual([400, Object.keys(bad)])
        }
        expect((await owner.get("settings")).data).toEqual(saved.data)
      })

      it("replaces the table of ways", async () => {
        const { a, b } = planning.zones
        const pair = { from_zone_id: a, to_zone_id: b, minutes: 45 }
        expect((await owner.post("zones/travel", { pairs: [pair] })).data.pairs).toEqual([pair])
        const nowhere = { ...pair, to_zone_id: "bzon_nowhere" }
        expect(faults(await owner.post("zones/travel", { pairs: [nowhere] }))).toEqual(
          refused({ "pairs.0.to_zone_id": "unknown_zone" })
        )
        expect(faults(await owner.post("zones/travel", { pairs: [pair, pair] }))).toEqual(
          refused({ "pairs.1": "duplicate" })
        )
        expect((await owner.get("zones/travel")).data.pairs).toEqual([pair])
        expect((await owner.post("zones/travel", { pairs: [] })).data.pairs).toEqual([])
      })
    })

    it("answers odd requests with a refusal, never with a failure", async () => {
      const odd = [
        owner.get("services/%00"),
        owner.get("visits/%00"),
        owner.get("visits?q=%00"),
        owner.get("visits?status=gone"),
        owner.get("visits?limit=1e9"),
        owner.get("board?from=2026-13-01&to=2026-13-02"),
        owner.get("board?from=2027-01-01&to=2027-03-01"),
        owner.get("board"),
        owner.get("slots?service_id=x&commune=9999&from=2027-01-01&to=2027-01-02"),
        owner.get("messages?status=lost"),
        owner.get("my-day?date=today"),
        owner.post("visits/visit_no/move", { version: 1, starts_at: "2027-01-01T08:00:00Z" }),
        owner.post("visits/visit_no/note", { staff_note: "x" }),
        owner.post("visits/visit_no/photos"),
        owner.post("requests/breq_no/close"),
        owner.post("messages/bmsg_no/retry"),
        owner.remove("technicians/btec_no/exceptions/never"),
        owner.post("brands", { name: "x".repeat(300_000) }),
        owner.post("brands", { name: "a\ud800" }),
        owner.post("brands", { name: "Baxi", models: ["a\u0000"] }),
        owner.post("settings", { organizer_name: "a\u0000" }),
        owner.post("settings", { callback_phone: "\ud800" }),
        owner.post("technicians/btec_no/time-off", { reason: "\ud800" }),
      ]
      const answers = await Promise.all(odd)
      expect(answers.map(({ status }) => status).filter((s) => s < 400 || s > 499)).toEqual([])
      for (const { data } of answers) expect(JSON.stringify(data)).not.toMatch(/ at .*\.[jt]s:\d/)
    })
  },
})

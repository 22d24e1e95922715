import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import path from "node:path"
import sharp from "sharp"
import { sqlOf, type Sql } from "../apps/booking/crowd"
import { logIn, type Reply, type Staff, type StaffVisit } from "../apps/booking/merchant"
import { COMMUNES, createPlanning, customer, type SamplePlanning } from "../apps/booking/planning"
import { dayFrom, openStore, startOn } from "../apps/booking/visitor"

jest.setTimeout(180_000)

const names = { name_fr: "Nom", name_ar: "اسم", name_en: "Name" }
const report = { findings: "Électrode changée", parts_used: [{ title: "Électrode", quantity: 1 }] }
const picture = (color: string) =>
  sharp({ create: { width: 40, height: 30, channels: 3, background: color } })
    .withExif({ IFD0: { Artist: "36.7538 N" } })
    .jpeg()
    .toBuffer()

medusaIntegrationTestRunner({
  cwd: path.resolve(__dirname, "../apps/booking"),
  testSuite: ({ api, getContainer }) => {
    let owner: Staff
    let colleague: Staff
    let planning: SamplePlanning
    let sql: Sql
    let store: Awaited<ReturnType<typeof openStore>>
    let hour: string
    const refusal = ({ status, data }: Reply) => ({ status, code: data.code, reason: data.reason })
    const read = async (id: string): Promise<StaffVisit> =>
      (await owner.get(`visits/${id}`)).data.visit
    const kinds = (visit: StaffVisit) => visit.events.map(({ kind }) => kind)
    const risksOf = async (id: string) => [...(await read(id)).at_risk].sort()

    beforeAll(async () => {
      sql = sqlOf(getContainer())
      store = await openStore(getContainer(), api)
      planning = await createPlanning(getContainer())
      hour = await planning.offer()
      owner = await logIn(getContainer(), api)
      colleague = await logIn(getContainer(), api)
    })

    /** Puts a visit that is planned into the past, as the clock would. */
    const letPass = (id: string, minutesSinceStart: number) =>
      sql(
        `UPDATE appointment_block SET starts_at = now() - ?::int * interval '1 minute',
           ends_at = now() + interval '1 hour', blocked_until = now() + interval '1 hour',
           blocked_from = now() - ?::int * interval '1 minute' WHERE id = ?`,
        [minutesSinceStart, minutesSinceStart, id]
      )

    describe("a visit written by staff", () => {
      it("is confirmed, told, found again and carries its history, without secrets", async () => {
        const technician_id = await planning.hire()
        const visit = await owner.write(hour, startOn(3, "09:00"), { technician_id })
        expect(visit).toMatchObject({
          status: "confirmed",
          technician: { id: technician_id },
          ...{ price: 2000, deposit: 0, at_risk: [], photos: [] },
        })
        expect(visit.events).toMatchObject([
          { kind: "confirmed", actor_type: "staff", actor_name: expect.stringContaining("@") },
        ])
        expect(visit.messages.map(({ kind }) => kind)).toContain("visit_confirmed")
        expect(JSON.stringify(visit)).not.toMatch(/token|client_key|link_version/)
        const phone = String(visit.phone)
        for (const q of [visit.reference, phone.slice(4), `0${phone.slice(4)}`, "amina BEN", "%"]) {
          const { data } = await owner.get(`visits?q=${encodeURIComponent(q)}&limit=100`)
          expect([q, data.visits.some(({ id }) => id === visit.id)]).toEqual([q, q !== "%"])
        }
        const day = dayFrom(3)
        const list = `visits?technician_id=${technician_id}&from=${day}&to=${day}`
        expect((await owner.get(`${list}&status=confirmed`)).data).toMatchObject({
          visits: [{ id: visit.id, contact_name: "Amina Benali" }],
          count: 1,
        })
        expect((await owner.get(`${list}&status=completed,no_show`)).data.count).toBe(0)
      })

      it("happens once for one Idempotency-Key", async () => {
        const technician_id = await planning.hire()
        const body = {
          ...{ service_id: hour, technician_id, commune_code: COMMUNES.a },
          ...{ starts_at: startOn(3, "10:00"), ...customer() },
        }
        const send = (change = {}) =>
          owner.post("visits", { ...body, ...change }, { "idempotency-key": "call-1" })
        const twice = await Promise.all([send(), send()])
        expect(twice.map(({ status }) => status)).toEqual([201, 201])
        expect(twice[0]?.data.visit.id).toBe(twice[1]?.data.visit.id)
        expect((await send({ locale: "ar" })).data.code).toBe("idempotency_mismatch")
      })

      it("names the fields that are wrong and stores nothing", async () => {
        const before = (await owner.get("visits")).data.count
        const good = { service_id: hour, commune_code: COMMUNES.a, ...customer() }
        const send = async (change: object) =>
          (await owner.post("visits", { ...good, starts_at: startOn(3, "11:00"), ...change })).data
        expect((await send({ starts_at: "tomorrow" })).fields).toEqual({ starts_at: "not_a_date" })
        expect((await send({ commune_code: "9999" })).fields).toEqual({
          commune_code: "unknown_commune",
        })
        expect((await send({ contact: { first_name: "A" } })).fields).toMatchObject({
          "contact.last_name": "required",
        })
        expect((await send({ service_id: "bsrv_no" })).code).toBe("service_not_found")
        expect((await send({ technician_id: "btec_no" })).code).toBe("technician_not_found")
        expect((await send({ starts_at: startOn(-1, "11:00") })).reason).toBeDefined()
        expect((await owner.get("visits")).data.count).toBe(before)
      })

      it("takes a note, and is cancelled with a reason", async () => {
        const { id, version } = await owner.write(hour, startOn(4, "11:00"))
        const noted = await owner.post(`visits/${id}/note`, { staff_note: "Chien méchant" })
        expect(noted.data.visit).toMatchObject({
          staff_note: "Chien méchant",
          version: version + 1,
        })
        expect(
          (await owner.post(`visits/${id}/cancel`, { version: version + 1 })).data.fields
        ).toEqual({ reason: "required" })
        const cancelled = await colleague.post(`visits/${id}/cancel`, {
          version: version + 1,
          reason: "Panne du camion",
        })
        expect(cancelled.data).toMatchObject({
          visit: { status: "cancelled_by_company", close_reason: "Panne du camion" },
          ...{ refund: 0, fee_kept: 0 },
        })
        const late = await owner.post(`visits/${id}/move`, {
          version: version + 2,
          starts_at: startOn(5, "11:00"),
        })
        expect(refusal(late)).toMatchObject({ status: 409, code: "visit_closed" })
      })
    })

    it("the board shows who works, what stands, what is held and who is away", async () => {
      const technician_id = await planning.hire({
        hours: [
          { from: 480, until: 1020 },
          { from: 720, until: 780, kind: "break" },
        ],
      })
      const day = dayFrom(6)
      const visit = await owner.write(hour, startOn(6, "09:00"), { technician_id })
      const unassigned = await owner.write(hour, startOn(6, "09:00"))
      const gone = await owner.write(hour, startOn(6, "11:00"), { technician_id })
      await owner.post(`visits/${gone.id}/cancel`, { version: gone.version, reason: "Doublon" })
      const held = await store.hold(hour, startOn(6, "14:00"), { technician_id })
      expect(held.status).toBe(201)
      const holiday = { date: day, ...names, closed: false, tentative: true }
      const { id: holiday_id } = (await owner.post("holidays", holiday)).data.holiday as StaffVisit
      await owner.post(`technicians/${technician_id}/time-off`, {
        starts_at: startOn(6, "16:00"),
        ends_at: startOn(12, "12:00"),
        reason: "Congé",
      })
      const board = (await owner.get(`board?from=${day}&to=${day}&technician_id=${technician_id}`))
        .data
      expect(board).toMatchObject({
        timezone: "Africa/Algiers",
        technicians: [{ id: technician_id, active: true, color: "#0f766e" }],
        working: [
          { technician_id, from: startOn(6, "08:00"), until: startOn(6, "12:00") },
          { technician_id, from: startOn(6, "13:00"), until: startOn(6, "17:00") },
        ],
        holidays: [{ date: day, tentative: true }],
        closures: [],
      })
      const shown = board.blocks.map(({ id, kind, status }) => [id, kind, status])
      expect(shown).toEqual(
        expect.arrayContaining([
          [visit.id, "visit", "confirmed"],
          [unassigned.id, "visit", "confirmed"],
          [held.data.hold.id, "visit", "held"],
          [expect.any(String), "time_off", "blocked"],
        ])
      )
      expect(shown.flat()).not.toContain(gone.id)
      // The absence reaches over days without a start of its own.
      const later = (await owner.get(`board?from=${dayFrom(9)}&to=${dayFrom(10)}`)).data
      expect(later.blocks).toMatchObject([{ kind: "time_off", technician_id, note: "Congé" }])
      await owner.remove(`holidays/${holiday_id}`)
    })

    it("scenario 16: time off over visits is refused with their list, and possible once they moved", async () => {
      const technician_id = await planning.hire()
      const other = await planning.hire()
      const first = await owner.write(hour, startOn(8, "09:00"), { technician_id })
      const second = await owner.write(hour, startOn(8, "15:00"), { technician_id })
      const away = {
        starts_at: startOn(8, "08:00"),
        ends_at: startOn(8, "17:00"),
        reason: "Malade",
      }
      const refused = await owner.post(`technicians/${technician_id}/time-off`, away)
      expect(refused).toMatchObject({
        status: 409,
        data: {
          code: "visits_in_the_way",
          visits: [first, second].map(({ id, reference, starts_at }) => ({
            id,
            reference,
            starts_at,
          })),
        },
      })
      expect((await owner.get(`technicians/${technician_id}`)).data.technician.time_off).toEqual([])
      for (const { id, version } of [first, second]) {
        const moved = await owner.post(`visits/${id}/move`, { version, technician_id: other })
        expect(moved.status).toBe(200)
      }
      const added = await owner.post(`technicians/${technician_id}/time-off`, away)
      expect(added.status).toBe(201)

      // A company holiday and a date with shorter hours take slots away as well.
      const starts = async (days: number) => {
        const day = dayFrom(days)
        const query = `slots?service_id=${hour}&commune=${COMMUNES.a}&from=${day}&to=${day}`
        const { data } = await owner.get(`${query}&technician_id=${technician_id}`)
        return (data.slots as { starts_at: string }[]).map(({ starts_at }) => starts_at)
      }
      expect(await starts(8)).toEqual([])
      expect((await starts(9)).length).toBe(17)
      await owner.post(`technicians/${technician_id}/exceptions`, {
        date: dayFrom(9),
        ranges: [{ from: 600, until: 690 }],
      })
      expect(await starts(9)).toEqual([startOn(9, "10:00"), startOn(9, "10:30")])
      const { data } = await owner.post("holidays", { date: dayFrom(9), ...names })
      expect(await starts(9)).toEqual([])
      await owner.remove(`holidays/${(data.holiday as StaffVisit).id}`)
    })

    describe("scenario 20: two dispatchers", () => {
      it("the second who moves a visit learns who was first, and nothing is lost", async () => {
        const technician_id = await planning.hire()
        const { id, version } = await owner.write(hour, startOn(10, "09:00"), { technician_id })
        const at = (time: string) => ({ version, starts_at: startOn(10, time) })
        const answers = await Promise.all([
          owner.post(`visits/${id}/move`, at("11:00")),
          colleague.post(`visits/${id}/move`, at("14:00")),
        ])
        expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
        const [won, lost] = answers[0]?.status === 200 ? answers : [answers[1], answers[0]]
        const winner = answers[0]?.status === 200 ? owner : colleague
        expect(lost?.data).toMatchObject({
          code: "version_conflict",
          changed_by: {
            ...{ type: "staff", id: winner.id, kind: "moved" },
            name: expect.stringContaining("@example.dz"),
          },
          current: { version: version + 1, starts_at: won?.data.visit.starts_at },
        })
        expect((await read(id)).starts_at).toBe(won?.data.visit.starts_at)
      })

      it("a missing skill asks for a reason, which is kept with the name of who gave it", async () => {
        await owner.post("skills", { code: "gaz20", ...names })
        const service = await planning.offer({ skills: ["gaz20"] })
        const able = await planning.hire({ skills: [{ code: "gaz20" }] })
        const unable = await planning.hire()
        const { id, version } = await owner.write(service, startOn(10, "09:00"), {
          technician_id: able,
        })
        const drag = (over = {}) =>
          colleague.post(`visits/${id}/move`, { version, technician_id: unable, ...over })
        expect(await drag()).toMatchObject({
          status: 422,
          data: {
            code: "slot_not_offered",
            reason: "skill",
            reasons: ["skill"],
            overridable: true,
          },
        })
        expect((await drag({ override: { reason: " " } })).data.fields).toEqual({
          "override.reason": expect.any(String),
        })
        expect(await read(id)).toMatchObject({ technician_id: able, version })
        const forced = await drag({ override: { reason: "Accompagné par Karim" } })
        expect(forced.data.visit).toMatchObject({ technician_id: unable, at_risk: [] })
        expect(forced.data.visit.events.at(-1)).toMatchObject({
          kind: "override",
          actor_id: colleague.id,
          detail: { reason: "Accompagné par Karim", refusals: ["skill"] },
        })
      })

      it("a visit dragged onto another is refused, or stands as an overbooking with its reason", async () => {
        const technician_id = await planning.hire()
        const first = await owner.write(hour, startOn(10, "09:00"), { technician_id })
        const second = await owner.write(hour, startOn(10, "11:00"), { technician_id })
        const drag = (over = {}) =>
          owner.post(`visits/${second.id}/move`, {
            version: second.version,
            starts_at: startOn(10, "09:30"),
            ...over,
          })
        expect(refusal(await drag())).toEqual({ status: 409, code: "slot_taken", reason: "busy" })
        const forced = await drag({ override: { reason: "Même immeuble" } })
        expect(forced.data.visit).toMatchObject({
          ...{ kind: "overbook", overbook_reason: "Même immeuble", at_risk: ["overbooked"] },
        })
        expect(await risksOf(first.id)).toEqual(["overbooked"])
      })
    })

    it("scenario 21: a request whose slot was taken meanwhile is not confirmed", async () => {
      const technician_id = await planning.hire()
      const asks = await planning.offer({ needs_approval: true })
      const booked = await store.hold(asks, startOn(11, "09:00"), { technician_id })
      const { data } = await store.store.post("/store/booking/visits", {
        hold_token: booked.data.hold.token,
        ...customer(),
      })
      const { id } = data.visit
      const waiting = (await owner.get("attention")).data.approvals
      expect(waiting.map((visit) => visit.id)).toContain(id)
      const { version } = await read(id)
      const forced = await owner.write(hour, startOn(11, "09:30"), {
        technician_id,
        override: { reason: "Urgence" },
      })
      const refused = await owner.post(`visits/${id}/approve`, { version })
      expect(refused).toMatchObject({ status: 409, data: { code: "slot_taken" } })
      expect(await read(id)).toMatchObject({ status: "pending_approval", version })
      await owner.post(`visits/${forced.id}/cancel`, { version: forced.version, reason: "Annulé" })
      const approved = await owner.post(`visits/${id}/approve`, { version })
      expect(approved.data.visit).toMatchObject({ status: "confirmed" })
    })

    it("scenario 25: nobody at home is noted only 30 minutes after the start, and only by staff", async () => {
      const technician_id = await planning.hire()
      const { id, version } = await owner.write(hour, startOn(12, "09:00"), { technician_id })
      const note = (v = version) => owner.post(`visits/${id}/status`, { version: v, to: "no_show" })
      expect(refusal(await note())).toMatchObject({ status: 409, code: "too_early" })
      await letPass(id, 29)
      expect(refusal(await note())).toMatchObject({ status: 409, code: "too_early" })
      await letPass(id, 31)
      expect(await risksOf(id)).toEqual(["late"])
      expect((await note()).data.visit).toMatchObject({ status: "no_show", at_risk: [] })
      expect(refusal(await note(version + 1))).toMatchObject({ status: 409, code: "visit_closed" })
    })

    describe("what waits for a person", () => {
      const waiting = async () => (await owner.get("attention")).data

      it("visits without a technician, until they have one", async () => {
        const technician_id = await planning.hire()
        const { id, version } = await owner.write(hour, startOn(13, "09:00"))
        expect((await waiting()).unassigned.map((visit) => visit.id)).toContain(id)
        await owner.post(`visits/${id}/move`, { version, technician_id })
        expect((await waiting()).unassigned.map((visit) => visit.id)).not.toContain(id)
        const back = await owner.post(`visits/${id}/move`, {
          version: version + 1,
          technician_id: null,
        })
        expect(back.data.visit.technician_id).toBeNull()
      })

      it("visits whose technician left, lost a skill, a zone or his hours: none is lost", async () => {
        await owner.post("skills", { code: "gazR", ...names })
        const service = await planning.offer({ skills: ["gazR"] })
        const id_ = await planning.hire({ skills: [{ code: "gazR" }] })
        const { id } = await owner.write(service, startOn(14, "09:00"), { technician_id: id_ })
        expect(await risksOf(id)).toEqual([])
        const change = (body: object) => owner.post(`technicians/${id_}`, body)
        await change({ skills: [] })
        expect(await risksOf(id)).toEqual(["skill"])
        await change({ skills: [{ code: "gazR", certified_until: dayFrom(13) }] })
        expect(await risksOf(id)).toEqual(["certificate"])
        await change({ skills: [{ code: "gazR" }], zone_ids: [planning.zones.b] })
        expect(await risksOf(id)).toEqual(["zone"])
        await change({ zone_ids: [planning.zones.a] })
        await owner.post(`technicians/${id_}/hours`, { weekly: [] })
        expect(await risksOf(id)).toEqual(["hours"])
        await owner.remove(`technicians/${id_}`)
        expect(await risksOf(id)).toEqual(["technician_inactive"])
        const listed = (await waiting()).at_risk.find((visit) => visit.id === id)
        expect(listed?.reasons).toEqual(["technician_inactive"])
        expect(await read(id)).toMatchObject({ status: "confirmed", technician_id: id_ })
      })

      it("visits on days that were closed, are holidays or may become one", async () => {
        const technician_id = await planning.hire()
        const { id } = await owner.write(hour, startOn(15, "09:00"), { technician_id })
        const day = dayFrom(15)
        const added = async (route: string, name: string, body: object) => {
          const { data } = await owner.post(route, body)
          const { id: row } = data[name] as StaffVisit
          return `${route}/${row}`
        }
        const dates = { from_date: day, until_date: day, reason: "Inventaire" }
        const closure = await added("closures", "closure", dates)
        expect(await risksOf(id)).toEqual(["closure"])
        await owner.remove(closure)
        const holiday = await added("holidays", "holiday", { date: day, ...names })
        expect(await risksOf(id)).toEqual(["holiday"])
        await owner.post(holiday, { tentative: true })
        expect(await risksOf(id)).toEqual(["tentative_holiday"])
        await owner.remove(holiday)
        expect(await risksOf(id)).toEqual([])
      })

      it("visits in a zone that is gone, and absences that take the technician away", async () => {
        const { data } = await owner.post("zones", {
          ...{ code: "GONE", ...names, places: [{ wilaya_code: "35" }] },
        })
        const zone = data.zone as StaffVisit
        const technician_id = await planning.hire({ zone_ids: [zone.id] })
        const { id } = await owner.write(hour, startOn(16, "09:00"), {
          technician_id,
          commune_code: "3501",
        })
        expect(await risksOf(id)).toEqual([])
        await owner.remove(`zones/${zone.id}`)
        expect(await risksOf(id)).toEqual(["zone_removed"])
        const away = { starts_at: startOn(16, "08:00"), ends_at: startOn(16, "12:00") }
        const added = await owner.post(`technicians/${technician_id}/time-off`, {
          ...away,
          reason: "Malade",
          force: true,
        })
        expect(added.status).toBe(201)
        expect(await read(id)).toMatchObject({ status: "confirmed", technician_id: null })
        expect((await waiting()).unassigned.map((visit) => visit.id)).toContain(id)
      })

      it("people to call, until somebody did", async () => {
        const { contact } = customer()
        const asked = await store.store.post("/store/booking/requests", {
          kind: "callback",
          commune: COMMUNES.none,
          service_id: hour,
          contact,
        })
        expect(asked.status).toBe(202)
        const request = (await waiting()).requests.find(({ phone }) => phone === contact.phone)
        expect(request).toMatchObject({ kind: "callback", service: { id: hour } })
        for (const by of [owner, colleague]) {
          const closed = await by.post(`requests/${request?.id}/close`)
          expect(closed.data.request).toMatchObject({ status: "closed", closed_by: owner.id })
        }
        const open = (await waiting()).requests.map(({ id }) => id)
        expect(open).not.toContain(request?.id)
        expect((await owner.get("requests?status=closed")).data.requests).toHaveLength(1)
      })
    })

    describe("my day", () => {
      it("shows a technician his own visits only, and lets him change no other", async () => {
        const [karim, yacine] = [await logIn(getContainer(), api), await logIn(getContainer(), api)]
        const karimId = await planning.hire({ name: "Karim", user_id: karim.id })
        const yacineId = await planning.hire({ name: "Yacine", user_id: yacine.id })
        const second = await owner.write(hour, startOn(17, "14:00"), { technician_id: karimId })
        const own = await owner.write(hour, startOn(17, "09:00"), { technician_id: karimId })
        const other = await owner.write(hour, startOn(17, "09:00"), { technician_id: yacineId })
        const { data } = await karim.get(`my-day?date=${dayFrom(17)}`)
        expect(data).toMatchObject({
          technician: { id: karimId, name: "Karim" },
          ...{ timezone: "Africa/Algiers", date: dayFrom(17) },
          visits: [
            {
              id: own.id,
              phone: own.phone,
              address: { street: "12 rue Didouche Mourad" },
              problem: { description: "Plus d'eau chaude" },
              map_url: expect.stringContaining("Didouche"),
            },
            { id: second.id },
          ],
        })
        expect((await owner.get("my-day")).data.code).toBe("not_a_technician")
        await owner.post(`technicians/${yacineId}`, { active: false })
        expect((await yacine.get(`my-day?date=${dayFrom(17)}`)).data).toMatchObject({
          code: "not_a_technician",
        })

        const start = { version: other.version, to: "en_route" }
        const photo = [await picture("#123456")]
        const foreign = [
          await karim.post(`my-day/${other.id}/status`, start),
          await karim.sendPhotos(`my-day/${other.id}/photos`, photo, "before"),
          await karim.get(`my-day/${other.id}/photos/bphoto_x`),
        ]
        for (const answer of foreign) {
          expect(answer).toMatchObject({ status: 404, data: { code: "visit_not_found" } })
        }
        expect(await read(other.id)).toMatchObject({ status: "confirmed", photos: [] })
      })

      it("is all a technician's login opens, until he is made a dispatcher", async () => {
        const me = await logIn(getContainer(), api)
        const technician_id = await planning.hire({ user_id: me.id })
        const { id, version } = await owner.write(hour, startOn(17, "16:00"), { technician_id })
        const tries = () =>
          Promise.all([
            me.get("visits"),
            me.get(`visits/${id}`),
            me.get("../Booking/visits"),
            me.get("technicians"),
            me.get("board?x=/admin/booking/my-day"),
            me.post(`technicians/${technician_id}`, { dispatcher: true }),
            me.post(`visits/${id}/cancel`, { version, reason: "Non" }),
            me.remove(`technicians/${technician_id}`),
          ])
        for (const answer of await tries()) {
          expect(answer).toMatchObject({ status: 403, data: { code: "not_a_dispatcher" } })
        }
        expect(await read(id)).toMatchObject({ status: "confirmed", version })
        expect((await me.get("my-day")).status).toBe(200)
        await owner.post(`technicians/${technician_id}`, { dispatcher: true })
        expect((await me.get(`visits/${id}`)).status).toBe(200)
      })

      it("takes what a phone sends twice once, from the door to the report", async () => {
        const me = await logIn(getContainer(), api)
        const technician_id = await planning.hire({ user_id: me.id })
        const { id, version } = await owner.write(hour, startOn(17, "09:00"), { technician_id })
        const step = (body: object, key: string) =>
          me.post(`my-day/${id}/status`, body, { "idempotency-key": key })
        const left = { version, to: "en_route" }
        expect((await step(left, "k1")).data.visit).toMatchObject({ status: "en_route" })
        expect((await step(left, "k1")).data.visit).toMatchObject({ version: version + 1 })
        expect(refusal(await step({ ...left, to: "in_progress" }, "k1"))).toMatchObject({
          status: 422,
          code: "idempotency_mismatch",
        })
        expect(refusal(await step(left, "k2"))).toMatchObject({
          status: 409,
          code: "version_conflict",
        })
        await step({ version: version + 1, to: "in_progress" }, "k3")
        const done = { version: version + 2, to: "completed" }
        expect((await step(done, "k4")).data.fields).toEqual({ report: "required" })
        const closed = await step({ ...done, report }, "k5")
        expect(closed.data.visit).toMatchObject({ status: "completed", report })
        const detail = await read(id)
        expect(kinds(detail)).toEqual(["confirmed", "en_route", "in_progress", "completed"])
        expect(detail.events.at(-1)).toMatchObject({
          actor_type: "technician",
          actor_id: technician_id,
        })
      })
    })

    it("scenario 23: photos of staff are cleaned, counted, and seen with their own visit only", async () => {
      const me = await logIn(getContainer(), api)
      const technician_id = await planning.hire({ user_id: me.id })
      const { id } = await owner.write(hour, startOn(18, "09:00"), { technician_id })
      const elsewhere = await owner.write(hour, startOn(18, "09:00"))
      const before = await picture("#aa0000")
      await me.sendPhotos(`my-day/${id}/photos`, [before], "before")
      await me.sendPhotos(`my-day/${id}/photos`, [before], "before")
      const sent = await owner.sendPhotos(
        `visits/${id}/photos`,
        [await picture("#00aa00")],
        "after"
      )
      expect(sent.data.visit.photos).toMatchObject([
        { kind: "before", added_by: "technician" },
        { kind: "after", added_by: "staff" },
      ])
      const photo_id = sent.data.visit.photos[0]?.id
      const shown = await owner.get(`visits/${id}/photos/${photo_id}`)
      expect(shown.status).toBe(200)
      expect(shown.headers).toMatchObject({
        ...{ "content-type": "image/jpeg", "x-content-type-options": "nosniff" },
        "cache-control": "private, no-store",
      })
      expect(JSON.stringify(shown.data)).not.toContain("36.7538")
      expect((await me.get(`my-day/${id}/photos/${photo_id}`)).status).toBe(200)
      const wrong = await owner.get(`visits/${elsewhere.id}/photos/${photo_id}`)
      expect(refusal(wrong)).toMatchObject({ status: 404, code: "photo_not_found" })

      const six = await Promise.all(
        ["1", "2", "3", "4", "5", "6"].map((n) => picture(`#${n}00000`))
      )
      const send = (files: Buffer[], kind?: string, type?: string) =>
        owner.sendPhotos(`visits/${id}/photos`, files, kind, type)
      expect((await send(six, "after")).data.code).toBe("too_many_photos")
      expect((await send(six.slice(0, 5), "after")).data.code).toBe("too_many_photos")
      expect((await send([before], "problem")).data.fields).toEqual({ kind: "invalid" })
      expect((await send([], "after")).data.fields).toEqual({ photos: "required" })
      const script = Buffer.from("<script>alert(1)</script>")
      expect(refusal(await send([script], "after"))).toMatchObject({
        status: 415,
        code: "photo_type",
      })
      const large = Buffer.concat([before, Buffer.alloc(9_000_000)])
      expect(refusal(await send([large], "after"))).toMatchObject({
        status: 413,
        code: "photo_too_large",
      })
      expect((await read(id)).photos).toHaveLength(2)
    })

    it("a message that failed is tried again, one that waits or was sent is not", async () => {
      const { id } = await owner.write(hour, startOn(19, "09:00"))
      const [message] = (await read(id)).messages
      const retry = () => owner.post(`messages/${message?.id}/retry`)
      const become = (status: string) =>
        sql(`UPDATE booking_message SET status = ?, attempts = 8 WHERE id = ?`, [
          status,
          message?.id,
        ])
      await become("sent")
      expect(refusal(await retry())).toMatchObject({ status: 409, code: "message_not_ended" })
      await become("failed")
      const failed = (await owner.get("messages?status=failed")).data
      expect(failed.messages.map((row) => row.id)).toEqual([message?.id])
      expect((await retry()).data.message).toMatchObject({ status: "pending", attempts: 0 })
      expect(kinds(await read(id))).toContain("message_retried")
    })
  },
})

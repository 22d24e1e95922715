import { BookingError } from "@hanout/booking/booking-errors"
import {
  bookingService,
  bookVisit,
  cancelVisit,
  createHold,
  expireHolds,
  extendHold,
  findSlots,
  forgetOldData,
  readHold,
  releaseHold,
} from "@hanout/booking/workflows"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import path from "node:path"
import { sqlOf, type Sql } from "../apps/booking/crowd"
import { COMMUNES, createPlanning, customer, type SamplePlanning } from "../apps/booking/planning"

jest.setTimeout(180_000)

/** A Monday in Algiers (UTC+1), 07:00 on the wall. */
const NOW = new Date("2027-03-01T06:00:00Z")
const DAY = "2027-03-02"
const at = (time: string, day = DAY) => new Date(`${day}T${time}:00+01:00`)
const after = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000)

medusaIntegrationTestRunner({
  cwd: path.resolve(__dirname, "../apps/booking"),
  testSuite: ({ getContainer }) => {
    let planning: SamplePlanning
    let sql: Sql
    let browsers = 0

    beforeAll(async () => {
      planning = await createPlanning(getContainer())
      sql = sqlOf(getContainer())
    })

    /** Somebody new asks to keep a start; the technician is fixed where a test needs one calendar. */
    const hold = (
      service_id: string,
      starts_at: Date,
      over: Partial<Parameters<typeof createHold>[1]> = {}
    ) =>
      createHold(getContainer(), {
        service_id,
        commune_code: COMMUNES.a,
        starts_at,
        client_key: `browser-${++browsers}`,
        locale: "fr",
        now: NOW,
        ...over,
      })
    const refusal = async (work: Promise<unknown>): Promise<BookingError> => {
      const error: unknown = await work.then(
        () => undefined,
        (caught: unknown) => caught
      )
      if (!(error instanceof Error) || !("code" in error)) throw new Error("Nothing was refused")
      return error as BookingError
    }
    const starts = async (service_id: string, technician_id: string, now = NOW, day = DAY) => {
      const found = await findSlots(getContainer(), {
        service_id,
        technician_id,
        commune_code: COMMUNES.a,
        from: day,
        to: day,
        now,
      })
      return found.slots.map(({ starts_at }) => starts_at.getTime())
    }

    it("scenario 2: another start that overlaps a visit of the technician is refused", async () => {
      const technician_id = await planning.hire()
      const long = await planning.offer({ duration_min: 90 })
      const short = await planning.offer({ duration_min: 30 })
      await hold(long, at("10:00"), { technician_id })
      const error = await refusal(hold(short, at("11:00"), { technician_id }))
      expect(error).toMatchObject({ code: "slot_taken", details: { reason: "busy" } })
      expect(error.details.alternatives).toEqual([
        { starts_at: at("11:30").toISOString(), ends_at: at("12:00").toISOString() },
        { starts_at: at("12:00").toISOString(), ends_at: at("12:30").toISOString() },
        { starts_at: at("09:30").toISOString(), ends_at: at("10:00").toISOString() },
      ])
    })

    it("scenario 3: back to back fits; with a buffer after, the second is neither offered nor held", async () => {
      const technician_id = await planning.hire()
      const plain = await planning.offer()
      await hold(plain, at("09:00"), { technician_id })
      expect(await starts(plain, technician_id)).toContain(at("10:00").getTime())
      await hold(plain, at("10:00"), { technician_id })

      const buffered = await planning.offer({ buffer_after_min: 15 })
      await hold(buffered, at("13:00"), { technician_id })
      expect(await starts(plain, technician_id)).not.toContain(at("14:00").getTime())
      expect(await refusal(hold(plain, at("14:00"), { technician_id }))).toMatchObject({
        code: "slot_taken",
      })
    })

    it("scenario 4: two free technicians take two customers at once, the third is told so", async () => {
      const code = "gas-4"
      const team = [
        await planning.hire({ skills: [{ code }] }),
        await planning.hire({ skills: [{ code }] }),
      ]
      const service = await planning.offer({ skills: [code] })
      const held = await Promise.all([hold(service, at("09:00")), hold(service, at("09:00"))])
      expect(held.map(({ block }) => block.technician_id).sort()).toEqual(team.sort())
      expect(held[0]?.block.assigned_because).toEqual([
        { strategy: expect.any(String), values: expect.any(Object) },
      ])
      expect(await refusal(hold(service, at("09:00")))).toMatchObject({ code: "slot_taken" })
    })

    it("scenario 5: a hold keeps the time at once and gives it back after ten minutes without a sweeper", async () => {
      const technician_id = await planning.hire()
      const service = await planning.offer()
      const { block, token } = await hold(service, at("09:00"), { technician_id })
      expect(block.hold_expires_at).toEqual(after(10))
      expect(await starts(service, technician_id, after(9))).not.toContain(at("09:00").getTime())
      await refusal(hold(service, at("09:00"), { technician_id, now: after(9) }))

      expect(await starts(service, technician_id, after(10))).toContain(at("09:00").getTime())
      const second = await hold(service, at("09:00"), { technician_id, now: after(10) })
      expect(second.block.id).not.toBe(block.id)
      expect(await refusal(readHold(getContainer(), token, { now: after(10) }))).toMatchObject({
        code: "hold_expired",
      })
      const events = await sql(`SELECT kind FROM booking_event WHERE block_id = ? ORDER BY id`, [
        block.id,
      ])
      expect(events.map(({ kind }) => kind)).toEqual(["held", "expired"])
    })

    it("scenario 8: the same request twice makes one visit; with other content it is refused", async () => {
      const technician_id = await planning.hire()
      const service = await planning.offer()
      const first = await hold(service, at("09:00"), { technician_id })
      const request = {
        ...customer(),
        hold_token: first.token,
        now: NOW,
        idempotency: { scope: "visits", key: "click-8", request_hash: "h1" },
      }
      const answers = await Promise.all([
        bookVisit(getContainer(), request),
        bookVisit(getContainer(), request),
      ])
      expect(answers.map(({ already }) => already).sort()).toEqual([false, true])
      expect(new Set(answers.map(({ block }) => block.id)).size).toBe(1)
      expect(answers[0]?.manage_token).toBe(answers[1]?.manage_token)
      expect(await bookVisit(getContainer(), request)).toMatchObject({ already: true })
      expect(
        await refusal(
          bookVisit(getContainer(), {
            ...request,
            idempotency: { ...request.idempotency, request_hash: "h2" },
          })
        )
      ).toMatchObject({ code: "idempotency_mismatch" })
      const confirmed = await sql(
        `SELECT id FROM booking_event WHERE block_id = ? AND kind = 'confirmed'`,
        [first.block.id]
      )
      expect(confirmed).toHaveLength(1)
    })

    it("scenario 13: with four hours of notice a start before 13:00 is neither offered nor held", async () => {
      const technician_id = await planning.hire()
      const service = await planning.offer({ min_notice_min: 240 })
      const now = at("09:00")
      const offered = await starts(service, technician_id, now)
      expect(offered[0]).toBe(at("13:00").getTime())
      const error = await refusal(hold(service, at("12:30"), { technician_id, now }))
      expect(error).toMatchObject({ code: "slot_not_offered", details: { reason: "notice" } })
      await hold(service, at("13:00"), { technician_id, now })
    })

    it("what is offered is exactly what can be held, and what is held is no longer offered", async () => {
      const technician_id = await planning.hire({
        hours: [
          { from: 480, until: 1020 },
          { from: 720, until: 780, kind: "break" },
        ],
      })
      const service = await planning.offer({ buffer_before_min: 15 })
      const offered = await starts(service, technician_id)
      expect(offered.length).toBeGreaterThan(5)
      for (let step = at("07:00").getTime(); step < at("18:00").getTime(); step += 1_800_000) {
        const asked = hold(service, new Date(step), { technician_id })
        if (!offered.includes(step)) {
          await refusal(asked)
          continue
        }
        const { token } = await asked
        expect(await starts(service, technician_id)).not.toContain(step)
        await releaseHold(getContainer(), token, { now: NOW })
      }
      expect(await starts(service, technician_id)).toEqual(offered)
    })

    it("rules that look at the whole day hold when everybody comes at once", async () => {
      const service = await planning.offer({ duration_min: 30 })
      const limited = await planning.hire()
      await sql(
        `INSERT INTO booking_setting (id, "values") VALUES ('default', '{"max_visits_per_day": 2}')`
      )
      const many = await Promise.allSettled(
        ["08", "09", "10", "11", "12", "13"].map((hour) =>
          hold(service, at(`${hour}:00`), { technician_id: limited })
        )
      )
      await sql(`DELETE FROM booking_setting`)
      expect(many.filter(({ status }) => status === "fulfilled")).toHaveLength(2)

      // An hour between the zones: of two visits half an hour apart one can be.
      const driver = await planning.hire()
      const way = await bookingService(getContainer()).createBookingZoneTravels({
        from_zone_id: planning.zones.a,
        to_zone_id: planning.zones.b,
        minutes: 60,
      })
      const apart = await Promise.allSettled([
        hold(service, at("10:00"), { technician_id: driver, commune_code: COMMUNES.a }),
        hold(service, at("11:00"), { technician_id: driver, commune_code: COMMUNES.b }),
      ])
      const refused = apart.flatMap((result): unknown[] =>
        result.status === "rejected" ? [result.reason] : []
      )
      expect(refused).toHaveLength(1)
      expect(refused[0]).toMatchObject({ code: "slot_taken", details: { reason: "travel" } })
      await bookingService(getContainer()).deleteBookingZoneTravels(way.id)
    })

    it("one browser keeps two starts; a third needs one of them back, in the same step", async () => {
      const technician_id = await planning.hire()
      const service = await planning.offer()
      const client_key = "one-browser"
      const first = await hold(service, at("08:00"), { technician_id, client_key })
      await hold(service, at("09:00"), { technician_id, client_key })
      expect(
        await refusal(hold(service, at("10:00"), { technician_id, client_key }))
      ).toMatchObject({ code: "too_many_holds", details: { max_holds: 2 } })

      // The new start may overlap the one given back; a refusal gives nothing back.
      await refusal(
        hold(service, at("09:30"), { technician_id, client_key, replace_token: first.token })
      )
      expect(await readHold(getContainer(), first.token, { now: NOW })).toMatchObject({
        status: "held",
      })
      await hold(service, at("08:00"), { technician_id, client_key, replace_token: first.token })
      expect(await refusal(readHold(getContainer(), first.token, { now: NOW }))).toMatchObject({
        code: "hold_expired",
      })
    })

    it("eight holds of one browser at once, with eight technicians: two of them are kept", async () => {
      const team = await Promise.all(Array.from({ length: 8 }, () => planning.hire()))
      const service = await planning.offer()
      const client_key = "hasty-browser"
      const asked = await Promise.allSettled(
        team.map((technician_id) => hold(service, at("09:00"), { technician_id, client_key }))
      )
      expect(asked.filter(({ status }) => status === "fulfilled")).toHaveLength(2)
    })

    it("a hold is extended once", async () => {
      const technician_id = await planning.hire()
      const service = await planning.offer()
      const { token } = await hold(service, at("09:00"), { technician_id })
      const twice = await Promise.all([
        extendHold(getContainer(), token, { now: after(5) }),
        extendHold(getContainer(), token, { now: after(5) }),
      ])
      for (const { hold_expires_at } of twice) expect(hold_expires_at).toEqual(after(20))
      expect(await refusal(extendHold(getContainer(), token, { now: after(20) }))).toMatchObject({
        code: "hold_expired",
      })
    })

    it("a form sent late wins its time back, or somebody else's, or hears what else there is", async () => {
      const code = "late"
      const [one, two] = [
        await planning.hire({ skills: [{ code }] }),
        await planning.hire({ skills: [{ code }] }),
      ]
      const service = await planning.offer({ skills: [code] })
      const late = await hold(service, at("09:00"), { technician_id: one })
      await expireHolds(getContainer(), { now: after(11) })
      const won = await bookVisit(getContainer(), {
        ...customer(),
        hold_token: late.token,
        now: after(12),
      })
      expect(won.block).toMatchObject({ status: "confirmed", technician_id: one })

      const lost = await hold(service, at("09:00"), { technician_id: two, now: after(12) })
      await hold(service, at("09:00"), { technician_id: two, now: after(30) })
      const error = await refusal(
        bookVisit(getContainer(), { ...customer(), hold_token: lost.token, now: after(30) })
      )
      expect(error).toMatchObject({ code: "slot_taken" })
      expect(error.details.alternatives).toHaveLength(3)
      const [row] = await sql(`SELECT status, contact FROM appointment_block WHERE id = ?`, [
        lost.block.id,
      ])
      expect(row).toEqual({ status: "expired", contact: null })

      const moved = await hold(service, at("11:00"), { technician_id: two, now: after(40) })
      await hold(service, at("11:00"), { technician_id: two, now: after(55) })
      const other = await bookVisit(getContainer(), {
        ...customer(),
        hold_token: moved.token,
        now: after(56),
      })
      expect(other.block).toMatchObject({ status: "confirmed", technician_id: one })
    })

    it("a form with a deposit wins its time back once, and within what a browser may keep", async () => {
      const technician_id = await planning.hire()
      const service = await planning.offer({ deposit: 1000 })
      const client_key = "collector"
      const late = await hold(service, at("09:00"), { technician_id, client_key })
      const form = (now: Date) =>
        bookVisit(getContainer(), { ...customer(), hold_token: late.token, now })
      const others = [
        await hold(service, at("10:00"), { technician_id, client_key, now: after(11) }),
        await hold(service, at("11:00"), { technician_id, client_key, now: after(11) }),
      ]
      expect(await refusal(form(after(12)))).toMatchObject({ code: "too_many_holds" })
      await releaseHold(getContainer(), others[0]?.token ?? "", { now: after(12) })
      const { block } = await form(after(12))
      expect(block).toMatchObject({ status: "held", hold_expires_at: after(22) })
      expect((await form(after(15))).block.hold_expires_at).toEqual(after(22))
      expect(await refusal(form(after(23)))).toMatchObject({ code: "hold_expired" })
    })

    it("an address keeps no more than its share, under whatever names", async () => {
      const technician_id = await planning.hire()
      const service = await planning.offer()
      await sql(
        `INSERT INTO booking_setting (id, "values") VALUES ('default', '{"max_holds_per_address": 3}')`
      )
      const asked = await Promise.allSettled(
        ["08", "09", "10", "11", "12", "13"].map((hour) =>
          hold(service, at(`${hour}:00`), { technician_id, client_address: "192.0.2.7" })
        )
      )
      await sql(`DELETE FROM booking_setting`)
      expect(asked.filter(({ status }) => status === "fulfilled")).toHaveLength(3)
      const kept = await sql(
        `SELECT count(*)::int AS n FROM appointment_block WHERE client_address LIKE '%192.0.2.7%'`
      )
      expect(kept).toEqual([{ n: 0 }])
    })

    it("one phone books only so many visits to come, however many browsers it asks from", async () => {
      const team = await Promise.all(Array.from({ length: 10 }, () => planning.hire()))
      const service = await planning.offer()
      const person = customer()
      const held = await Promise.all(
        team.map(
          async (technician_id) => (await hold(service, at("09:00"), { technician_id })).token
        )
      )
      const booked = await Promise.allSettled(
        held.map((hold_token) => bookVisit(getContainer(), { ...person, hold_token, now: NOW }))
      )
      expect(booked.filter(({ status }) => status === "fulfilled")).toHaveLength(8)
      for (const result of booked) {
        if (result.status === "rejected") {
          expect(result.reason).toMatchObject({ code: "too_many_visits" })
        }
      }

      // Cancelling makes no room that day: each booking wrote to the phone.
      for (const result of booked) {
        if (result.status === "rejected") continue
        await cancelVisit(getContainer(), {
          id: result.value.block.id,
          actor: { type: "customer" },
          now: NOW,
        })
      }
      const again = async (over: { customer_id?: string; now: Date }) => {
        const { token } = await hold(service, at("09:00", "2027-03-30"), {
          technician_id: team[0] ?? "",
          now: over.now,
        })
        return bookVisit(getContainer(), { ...person, hold_token: token, ...over })
      }
      expect(await refusal(again({ now: after(20) }))).toMatchObject({ code: "too_many_visits" })
      // One who is signed in is counted by his account; a day later the phone may book again.
      const own = await again({ now: after(40), customer_id: "cus_own" })
      expect(own.block.status).toBe("confirmed")
      await cancelVisit(getContainer(), {
        id: own.block.id,
        actor: { type: "customer" },
        now: after(41),
      })
      expect((await again({ now: after(1500) })).block.status).toBe("confirmed")
    })

    it("who never booked is forgotten after a day, who booked is not", async () => {
      const technician_id = await planning.hire()
      const service = await planning.offer({ deposit: 1000 })
      const [left, kept] = [
        await hold(service, at("09:00"), { technician_id }),
        await hold(service, at("11:00"), { technician_id }),
      ]
      for (const { token } of [left, kept]) {
        await bookVisit(getContainer(), { ...customer(), hold_token: token, now: NOW })
      }
      await sql(
        `INSERT INTO booking_photo
           (id, block_id, kind, mime, bytes, width, height, sha256, content, added_by)
         VALUES ('bphoto_left', ?, 'problem', 'image/jpeg', 1, 1, 1, 'x', 'x', 'customer')`,
        [left.block.id]
      )
      await sql(
        `UPDATE appointment_block SET status = 'confirmed', hold_expires_at = NULL WHERE id = ?`,
        [kept.block.id]
      )
      await expireHolds(getContainer(), { now: after(60) })
      await forgetOldData(getContainer(), { now: after(60 + 1430) })
      const people = () =>
        sql(
          `SELECT contact IS NULL AND phone IS NULL AND address IS NULL AND problem IS NULL AS gone
           FROM appointment_block WHERE id IN (?, ?) ORDER BY starts_at`,
          [left.block.id, kept.block.id]
        )
      expect(await people()).toEqual([{ gone: false }, { gone: false }])
      await forgetOldData(getContainer(), { now: after(60 + 1441) })
      expect(await people()).toEqual([{ gone: true }, { gone: false }])
      expect(await sql(`SELECT id FROM booking_photo WHERE id = 'bphoto_left'`)).toEqual([])
    })

    it("the sweeper ends what is dead, once, however many run", async () => {
      const technician_id = await planning.hire()
      const service = await planning.offer()
      const { block } = await hold(service, at("09:00"), { technician_id })
      const live = await hold(service, at("10:00"), { technician_id, now: after(5) })
      await Promise.all([1, 2, 3].map(() => expireHolds(getContainer(), { now: after(11) })))
      const rows = await sql(
        `SELECT b.status, count(e.id)::int AS n FROM appointment_block b
         LEFT JOIN booking_event e ON e.block_id = b.id AND e.kind = 'expired'
         WHERE b.id IN (?, ?) GROUP BY b.status ORDER BY b.status`,
        [block.id, live.block.id]
      )
      expect(rows).toEqual([
        { status: "expired", n: 1 },
        { status: "held", n: 0 },
      ])
    })

    it("the price of a start names its surcharges; a commune of two zones pays the cheaper", async () => {
      const technician_id = await planning.hire({ hours: [{ from: 480, until: 1260 }] })
      const service = await planning.offer({ price: 2000 })
      const find = async (commune_code: string, day: string) => {
        const range = { from: day, to: day }
        return findSlots(getContainer(), {
          service_id: service,
          technician_id,
          commune_code,
          now: NOW,
          ...range,
        })
      }
      const far = await find(COMMUNES.b, DAY)
      expect(far.slots[0]).toMatchObject({
        price: 3000,
        surcharges: [{ code: "zone", amount: 1000 }],
      })
      const both = await find(COMMUNES.both, DAY)
      expect(both.zones.map(({ code }) => code)).toEqual(["A", "B"])
      expect(both.slots[0]).toMatchObject({ price: 2000, surcharges: [] })
      const friday = await find(COMMUNES.a, "2027-03-05")
      expect(friday.slots.at(-1)).toMatchObject({
        price: 4000,
        surcharges: [
          { code: "evening", amount: 1000 },
          { code: "friday", amount: 1000 },
        ],
      })
      const { block } = await hold(service, far.slots[0]?.starts_at ?? NOW, {
        technician_id,
        commune_code: COMMUNES.b,
      })
      expect(block).toMatchObject({ price: "3000", service: { base_price: 2000 } })
    })

    it("what cannot be is refused and leaves nothing behind", async () => {
      const technician_id = await planning.hire()
      const service = await planning.offer()
      const count = async () => {
        const [row] = await sql(`SELECT count(*)::int AS n FROM appointment_block`)
        return row?.n
      }
      const before = await count()
      const refused = (over: Partial<Parameters<typeof createHold>[1]>) =>
        refusal(hold(service, at("09:00"), { technician_id, ...over }))
      expect(await refused({ commune_code: COMMUNES.none })).toMatchObject({ code: "out_of_zone" })
      expect(await refused({ commune_code: "9999" })).toMatchObject({ code: "unknown_commune" })
      expect(await refused({ service_id: "bsrv_none" })).toMatchObject({
        code: "service_not_found",
      })
      expect(await refused({ technician_id: "btec_none" })).toMatchObject({
        code: "technician_not_found",
      })
      expect(await refused({ starts_at: at("09:00", "2027-02-01") })).toMatchObject({
        code: "slot_not_offered",
        details: { reason: "past" },
      })
      expect(await refused({ starts_at: at("09:00", "2028-03-01") })).toMatchObject({
        code: "slot_not_offered",
        details: { reason: "window" },
      })
      expect(await refused({ starts_at: at("09:10") })).toMatchObject({
        code: "slot_not_offered",
        details: { reason: "grid" },
      })
      for (const token of ["", "x", "A".repeat(22), "'; drop table appointment_block; --"]) {
        expect(await refusal(readHold(getContainer(), token))).toMatchObject({
          code: "hold_not_found",
        })
      }
      expect(await count()).toBe(before)
    })
  },
})

import type { BookingError } from "@hanout/booking/booking-errors"
import { BOOKING_EVENTS } from "@hanout/booking/events"
import {
  addTimeOff,
  approveVisit,
  assignVisit,
  bookingService,
  bookVisit,
  cancelVisit,
  createHold,
  createStaffVisit,
  findSlots,
  moveVisit,
  removeTimeOff,
  setStatus,
} from "@hanout/booking/workflows"
import { Modules } from "@medusajs/framework/utils"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import path from "node:path"
import { OVERLAPS, sqlOf, type Sql } from "../apps/booking/crowd"
import { COMMUNES, createPlanning, customer, type SamplePlanning } from "../apps/booking/planning"
import { createShop } from "../apps/checkout/shop"

jest.setTimeout(180_000)

/** A Monday in Algiers (UTC+1), 07:00 on the wall. */
const NOW = new Date("2027-03-01T06:00:00Z")
const DAY = "2027-03-03"
const at = (time: string, day = DAY) => new Date(`${day}T${time}:00+01:00`)
const STAFF = { type: "staff" as const, id: "user_dispatch" }
const CUSTOMER = { type: "customer" as const }

medusaIntegrationTestRunner({
  cwd: path.resolve(__dirname, "../apps/booking"),
  testSuite: ({ api, getContainer }) => {
    let planning: SamplePlanning
    let sql: Sql
    let headers: Record<string, string>

    beforeAll(async () => {
      planning = await createPlanning(getContainer())
      sql = sqlOf(getContainer())
      headers = { "x-publishable-api-key": (await createShop(getContainer())).key }
    })
    afterEach(async () => {
      expect(await sql(OVERLAPS)).toEqual([])
    })

    /** A visit booked by its customer, as the storefront does it. */
    async function book(
      service_id: string,
      starts_at: Date,
      over: { technician_id?: string; now?: Date; email?: string } = {}
    ) {
      const now = over.now ?? NOW
      const { token } = await createHold(getContainer(), {
        service_id,
        starts_at,
        commune_code: COMMUNES.a,
        client_key: `${service_id}-${starts_at.getTime()}-${over.technician_id ?? "anybody"}`,
        locale: "fr",
        now,
        ...(over.technician_id && { technician_id: over.technician_id }),
      })
      return bookVisit(getContainer(), { ...customer(over.email), hold_token: token, now })
    }
    const refusal = async (work: Promise<unknown>): Promise<BookingError> => {
      const error: unknown = await work.then(
        () => undefined,
        (caught: unknown) => caught
      )
      if (!(error instanceof Error) || !("code" in error)) throw new Error("Nothing was refused")
      return error as BookingError
    }
    const starts = async (service_id: string, technician_id: string, day = DAY) => {
      const { slots } = await findSlots(getContainer(), {
        service_id,
        technician_id,
        commune_code: COMMUNES.a,
        from: day,
        to: day,
        now: NOW,
      })
      return slots.map(({ starts_at }) => starts_at.getTime())
    }
    const history = async (id: string) =>
      sql(
        `SELECT kind, from_status, to_status, actor_type, actor_id, detail FROM booking_event
         WHERE block_id = ? ORDER BY id`,
        [id]
      )

    it("scenario 15: what was chosen in Algiers is one instant in UTC, in the row and in the answers", async () => {
      const technician_id = await planning.hire()
      const service = await planning.offer()
      const { block, manage_token } = await book(service, at("08:00"), { technician_id })
      expect(block.starts_at.toISOString()).toBe("2027-03-03T07:00:00.000Z")
      const [row] = await sql(
        `SELECT starts_at = timestamptz '2027-03-03 07:00+00' AS same FROM appointment_block
         WHERE id = ?`,
        [block.id]
      )
      expect(row?.same).toBe(true)
      const { data } = await api.get(`/store/booking/visits/${manage_token}`, { headers })
      expect(data.visit).toMatchObject({
        starts_at: "2027-03-03T07:00:00.000Z",
        ends_at: "2027-03-03T08:00:00.000Z",
        timezone: "Africa/Algiers",
      })
    })

    it("scenario 16: a holiday, an absence and an exception take the right slots away", async () => {
      const technician_id = await planning.hire()
      const other = await planning.hire()
      const service = await planning.offer()
      const all = await starts(service, technician_id)
      const admin = bookingService(getContainer())

      const holiday = await admin.createBookingHolidays({
        date: DAY,
        name_fr: "Fête",
        name_ar: "عيد",
        name_en: "Feast",
      })
      expect(await starts(service, technician_id)).toEqual([])
      expect(await starts(service, technician_id, "2027-03-04")).toHaveLength(all.length)
      await admin.deleteBookingHolidays(holiday.id)

      const off = await addTimeOff(getContainer(), {
        technician_id,
        starts_at: at("10:00"),
        ends_at: at("12:00"),
        reason: "Médecin",
        actor: STAFF,
        now: NOW,
      })
      const without = await starts(service, technician_id)
      expect(all.filter((start) => !without.includes(start))).toEqual(
        ["09:30", "10:00", "10:30", "11:00", "11:30"].map((time) => at(time).getTime())
      )
      expect(await starts(service, other)).toEqual(all)
      await removeTimeOff(getContainer(), { id: off.id, actor: STAFF, now: NOW })
      expect(await starts(service, technician_id)).toEqual(all)

      await admin.createBookingExceptions({
        technician_id,
        date: DAY,
        // A list, which the model's type of jsonb does not name.
        ranges: [{ from: 600, until: 720 }] as unknown as Record<string, unknown>,
      })
      expect(await starts(service, technician_id)).toEqual(
        ["10:00", "10:30", "11:00"].map((time) => at(time).getTime())
      )
    })

    it("scenario 16: an absence over a visit is refused and lists it; forced, the visit waits for another", async () => {
      const technician_id = await planning.hire()
      const service = await planning.offer()
      const { block } = await book(service, at("10:00"), { technician_id })
      const absence = {
        technician_id,
        starts_at: at("08:00"),
        ends_at: at("17:00"),
        reason: "Congé",
        actor: STAFF,
        now: NOW,
      }
      expect(await refusal(addTimeOff(getContainer(), absence))).toMatchObject({
        code: "visits_in_the_way",
        details: {
          visits: [
            { id: block.id, reference: block.reference, starts_at: at("10:00").toISOString() },
          ],
        },
      })
      await addTimeOff(getContainer(), { ...absence, force: true })
      const [row] = await sql(
        `SELECT technician_id, status, sequence FROM appointment_block WHERE id = ?`,
        [block.id]
      )
      expect(row).toEqual({ technician_id: null, status: "confirmed", sequence: 1 })
      expect(await refusal(addTimeOff(getContainer(), absence))).toMatchObject({
        code: "visits_in_the_way",
      })
      const stand_in = await planning.hire()
      const assigned = await assignVisit(getContainer(), {
        id: block.id,
        version: block.version + 1,
        technician_id: stand_in,
        actor: STAFF,
        now: NOW,
      })
      expect(assigned).toMatchObject({ technician_id: stand_in, starts_at: at("10:00") })
    })

    it("scenario 17: moving keeps the row, frees the old time, raises the sequence and kills the old link", async () => {
      const technician_id = await planning.hire()
      const service = await planning.offer()
      const booked = await book(service, at("10:00"), { technician_id, email: "amina@example.dz" })
      const moved = await moveVisit(getContainer(), {
        id: booked.block.id,
        version: booked.block.version,
        starts_at: at("14:00"),
        actor: CUSTOMER,
        now: NOW,
      })
      expect(moved).toMatchObject({
        id: booked.block.id,
        reference: booked.block.reference,
        technician_id,
        starts_at: at("14:00"),
        ends_at: at("15:00"),
        sequence: booked.block.sequence + 1,
        link_version: booked.block.link_version + 1,
      })
      const free = await starts(service, technician_id)
      expect(free).toContain(at("10:00").getTime())
      expect(free).not.toContain(at("14:00").getTime())
      await book(service, at("10:00"), { technician_id })

      const old = await api.get(`/store/booking/visits/${booked.manage_token}`, {
        headers,
        validateStatus: () => true,
      })
      expect([old.status, old.data.code]).toEqual([410, "link_replaced"])
      const messages = await sql(
        `SELECT kind, channel FROM booking_message WHERE block_id = ? AND kind = 'visit_moved'
         ORDER BY channel`,
        [booked.block.id]
      )
      expect(messages.map(({ channel }) => channel)).toEqual(["email", "sms"])
    })

    it("a customer whose technician is taken at the new time gets another, and none after the deadline", async () => {
      const code = "move-any"
      const [one, two] = [
        await planning.hire({ skills: [{ code }] }),
        await planning.hire({ skills: [{ code }] }),
      ]
      const service = await planning.offer({ skills: [code], cancel_free_hours: 24 })
      const visit = await book(service, at("10:00"), { technician_id: one })
      await book(service, at("14:00"), { technician_id: one })
      const move = (starts_at: Date, version: number, now = NOW) =>
        moveVisit(getContainer(), {
          id: visit.block.id,
          version,
          starts_at,
          actor: CUSTOMER,
          override: { reason: "parce que" },
          now,
        })
      const moved = await move(at("14:00"), visit.block.version)
      expect(moved).toMatchObject({ technician_id: two, starts_at: at("14:00") })
      const error = await refusal(move(at("03:00"), moved.version))
      expect(error).toMatchObject({ code: "slot_not_offered", details: { reason: "hours" } })
      // Who works here is nothing a customer is told.
      expect((await refusal(move(at("09:00"), visit.block.version))).details).toEqual({
        current: {
          version: moved.version,
          status: "confirmed",
          starts_at: at("14:00").toISOString(),
          ends_at: at("15:00").toISOString(),
        },
      })
      expect(
        await refusal(move(at("09:00"), moved.version, at("14:30", "2027-03-02")))
      ).toMatchObject({ code: "too_late" })
    })

    it("scenario 20: of two dispatchers who drag one visit at once, the second learns who was faster", async () => {
      const technician_id = await planning.hire()
      const service = await planning.offer()
      const { block } = await book(service, at("09:00"), { technician_id })
      const drag = (id: string, time: string) =>
        moveVisit(getContainer(), {
          id: block.id,
          version: block.version,
          starts_at: at(time),
          actor: { type: "staff", id },
          now: NOW,
        })
      const both = await Promise.allSettled([drag("user_a", "11:00"), drag("user_b", "13:00")])
      const [won] = both.flatMap((result) => (result.status === "fulfilled" ? [result.value] : []))
      const [lost] = both.flatMap((result): unknown[] =>
        result.status === "rejected" ? [result.reason] : []
      )
      const winner = won?.starts_at.getTime() === at("11:00").getTime() ? "user_a" : "user_b"
      expect(lost).toMatchObject({
        code: "version_conflict",
        details: {
          changed_by: { type: "staff", id: winner, kind: "moved" },
          current: { version: won?.version, starts_at: won?.starts_at.toISOString() },
        },
      })
      expect((await history(block.id)).map(({ kind }) => kind)).toEqual([
        "held",
        "confirmed",
        "moved",
      ])
    })

    it("scenario 20: a technician without the skill needs a reason, which the history keeps", async () => {
      const code = "gas-20"
      const able = await planning.hire({ skills: [{ code }] })
      const unable = await planning.hire()
      const service = await planning.offer({ skills: [code] })
      const { block } = await book(service, at("09:00"), { technician_id: able })
      const assign = (override?: { reason: string }) =>
        assignVisit(getContainer(), {
          id: block.id,
          version: block.version,
          technician_id: unable,
          actor: STAFF,
          ...(override && { override }),
          now: NOW,
        })
      expect(await refusal(assign())).toMatchObject({
        code: "slot_not_offered",
        details: { reason: "skill", reasons: ["skill"], overridable: true },
      })
      expect(await assign({ reason: "Formé hier" })).toMatchObject({
        technician_id: unable,
        kind: "visit",
      })
      expect((await history(block.id)).at(-1)).toMatchObject({
        kind: "override",
        actor_id: STAFF.id,
        detail: { reason: "Formé hier", refusals: ["skill"] },
      })
    })

    it("staff force a visit onto another only as an overbooking, which nobody is offered either", async () => {
      const technician_id = await planning.hire()
      const service = await planning.offer()
      const first = await book(service, at("09:00"), { technician_id })
      const second = await book(service, at("12:00"), { technician_id })
      const drag = (override?: { reason: string }) =>
        moveVisit(getContainer(), {
          id: second.block.id,
          version: second.block.version,
          starts_at: at("09:30"),
          actor: STAFF,
          ...(override && { override }),
          now: NOW,
        })
      expect(await refusal(drag())).toMatchObject({
        code: "slot_taken",
        details: { reason: "busy", overridable: true },
      })
      const forced = await drag({ reason: "Deux étages, un immeuble" })
      expect(forced).toMatchObject({
        kind: "overbook",
        overbook_reason: "Deux étages, un immeuble",
      })
      await cancelVisit(getContainer(), { id: first.block.id, actor: STAFF, now: NOW })
      expect(await starts(service, technician_id)).not.toContain(at("09:00").getTime())
      const back = await moveVisit(getContainer(), {
        id: forced.id,
        version: forced.version,
        starts_at: at("12:00"),
        actor: STAFF,
        now: NOW,
      })
      expect(back).toMatchObject({ kind: "visit", overbook_reason: null })
    })

    it("scenario 21: a request whose time was given away meanwhile cannot be approved", async () => {
      const technician_id = await planning.hire()
      const service = await planning.offer({ needs_approval: true })
      const approve = (id: string, version: number) =>
        approveVisit(getContainer(), { id, version, actor: STAFF, now: NOW })
      const asked = await book(service, at("10:00"), { technician_id })
      expect(asked.block.status).toBe("pending_approval")
      await createStaffVisit(getContainer(), {
        ...customer(),
        service_id: service,
        commune_code: COMMUNES.a,
        starts_at: at("10:30"),
        technician_id,
        actor: STAFF,
        override: { reason: "Fuite de gaz" },
        now: NOW,
      })
      const error = await refusal(approve(asked.block.id, asked.block.version))
      expect(error).toMatchObject({ code: "slot_taken", details: { reason: "busy" } })
      const [row] = await sql(`SELECT status FROM appointment_block WHERE id = ?`, [asked.block.id])
      expect(row?.status).toBe("pending_approval")

      const fine = await book(service, at("14:00"), { technician_id })
      const approved = await Promise.allSettled([
        approve(fine.block.id, fine.block.version),
        approve(fine.block.id, fine.block.version),
      ])
      expect(approved.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"])
      const told = await sql(
        `SELECT channel FROM booking_message WHERE block_id = ? AND kind = 'visit_confirmed'`,
        [fine.block.id]
      )
      expect(told).toHaveLength(1)
    })

    it("a visit is done step by step by its own technician, each step once", async () => {
      const technician_id = await planning.hire()
      const service = await planning.offer()
      const { block } = await book(service, at("09:00"), { technician_id })
      const actor = { type: "technician" as const, id: technician_id }
      const set = (
        to: Parameters<typeof setStatus>[1]["to"],
        version: number,
        over: Partial<Parameters<typeof setStatus>[1]> = {}
      ) =>
        setStatus(getContainer(), { id: block.id, version, to, actor, now: at("08:30"), ...over })
      expect(
        await refusal(set("en_route", block.version, { actor: { type: "technician", id: "x" } }))
      ).toMatchObject({ code: "visit_not_found" })
      expect(await refusal(set("completed", block.version))).toMatchObject({
        code: "transition_refused",
      })
      const idempotency = { scope: "my-day", key: `step-${block.id}`, request_hash: "h" }
      const [way, again] = await Promise.all([
        set("en_route", block.version, { idempotency }),
        set("en_route", block.version, { idempotency }),
      ])
      expect([way?.version, again?.version]).toEqual([block.version + 1, block.version + 1])
      const undone = await set("confirmed", block.version + 1)
      expect(undone).toMatchObject({ status: "confirmed", en_route_at: null })
      const begun = await set("in_progress", undone.version)
      const report = {
        findings: "Vase dégonflé",
        parts_used: [{ title: "Valve", sku: null, quantity: 1 }],
        pressure_bar: 1.5,
      }
      const done = await set("completed", begun.version, { report, now: at("10:00") })
      expect(done).toMatchObject({ status: "completed", completed_at: at("10:00"), report })
      expect(await refusal(set("no_show", done.version))).toMatchObject({ code: "visit_closed" })
      expect((await history(block.id)).map(({ kind }) => kind)).toEqual([
        "held",
        "confirmed",
        "en_route",
        "en_route_undone",
        "in_progress",
        "completed",
      ])
    })

    it("nobody at home is noted half an hour after the start, not before", async () => {
      const technician_id = await planning.hire()
      const service = await planning.offer()
      const { block } = await book(service, at("09:00"), { technician_id })
      const noShow = (time: string) =>
        setStatus(getContainer(), {
          id: block.id,
          version: block.version,
          to: "no_show",
          actor: STAFF,
          now: at(time),
        })
      expect(await refusal(noShow("09:29"))).toMatchObject({ code: "too_early" })
      expect(await noShow("09:30")).toMatchObject({ status: "no_show" })
      expect(await starts(service, technician_id)).toContain(at("09:00").getTime())
    })

    it("cancelling frees the time, says what becomes of a deposit, and twice is once", async () => {
      const technician_id = await planning.hire()
      const service = await planning.offer({ cancel_free_hours: 24 })
      const pay = (id: string) =>
        sql(`UPDATE appointment_block SET deposit = 1000, deposit_state = 'paid' WHERE id = ?`, [
          id,
        ])
      const cancel = (id: string, now: Date, actor: { type: "customer" | "staff" } = CUSTOMER) =>
        cancelVisit(getContainer(), { id, actor, reason: "Plus besoin", now })

      const early = await book(service, at("09:00"), { technician_id })
      await pay(early.block.id)
      const both = await Promise.all([cancel(early.block.id, NOW), cancel(early.block.id, NOW)])
      for (const { block, fee_kept, refund } of both) {
        expect(block).toMatchObject({
          status: "cancelled_by_customer",
          deposit_state: "refund_due",
          sequence: 1,
          close_reason: "Plus besoin",
        })
        expect([fee_kept, refund]).toEqual(["0", "1000"])
      }
      expect(await starts(service, technician_id)).toContain(at("09:00").getTime())

      const late = await book(service, at("11:00"), { technician_id })
      await pay(late.block.id)
      expect(await cancel(late.block.id, at("11:30", "2027-03-02"))).toMatchObject({
        block: { deposit_state: "kept" },
        fee_kept: "1000",
        refund: "0",
      })
      const ours = await book(service, at("13:00"), { technician_id })
      await pay(ours.block.id)
      expect(await cancel(ours.block.id, at("12:00"), { type: "staff" })).toMatchObject({
        block: { status: "cancelled_by_company", deposit_state: "refund_due" },
      })
      const over = await book(service, at("15:00"), { technician_id })
      expect(await refusal(cancel(over.block.id, at("15:00")))).toMatchObject({ code: "too_late" })
    })

    it("a deposit is not lost to a visit nobody confirmed, nor to a move of ours", async () => {
      const technician_id = await planning.hire()
      const cancel = (id: string, now: Date) =>
        cancelVisit(getContainer(), { id, actor: CUSTOMER, now })
      const pay = (id: string) =>
        sql(`UPDATE appointment_block SET deposit = 1000, deposit_state = 'paid' WHERE id = ?`, [
          id,
        ])
      const asked = await book(await planning.offer({ needs_approval: true }), at("09:00"), {
        technician_id,
      })
      await pay(asked.block.id)
      expect(await cancel(asked.block.id, at("08:00"))).toMatchObject({ refund: "1000" })

      const { block } = await book(await planning.offer(), at("11:00", "2027-03-20"), {
        technician_id,
      })
      await pay(block.id)
      const now = at("12:00", "2027-03-02")
      await moveVisit(getContainer(), {
        id: block.id,
        version: block.version,
        starts_at: at("13:00"),
        actor: STAFF,
        now,
      })
      expect(await cancel(block.id, at("11:00"))).toMatchObject({
        refund: "1000",
        block: { deposit_state: "refund_due" },
      })
    })

    it("a customer moves a visit five times, then he calls", async () => {
      const technician_id = await planning.hire()
      const service = await planning.offer()
      let { block } = await book(service, at("08:00"), { technician_id })
      const move = (time: string) =>
        moveVisit(getContainer(), {
          id: block.id,
          version: block.version,
          starts_at: at(time),
          actor: CUSTOMER,
          now: NOW,
        })
      for (const time of ["09:00", "10:00", "11:00", "12:00", "13:00"]) block = await move(time)
      expect(await refusal(move("14:00"))).toMatchObject({ code: "too_many_moves" })
      await sql(`UPDATE appointment_block SET status = 'pending_payment' WHERE id = ?`, [block.id])
      expect(await refusal(move("14:00"))).toMatchObject({ code: "transition_refused" })
    })

    it("staff write a visit for nobody yet, and once however often they click", async () => {
      const service = await planning.offer()
      const request = {
        ...customer(),
        service_id: service,
        commune_code: COMMUNES.a,
        starts_at: at("10:07"),
        technician_id: null,
        actor: STAFF,
        now: NOW,
        idempotency: { scope: "staff-visits", key: "click-staff", request_hash: "h" },
      }
      const twice = await Promise.all([
        createStaffVisit(getContainer(), request),
        createStaffVisit(getContainer(), request),
      ])
      expect(new Set(twice.map(({ block }) => block.id)).size).toBe(1)
      expect(twice[0]?.block).toMatchObject({ status: "confirmed", technician_id: null })
      expect(
        await refusal(
          setStatus(getContainer(), {
            id: twice[0]?.block.id ?? "",
            version: twice[0]?.block.version ?? 0,
            to: "en_route",
            actor: STAFF,
            now: NOW,
          })
        )
      ).toMatchObject({ code: "unassigned" })
      expect(
        await refusal(
          createStaffVisit(getContainer(), {
            ...request,
            idempotency: { ...request.idempotency, key: "other" },
            starts_at: at("10:00", "2027-02-01"),
            override: { reason: "Déjà fait" },
          })
        )
      ).toMatchObject({ code: "slot_not_offered", details: { reason: "past", overridable: false } })
    })

    it("the house is told after the fact, with ids only", async () => {
      const heard: unknown[] = []
      const bus = getContainer().resolve(Modules.EVENT_BUS)
      const done = new Promise<void>((resolve) =>
        bus.subscribe(BOOKING_EVENTS.visit_cancelled, async ({ data }) => {
          heard.push(data)
          resolve()
        })
      )
      const technician_id = await planning.hire()
      const service = await planning.offer()
      const { block } = await book(service, at("09:00"), { technician_id })
      await cancelVisit(getContainer(), { id: block.id, actor: STAFF, now: NOW })
      await done
      expect(heard).toEqual([{ id: block.id, order_id: null, by: "staff" }])
    })

    it("an unknown visit, a hold and an absence are no visits", async () => {
      const technician_id = await planning.hire()
      const service = await planning.offer()
      const hold = await createHold(getContainer(), {
        service_id: service,
        technician_id,
        starts_at: at("09:00"),
        commune_code: COMMUNES.a,
        client_key: "curious",
        locale: "ar",
        now: NOW,
      })
      const off = await addTimeOff(getContainer(), {
        technician_id,
        starts_at: at("12:00"),
        ends_at: at("13:00"),
        reason: "Pause",
        actor: STAFF,
        now: NOW,
      })
      for (const id of ["visit_none", hold.block.id, off.id]) {
        expect(
          await refusal(cancelVisit(getContainer(), { id, actor: STAFF, now: NOW }))
        ).toMatchObject({ code: "visit_not_found" })
      }
      expect(
        await refusal(removeTimeOff(getContainer(), { id: hold.block.id, actor: STAFF }))
      ).toMatchObject({ code: "time_off_not_found" })
    })
  },
})

import { manageToken } from "@hanout/booking/domain/manage-token"
import { newFeedToken } from "@hanout/booking/domain/feed-token"
import { sqlOf, rowsOf } from "@hanout/booking/records/connection"
import { closeOldRequests } from "@hanout/booking/requests/close-old"
import { bookingService } from "@hanout/booking/workflows"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import path from "node:path"
import sharp from "sharp"
import { readCalendar, readEntry } from "../apps/booking/calendar"
import { COMMUNES, createPlanning, customer, type SamplePlanning } from "../apps/booking/planning"
import { dayFrom, LINK_SECRET, openStore, startOn } from "../apps/booking/visitor"

jest.setTimeout(120_000)

const picture = (width = 60, height = 40) =>
  sharp({
    create: {
      width,
      height,
      channels: 3,
      background: { r: Math.random() * 255, g: Math.random() * 255, b: Math.random() * 255 },
    },
  })
const photo = () => picture().jpeg().toBuffer()

medusaIntegrationTestRunner({
  cwd: path.resolve(__dirname, "../apps/booking"),
  testSuite: ({ api, getContainer }) => {
    let shop: Awaited<ReturnType<typeof openStore>>
    let planning: SamplePlanning
    let technicians: { a: string; b: string }
    let service: string
    let strict: string

    beforeAll(async () => {
      shop = await openStore(getContainer(), api)
      planning = await createPlanning(getContainer())
      const { a, b } = planning.zones
      technicians = {
        a: await planning.hire({ name: "Karim Haddad", zone_ids: [a] }),
        b: await planning.hire({ name: "Samir Ziani", zone_ids: [b] }),
      }
      service = await planning.offer({ cancel_free_hours: 24 })
      strict = await planning.offer({ min_notice_min: 240, cancel_free_hours: 24 * 30 })
      const words = bookingService(getContainer())
      await words.createBookingFaults([
        {
          code: "no_hot_water",
          name_fr: "Pas d'eau chaude",
          name_ar: "لا ماء ساخن",
          name_en: "No hot water",
          suggests: [],
        },
        {
          code: "gas_smell",
          name_fr: "Odeur de gaz",
          name_ar: "رائحة غاز",
          name_en: "Gas smell",
          suggests: [],
          emergency_stop: true,
          message_fr: "Sortez",
        },
      ])
      await words.createBookingBrands([{ name: "Chaffoteaux", models: ["Niagara C"] }])
      await words.createBookingErrorCodes([
        { brand: "Chaffoteaux", code: "501", meaning_fr: "Pas de flamme" },
      ])
    })

    const sql = () => sqlOf(getContainer())
    const rows = (statement: string, bindings: unknown[] = []) => rowsOf(sql(), statement, bindings)
    /** Everything a refused request must leave as it was. */
    const stored = async () => {
      const [counts] = await rows(
        `SELECT (SELECT count(*) FROM appointment_block) AS blocks,
           (SELECT count(*) FROM appointment_block WHERE contact IS NOT NULL) AS visits,
           (SELECT count(*) FROM booking_photo) AS photos,
           (SELECT count(*) FROM booking_event) AS events,
           (SELECT count(*) FROM booking_message) AS messages,
           (SELECT count(*) FROM booking_request) AS requests`
      )
      return counts
    }

    describe("what can be booked", () => {
      it("is told in the asked language, with the trade's words, and may be cached", async () => {
        const { status, data, headers } = await shop.store.get("/store/booking/services?locale=ar")
        expect(status).toBe(200)
        expect(headers["cache-control"]).toContain("public")
        expect(data).toMatchObject({
          services: expect.arrayContaining([
            expect.objectContaining({
              id: service,
              name: expect.stringContaining("تصليح"),
              duration_min: 60,
              price: 2000,
              deposit: 0,
              currency_code: "dzd",
            }),
          ]),
          faults: expect.arrayContaining([
            expect.objectContaining({ code: "gas_smell", emergency_stop: true, message: "Sortez" }),
          ]),
          brands: [{ name: "Chaffoteaux", models: ["Niagara C"] }],
          error_codes: [
            { brand: "Chaffoteaux", code: "501", meaning: "Pas de flamme", fault: null },
          ],
          settings: {
            timezone: "Africa/Algiers",
            max_photos: 5,
            emergency: { protection_civile: ["14", "1021"], sonelgaz: "3303" },
          },
        })
        expect(JSON.stringify(data)).not.toMatch(/deposit_variant_id|deleted_at|raw_/)
      })

      it("depends on the commune", async () => {
        const coverage = (commune: string) =>
          shop.store.get(`/store/booking/coverage?commune=${commune}`)
        expect((await coverage(COMMUNES.a)).data).toEqual({
          covered: true,
          zones: [{ code: "A", name: "Algiers", surcharge: 0 }],
        })
        expect((await coverage(COMMUNES.both)).data.zones).toHaveLength(2)
        expect((await coverage(COMMUNES.none)).data).toEqual({ covered: false, zones: [] })
        for (const bad of ["9999", "75001", "x", ""]) {
          expect(await coverage(bad)).toMatchObject({ status: 400 })
        }
      })
    })

    it("scenario 11: outside all zones there are no slots, a reason and a call-back form; in two zones the technicians of both", async () => {
      const slots = (commune: string) =>
        shop.store.get(
          `/store/booking/slots?service_id=${service}&commune=${commune}&from=${dayFrom(2)}&to=${dayFrom(3)}`
        )
      const outside = await slots(COMMUNES.none)
      expect(outside).toMatchObject({ status: 200, data: { slots: [], reason: "out_of_zone" } })
      const hold = await shop.hold(service, startOn(3, "09:00"), { commune: COMMUNES.none })
      expect(hold).toMatchObject({ status: 422, data: { code: "out_of_zone" } })

      const { contact } = customer()
      const asked = await shop.store.post("/store/booking/requests", {
        kind: "callback",
        commune: COMMUNES.none,
        service_id: service,
        contact,
        note: "Le soir\u0000 <b>après</b> 18 h",
        locale: "fr",
      })
      expect(asked.status).toBe(202)
      const kept = await rows(`SELECT * FROM booking_request WHERE phone = ?`, [contact.phone])
      expect(kept).toMatchObject([
        {
          kind: "callback",
          status: "open",
          commune_code: COMMUNES.none,
          note: "Le soir  <b>après</b> 18 h",
        },
      ])

      const both = await slots(COMMUNES.both)
      expect(both.data.slots[0]?.technician_ids).toEqual([technicians.a, technicians.b].sort())
      const one = await slots(COMMUNES.a)
      expect(one.data.slots[0]?.technician_ids).toEqual([technicians.a])
      expect(one.data).toMatchObject({ timezone: "Africa/Algiers", tentative_days: [] })
    })

    it("keeps one open request for the same wish, and no flood from one phone", async () => {
      const { contact } = customer()
      const ask = (over: object) =>
        shop.store.post("/store/booking/requests", {
          kind: "waitlist",
          commune: COMMUNES.a,
          contact,
          ...over,
        })
      for (const note of ["un", "deux"]) expect((await ask({ note })).status).toBe(202)
      const kept = await rows(`SELECT note FROM booking_request WHERE phone = ?`, [contact.phone])
      expect(kept).toEqual([{ note: "deux" }])
      const others = ["1602", "1603", "1604", "1605", "1606"]
      const answers = await Promise.all(others.map((commune) => ask({ commune })))
      expect(answers.filter(({ status }) => status === 202)).toHaveLength(4)
      expect(answers.find(({ status }) => status === 429)?.data.code).toBe("too_many_requests")
    })

    it("closes the requests nobody waits for any more", async () => {
      const ask = async (over: object) => {
        const { contact } = customer()
        const body = { kind: "waitlist", commune: COMMUNES.a, contact, ...over }
        expect((await shop.store.post("/store/booking/requests", body)).status).toBe(202)
        return async () =>
          (await rows(`SELECT status FROM booking_request WHERE phone = ?`, [contact.phone]))[0]
            ?.status
      }
      const [soon, later] = [await ask({ until_date: dayFrom(3) }), await ask({})]
      const inDays = (days: number) => new Date(Date.now() + days * 86_400_000)
      await closeOldRequests(getContainer(), { now: inDays(3) })
      expect([await soon(), await later()]).toEqual(["open", "open"])
      await closeOldRequests(getContainer(), { now: inDays(5) })
      expect([await soon(), await later()]).toEqual(["closed", "open"])
      await closeOldRequests(getContainer(), { now: inDays(31) })
      expect(await later()).toBe("closed")
    })

    describe("bad input", () => {
      it.each([
        ["no service", "commune=1601&from=2030-01-01&to=2030-01-02", 400, "invalid_fields"],
        [
          "a date that is none",
          "service_id=x&commune=1601&from=2030-02-30&to=2030-03-02",
          400,
          "invalid_fields",
        ],
        [
          "an end before the start",
          "service_id=x&commune=1601&from=2030-02-02&to=2030-02-01",
          400,
          "invalid_fields",
        ],
        [
          "a foreign commune",
          "service_id=x&commune=75001&from=2030-02-01&to=2030-02-02",
          400,
          "unknown_commune",
        ],
        [
          "words for a commune",
          "service_id=x&commune=Alger&from=2030-02-01&to=2030-02-02",
          400,
          "invalid_fields",
        ],
        [
          "lists instead of words",
          "service_id=x&service_id=y&commune=1601&from=2030-02-01&to=2030-02-02",
          400,
          "invalid_fields",
        ],
        [
          "an unknown service",
          "service_id=x&commune=1601&from=2030-02-01&to=2030-02-02",
          404,
          "service_not_found",
        ],
      ])("is refused when slots are asked for: %s", async (_name, query, status, code) => {
        const answer = await shop.store.get(`/store/booking/slots?${query}`)
        expect(answer).toMatchObject({ status, data: { code, message: expect.any(String) } })
        expect(answer.headers["cache-control"]).toBe("no-store")
      })

      it("is refused when a year of slots is asked for", async () => {
        const range = `from=${dayFrom(1)}&to=${dayFrom(400)}`
        const url = `/store/booking/slots?service_id=${service}&commune=${COMMUNES.a}&${range}`
        expect(await shop.store.get(url)).toMatchObject({
          status: 400,
          data: { code: "range_too_long" },
        })
      })

      it("holds nothing: past dates, no dates, far dates, off the grid, strangers", async () => {
        const before = await stored()
        const start = startOn(3, "09:00")
        const bad: [object, number, string, string?][] = [
          [{ starts_at: "2020-01-01T08:00:00Z" }, 422, "slot_not_offered", "past"],
          [{ starts_at: startOn(200, "09:00") }, 422, "slot_not_offered", "window"],
          [{ starts_at: startOn(3, "09:07") }, 422, "slot_not_offered", "grid"],
          [{ starts_at: startOn(3, "03:00") }, 422, "slot_not_offered", "hours"],
          [{ starts_at: "demain" }, 400, "invalid_fields"],
          [{ starts_at: 1_700_000_000 }, 400, "invalid_fields"],
          [{ starts_at: "2030-01-01T08:00:00" }, 400, "invalid_fields"],
          [{ commune: "75001" }, 400, "unknown_commune"],
          [{ commune: { $ne: "" } }, 400, "invalid_fields"],
          [{ service_id: "bsrv_none" }, 404, "service_not_found"],
          [{ service_id: "x' OR 1=1 --" }, 400, "invalid_fields"],
          [{ technician_id: "nobody" }, 404, "technician_not_found"],
          [{ client: "x".repeat(65) }, 400, "invalid_fields"],
        ]
        for (const [over, status, code, reason] of bad) {
          const answer = await shop.hold(service, start, over as Record<string, unknown>)
          expect([over, answer.status, answer.data.code]).toEqual([over, status, code])
          if (reason) expect(answer.data.reason).toBe(reason)
        }
        for (const body of ["null", "[]", '"x"', "{", "12"]) {
          const headers = { "content-type": "application/json" }
          const { status } = await shop.calls(headers).post("/store/booking/holds", body)
          expect(status).toBe(400)
        }
        expect(await stored()).toEqual(before)
      })

      it("refuses what the notice of a service refuses", async () => {
        const soon = new Date(Math.ceil(Date.now() / 1_800_000) * 1_800_000).toISOString()
        const { status, data } = await shop.hold(strict, soon)
        expect([status, data.code]).toEqual([422, "slot_not_offered"])
      })

      it("makes no visit, and says which field is wrong", async () => {
        const hold_token = await shop.held(service, startOn(4, "08:00"))
        const before = await stored()
        const good = { hold_token, ...customer() }
        const { contact, address, problem } = good
        const bad: [object, string, string][] = [
          [{ contact: undefined }, "contact", "required"],
          [{ contact: { ...contact, phone: "0123" } }, "contact.phone", "phone_invalid"],
          [{ contact: { ...contact, phone: "+33612345678" } }, "contact.phone", "phone_foreign"],
          [{ contact: { ...contact, email: "a@b, c@d.dz" } }, "contact.email", "email_invalid"],
          [
            { contact: { ...contact, email: "a@b.dz\r\nBcc: c@d.dz" } },
            "contact.email",
            "email_invalid",
          ],
          [{ contact: { ...contact, first_name: "  " } }, "contact.first_name", "required"],
          [{ contact: { ...contact, last_name: "x".repeat(81) } }, "contact.last_name", "too_long"],
          [
            { contact: { ...contact, first_name: "Gagné: https://evil.example" } },
            "contact.first_name",
            "invalid",
          ],
          [{ contact: { ...contact, email: "a\u0000@b.dz" } }, "contact.email", "email_invalid"],
          [{ address: { ...address, street: "\u0000\u0007" } }, "address.street", "required"],
          [
            { problem: { ...problem, description: "x".repeat(2001) } },
            "problem.description",
            "too_long",
          ],
          [{ problem: { ...problem, pressure_bar: 1e9 } }, "problem.pressure_bar", "out_of_range"],
          [{ problem: { fault_code: "nonsense" } }, "problem.fault_code", "unknown"],
        ]
        for (const [over, field, fault] of bad) {
          const { status, data } = await shop.store.post("/store/booking/visits", {
            ...good,
            ...over,
          })
          expect([over, status, data.code, data.fields?.[field]]).toEqual([
            over,
            400,
            "invalid_fields",
            fault,
          ])
        }
        const danger = { ...good, problem: { fault_code: "gas_smell" } }
        expect(await shop.store.post("/store/booking/visits", danger)).toMatchObject({
          status: 422,
          data: { code: "gas_emergency", message: expect.stringContaining("14") },
        })
        for (const forged of ["x", "A".repeat(22), hold_token.slice(0, -1), "../../etc"]) {
          const answer = await shop.store.post("/store/booking/visits", {
            ...good,
            hold_token: forged,
          })
          expect(answer).toMatchObject({ status: 404, data: { code: "hold_not_found" } })
        }
        expect(await stored()).toEqual(before)
      })

      it("speaks the language of the one who asks", async () => {
        const url = `/store/booking/holds/${"A".repeat(22)}`
        const answers = await Promise.all(
          ["fr", "ar", "en"].map((locale) => shop.store.get(`${url}?locale=${locale}`))
        )
        const said = answers.map(({ data }) => data.message)
        expect(new Set(said).size).toBe(3)
        expect(said[1]).toMatch(/\p{Script=Arabic}/u)
      })
    })

    it("keeps a slot, keeps it once more, and gives it back", async () => {
      const token = await shop.held(service, startOn(5, "08:00"))
      const url = `/store/booking/holds/${token}`
      const read = await shop.store.get(url)
      expect(read).toMatchObject({
        status: 200,
        data: {
          hold: { token, price: 2000, deposit: 0, timezone: "Africa/Algiers", can_extend: true },
        },
      })
      const extended = await shop.store.post(`${url}/extend`)
      expect(extended).toMatchObject({ status: 200, data: { hold: { can_extend: false } } })
      expect(String(extended.data.hold.expires_at) > String(read.data.hold.expires_at)).toBe(true)
      expect((await shop.store.delete(url)).status).toBe(200)
      expect([404, 410]).toContain((await shop.store.get(url)).status)
      expect((await shop.hold(service, startOn(5, "08:00"))).status).toBe(201)
    })

    it("keeps a script in the problem as the text it is", async () => {
      const description = `<script>alert(1)</script><img src=x onerror="x()">'; DROP TABLE booking_photo;--`
      const name = `<b onclick=x>Ali</b>`
      const given = customer()
      const { visit, manage_token } = await shop.book(service, startOn(5, "10:00"), {
        problem: { description, brand: "<i>B</i>", model: "\u202eevil" },
        contact: { ...given.contact, first_name: name },
      })
      const read = await shop.store.get(`/store/booking/visits/${manage_token}`)
      expect(read.headers["content-type"]).toContain("application/json")
      expect(read.data.visit).toMatchObject({
        id: visit.id,
        problem: { description, brand: "<i>B</i>" },
        contact: { first_name: name },
      })
      const page = await shop.store.bytes(`/store/booking/visits/${manage_token}/calendar.ics`)
      expect(page.headers).toMatchObject({
        "content-type": expect.stringContaining("text/calendar"),
        "x-content-type-options": "nosniff",
      })
      expect(page.body.toString()).not.toContain("alert(1)")
    })

    it("answers the same request with the same key once, and another body not at all", async () => {
      const hold_token = await shop.held(service, startOn(5, "12:00"))
      const post = shop.calls({ "idempotency-key": `key-${hold_token}` }).post
      const body = { hold_token, ...customer() }
      const [first, again] = [
        await post("/store/booking/visits", body),
        await post("/store/booking/visits", body),
      ]
      expect([first.status, again.status]).toEqual([201, 201])
      expect(again.data).toEqual(first.data)
      const other = await post("/store/booking/visits", {
        ...body,
        address: { street: "Ailleurs" },
      })
      expect(other).toMatchObject({ status: 422, data: { code: "idempotency_mismatch" } })
    })

    it("scenario 15: one instant, labelled with the company's zone, wherever the customer is", async () => {
      const start = startOn(6, "09:00")
      const elsewhere = start.replace(/T08:00:00.000Z$/, "T17:00:00+09:00")
      expect(elsewhere).not.toBe(start)
      const hold = await shop.hold(service, elsewhere)
      expect(hold).toMatchObject({
        status: 201,
        data: { hold: { starts_at: start, timezone: "Africa/Algiers" } },
      })
      const body = { hold_token: hold.data.hold.token, ...customer() }
      const { data } = await shop.store.post("/store/booking/visits", body)
      expect(data.visit).toMatchObject({ starts_at: start, timezone: "Africa/Algiers" })
      const { body: file } = await shop.store.bytes(
        `/store/booking/visits/${data.manage_token}/calendar.ics`
      )
      expect(await readEntry(file.toString())).toMatchObject({
        starts_at: start,
        method: "PUBLISH",
      })
      const [row] = await rows(`SELECT starts_at FROM appointment_block WHERE id = ?`, [
        data.visit.id,
      ])
      expect(new Date(String(row?.starts_at)).toISOString()).toBe(start)
    })

    describe("scenario 23: photos", () => {
      it("are taken five at most, stripped, and shown to their sender only", async () => {
        const hold_token = await shop.held(service, startOn(7, "08:00"))
        const gps = await picture(3000, 900)
          .withExif({ IFD0: { Make: "SECRET-CAMERA" }, IFD3: { GPSLatitude: "36/1 45/1 0/1" } })
          .jpeg()
          .toBuffer()
        const files = [
          gps,
          await photo(),
          await photo(),
          await picture().png().toBuffer(),
          await picture().webp().toBuffer(),
        ]
        const sent = await shop.send("/store/booking/visits", files, { hold_token, ...customer() })
        expect(sent.status).toBe(201)
        const { visit, manage_token } = sent.data
        expect(visit.photos).toHaveLength(5)

        const url = `/store/booking/visits/${manage_token}/photos/${visit.photos[0]?.id}`
        const { status, headers, body } = await shop.store.bytes(url)
        expect(status).toBe(200)
        expect(headers).toMatchObject({
          "content-type": "image/jpeg",
          "content-disposition": expect.stringContaining("attachment"),
          "content-security-policy": expect.stringContaining("sandbox"),
          "x-content-type-options": "nosniff",
          "cache-control": expect.stringContaining("no-store"),
        })
        const kept = await sharp(body).metadata()
        expect(kept).toMatchObject({ format: "jpeg", width: 2000, height: 600 })
        expect(kept.exif).toBeUndefined()
        expect(body.includes("SECRET-CAMERA")).toBe(false)

        const other = await shop.book(service, startOn(7, "10:00"))
        const crossed = url.replace(manage_token, other.manage_token)
        expect(await shop.store.get(crossed)).toMatchObject({
          status: 404,
          data: { code: "photo_not_found" },
        })
        const forged = url.replace(
          manage_token,
          manage_token.replace(/.$/, (c: string) => (c === "A" ? "B" : "A"))
        )
        expect(await shop.store.get(forged)).toMatchObject({
          status: 404,
          data: { code: "visit_not_found" },
        })

        const more = await shop.send(`/store/booking/visits/${manage_token}/photos`, [
          await photo(),
        ])
        expect(more).toMatchObject({ status: 413, data: { code: "too_many_photos" } })
        const [{ count } = {}] = await rows(
          `SELECT count(*)::int AS count FROM booking_photo WHERE block_id = ?`,
          [visit.id]
        )
        expect(count).toBe(5)
      })

      it("of the wrong kind, too many or too large are refused early, and nothing is stored", async () => {
        const hold_token = await shop.held(service, startOn(7, "12:00"))
        const data = { hold_token, ...customer() }
        const before = await stored()
        const small = await photo()
        const large = Buffer.alloc(9 * 1_048_576, 1)
        const bomb = await picture(12_000, 9_000).png({ compressionLevel: 9 }).toBuffer()
        const cases: [string, Buffer[], number, string][] = [
          ["six", Array.from({ length: 6 }, () => small), 413, "too_many_photos"],
          ["thirty", Array.from({ length: 30 }, () => small), 413, "too_many_photos"],
          ["nine megabytes", [large], 413, "photo_too_large"],
          ["fifty megabytes", [Buffer.alloc(50 * 1_048_576, 1)], 413, "photo_too_large"],
          ["a program", [small, Buffer.from("MZ\x90\x00 virus.jpg")], 415, "photo_type"],
          [
            "a drawing with a script",
            [Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="x()"/>')],
            415,
            "photo_type",
          ],
          [
            "a broken picture",
            [Buffer.from("\xff\xd8\xff nothing", "latin1")],
            400,
            "photo_unreadable",
          ],
          ["108 million pixels", [bomb], 400, "photo_unreadable"],
        ]
        for (const [name, files, status, code] of cases) {
          const answer = await shop.send("/store/booking/visits", files, data)
          expect([name, answer.status, answer.data.code]).toEqual([name, status, code])
        }
        const strange = await shop.send("/store/booking/visits", [small], undefined)
        expect(strange).toMatchObject({ status: 400, data: { code: "invalid_fields" } })
        expect(await stored()).toEqual(before)
        const [row] = await rows(
          `SELECT status, contact FROM appointment_block WHERE hold_token_hash IS NOT NULL AND status = 'held' ORDER BY created_at DESC LIMIT 1`
        )
        expect(row).toMatchObject({ status: "held", contact: null })
      })
    })

    describe("scenario 17: the signed link", () => {
      it("moves the same visit, frees its old time, and dies", async () => {
        const [old, next] = [startOn(8, "08:00"), startOn(8, "13:00")]
        const { visit, manage_token } = await shop.book(service, old)
        const url = `/store/booking/visits/${manage_token}`
        const invite = await readEntry(
          (await shop.store.bytes(`${url}/calendar.ics`)).body.toString()
        )
        const offered = await shop.store.get(`${url}/slots?from=${dayFrom(8)}&to=${dayFrom(8)}`)
        const starts = offered.data.slots.map(({ starts_at }) => starts_at)
        expect(starts).toEqual(expect.arrayContaining([old, next]))

        const moved = await shop.store.post(`${url}/reschedule`, { starts_at: next })
        expect(moved).toMatchObject({
          status: 200,
          data: { visit: { id: visit.id, starts_at: next, reference: visit.reference } },
        })
        for (const path of ["", "/calendar.ics", "/slots?from=2030-01-01&to=2030-01-01"]) {
          expect(await shop.store.get(url + path)).toMatchObject({
            status: 410,
            data: { code: "link_replaced" },
          })
        }
        for (const path of ["reschedule", "cancel"]) {
          const answer = await shop.store.post(`${url}/${path}`, { starts_at: startOn(9, "09:00") })
          expect(answer).toMatchObject({ status: 410, data: { code: "link_replaced" } })
        }
        const fresh = `/store/booking/visits/${moved.data.manage_token}`
        expect((await shop.store.get(fresh)).data.visit.starts_at).toBe(next)
        const again = await readEntry(
          (await shop.store.bytes(`${fresh}/calendar.ics`)).body.toString()
        )
        expect(again).toMatchObject({
          uid: invite.uid,
          sequence: invite.sequence + 1,
          starts_at: next,
        })
        expect((await shop.hold(service, old)).status).toBe(201)
        expect(await shop.hold(service, next)).toMatchObject({
          status: 409,
          data: { code: "slot_taken" },
        })
      })

      it("opens nothing that was not signed for it", async () => {
        const mine = await shop.book(service, startOn(9, "08:00"))
        const other = await shop.book(service, startOn(9, "10:00"))
        const [id = "", version = "", expiry = "", signature = ""] = mine.manage_token.split(".")
        const [otherId = ""] = other.manage_token.split(".")
        const forged = [
          [otherId, version, expiry, signature],
          [id, "2", expiry, signature],
          [id, version, "zzzzzz", signature],
          [id, version, expiry, "A".repeat(16)],
          [id, version, expiry],
          [id],
        ].map((parts) => parts.join("."))
        for (const token of [...forged, "%00", "..%2f..", "x".repeat(5000)]) {
          for (const path of ["", "/calendar.ics", "/photos/bphoto_1"]) {
            const { status } = await shop.store.get(`/store/booking/visits/${token}${path}`)
            expect([token, status]).toEqual([token, 404])
          }
          const { status, data } = await shop.store.post(`/store/booking/visits/${token}/cancel`)
          expect([token, status, data.code]).toEqual([token, 404, "visit_not_found"])
        }
        expect(
          (await shop.store.get(`/store/booking/visits/${other.manage_token}`)).data.visit.status
        ).toBe("confirmed")
      })

      it("expires 90 days after the visit", async () => {
        const { visit } = await shop.book(service, startOn(9, "12:00"))
        const long_ago = new Date(Date.now() - 91 * 86_400_000)
        const token = manageToken({ id: visit.id, link_version: 1, ends_at: long_ago }, LINK_SECRET)
        const answer = await shop.store.get(`/store/booking/visits/${token}`)
        expect(answer).toMatchObject({ status: 410, data: { code: "link_expired" } })
        expect(answer.data.visit).toBeUndefined()
      })

      it("shows a customer his own words, and masks how he is reached", async () => {
        const email = "amina.benali@example.dz"
        const { manage_token } = await shop.book(service, startOn(9, "14:00"), { email })
        const { data } = await shop.store.get(`/store/booking/visits/${manage_token}`)
        const text = JSON.stringify(data)
        expect(text).not.toMatch(
          /amina\.benali|\+2135500\d|hold_token|staff_note|client_key|Haddad/
        )
        expect(data.visit).toMatchObject({
          contact: { first_name: "Amina", email_masked: "a***@example.dz" },
          technician: { name: "Karim" },
          can_reschedule: true,
          can_cancel: true,
          cancel_fee: 0,
        })
      })
    })

    it("scenario 19: a scanner that opens every link changes nothing", async () => {
      const { visit, manage_token } = await shop.book(service, startOn(10, "08:00"))
      const token = await shop.held(service, startOn(10, "10:00"))
      const state = async () => [
        await stored(),
        await rows(
          `SELECT version, status, link_version, updated_at FROM appointment_block WHERE id = ?`,
          [visit.id]
        ),
      ]
      const before = await state()
      const manage = `/store/booking/visits/${manage_token}`
      const links = [
        manage,
        `${manage}/reschedule?starts_at=${startOn(11, "09:00")}`,
        `${manage}/cancel`,
        `${manage}/photos`,
        `${manage}/calendar.ics`,
        `${manage}/slots?from=${dayFrom(10)}&to=${dayFrom(11)}`,
        `/store/booking/holds/${token}`,
        `/store/booking/holds/${token}/extend`,
      ]
      for (const link of links) {
        for (let times = 0; times < 2; times++) await shop.store.get(link)
      }
      expect(await state()).toEqual(before)
      expect((await shop.store.post(`${manage}/cancel`)).status).toBe(200)
    })

    it("cancels once, gives the time back, and cannot be undone by the link", async () => {
      const start = startOn(10, "13:00")
      const { manage_token } = await shop.book(service, start)
      const url = `/store/booking/visits/${manage_token}`
      const cancelled = await shop.store.post(`${url}/cancel`, {
        reason: "Réparé <b>tout seul</b>",
      })
      expect(cancelled).toMatchObject({
        status: 200,
        data: {
          visit: { status: "cancelled_by_customer", can_cancel: false, can_reschedule: false },
          fee_kept: 0,
          refund: 0,
        },
      })
      const move = await shop.store.post(`${url}/reschedule`, { starts_at: startOn(11, "13:00") })
      expect(move).toMatchObject({ status: 409, data: { code: "visit_closed" } })
      const photos = await shop.send(`${url}/photos`, [await photo()])
      expect(photos).toMatchObject({ status: 409, data: { code: "visit_closed" } })
      expect((await shop.hold(service, start)).status).toBe(201)
      const { body } = await shop.store.bytes(`${url}/calendar.ics`)
      expect(await readEntry(body.toString())).toMatchObject({ status: "CANCELLED", sequence: 1 })
    })

    it("lets nobody move past the free deadline, and says so beforehand", async () => {
      const { manage_token } = await shop.book(strict, startOn(11, "08:00"))
      const url = `/store/booking/visits/${manage_token}`
      const { data } = await shop.store.get(url)
      expect(data.visit).toMatchObject({ can_reschedule: false, can_cancel: true, cancel_fee: 0 })
      const late = await shop.store.post(`${url}/reschedule`, { starts_at: startOn(12, "08:00") })
      expect(late).toMatchObject({ status: 409, data: { code: "too_late" } })
    })

    it("lists a customer's own visits and nobody else's", async () => {
      const signUp = async (email: string) => {
        const { data } = await shop.store.post("/auth/customer/emailpass/register", {
          email,
          password: "a long password 1",
        })
        await shop
          .calls({ authorization: `Bearer ${String(data.token)}` })
          .post("/store/customers", { email })
        const login = await shop.store.post("/auth/customer/emailpass", {
          email,
          password: "a long password 1",
        })
        return shop.calls({ authorization: `Bearer ${String(login.data.token)}` })
      }
      const [amina, omar] = [await signUp("amina@example.dz"), await signUp("omar@example.dz")]
      const bookAs = async (who: typeof amina, start: string) => {
        const hold = await who.post("/store/booking/holds", {
          service_id: service,
          commune: COMMUNES.a,
          starts_at: start,
          client: `c-${start}`,
        })
        return (
          await who.post("/store/booking/visits", {
            hold_token: hold.data.hold.token,
            ...customer(),
          })
        ).data.visit.id
      }
      const hers = [
        await bookAs(amina, startOn(12, "08:00")),
        await bookAs(amina, startOn(13, "08:00")),
      ]
      const his = await bookAs(omar, startOn(12, "10:00"))
      await amina.post("/store/booking/holds", {
        service_id: service,
        commune: COMMUNES.a,
        starts_at: startOn(13, "10:00"),
        client: "unfinished",
      })

      const list = await amina.get("/store/customers/me/visits")
      expect(list).toMatchObject({ status: 200, data: { count: 2, limit: 20, offset: 0 } })
      expect(list.data.visits.map(({ id }) => id)).toEqual([...hers].reverse())
      const own = list.data.visits[0]?.manage_token
      expect((await shop.store.get(`/store/booking/visits/${own}`)).data.visit.id).toBe(hers[1])
      const paged = await amina.get("/store/customers/me/visits?limit=1&offset=1")
      expect(paged.data.visits.map(({ id }) => id)).toEqual([hers[0]])
      const others = await omar.get("/store/customers/me/visits")
      expect(others.data.visits.map(({ id }) => id)).toEqual([his])
      expect((await shop.store.get("/store/customers/me/visits")).status).toBe(401)
      expect((await amina.get("/store/customers/me/visits?limit=1000")).status).toBe(400)
    })

    describe("a technician's calendar", () => {
      it("is read by whoever has its address, and only as long as that holds", async () => {
        const { token, hash } = newFeedToken()
        const [technician] = [technicians.a]
        await rows(`UPDATE booking_technician SET feed_token_hash = ? WHERE id = ?`, [
          hash,
          technician,
        ])
        const kept = await shop.book(service, startOn(14, "08:00"))
        const gone = await shop.book(service, startOn(14, "10:00"))
        await shop.store.post(`/store/booking/visits/${gone.manage_token}/cancel`)

        const anybody = { validateStatus: () => true }
        const feed = await api.get(`/calendars/${token}.ics`, anybody)
        expect(feed.status).toBe(200)
        expect(feed.headers["content-type"]).toContain("text/calendar")
        const { refresh, entries } = await readCalendar(String(feed.data))
        expect(refresh).toBe("PT15M")
        const events = new Map(entries.map(({ uid, status }) => [uid.split("@")[0], status]))
        expect(events.get(kept.visit.id)).toBe("CONFIRMED")
        expect(events.get(gone.visit.id)).toBe("CANCELLED")
        expect(feed.data).not.toMatch(/\+213|Face à la poste/)

        const { etag, "last-modified": changed } = feed.headers
        expect(Date.parse(changed)).not.toBeNaN()
        const same = await api.get(`/calendars/${token}.ics`, {
          ...anybody,
          headers: { "if-none-match": etag },
        })
        expect(same.status).toBe(304)
        await shop.book(service, startOn(14, "13:00"))
        const newer = await api.get(`/calendars/${token}.ics`, {
          ...anybody,
          headers: { "if-none-match": etag },
        })
        expect(newer.status).toBe(200)

        for (const wrong of [newFeedToken().token, "x", hash, ""]) {
          expect((await api.get(`/calendars/${wrong}.ics`, anybody)).status).toBe(404)
        }
        await rows(`UPDATE booking_technician SET feed_token_hash = NULL WHERE id = ?`, [
          technician,
        ])
        expect((await api.get(`/calendars/${token}.ics`, anybody)).status).toBe(404)
      })
    })
  },
})

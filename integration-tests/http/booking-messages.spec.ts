import { deliverMessages } from "@hanout/booking/messages/deliver"
import { writeReminders } from "@hanout/booking/messages/remind"
import { rowsOf, sqlOf } from "@hanout/booking/records/connection"
import { cancelVisit, moveVisit, setStatus } from "@hanout/booking/workflows"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { execFileSync } from "node:child_process"
import path from "node:path"
import { readEntry } from "../apps/booking/calendar"
import { COMMUNES, createPlanning, customer } from "../apps/booking/planning"
import { dayFrom, openStore, startOn } from "../apps/booking/visitor"
import { loadMailSandbox, type MailSandbox } from "../sandboxes/load"

jest.setTimeout(120_000)

// The shop's configuration names the port before anything can listen on it.
const FREE_PORT = `const s = require("net").createServer().listen(0, "127.0.0.1", () => {
  console.log(s.address().port); s.close() })`
const port = Number(execFileSync(process.execPath, ["-e", FREE_PORT]).toString())
process.env.TEST_SMTP_URL = `smtp://127.0.0.1:${port}`

const HOUR = 3_600_000
const STAFF = { type: "staff" as const, id: "user_1" }

medusaIntegrationTestRunner({
  cwd: path.resolve(__dirname, "../apps/booking"),
  testSuite: ({ api, getContainer }) => {
    let shop: Awaited<ReturnType<typeof openStore>>
    let mail: MailSandbox
    let service: string
    let technicians: { a: string; b: string }

    beforeAll(async () => {
      const { startMailSandbox } = await loadMailSandbox()
      mail = await startMailSandbox({ port })
      shop = await openStore(getContainer(), api)
      const planning = await createPlanning(getContainer())
      const zone_ids = [planning.zones.a]
      technicians = {
        a: await planning.hire({ name: "Karim Haddad", zone_ids }),
        b: await planning.hire({ name: "Samir Ziani", zone_ids }),
      }
      for (const [id, email, locale] of [
        [technicians.a, "karim@example.dz", "fr"],
        [technicians.b, "samir@example.dz", "ar"],
      ]) {
        await rows(`UPDATE booking_technician SET email = ?, locale = ? WHERE id = ?`, [
          email,
          locale,
          id,
        ])
      }
      service = await planning.offer({ cancel_free_hours: 0 })
    })

    afterAll(async () => {
      delete process.env.TEST_SMTP_URL
      await mail.close()
    })

    const rows = (statement: string, bindings: unknown[] = []) =>
      rowsOf(sqlOf(getContainer()), statement, bindings)
    /** Delivers, and waits for what the shop's own job is sending at this moment. */
    async function deliver(now?: Date): Promise<void> {
      await deliverMessages(getContainer(), now ? { now } : {})
      const sending = () =>
        rows(
          `SELECT 1 FROM booking_message WHERE status = 'sending'
             AND claimed_until BETWEEN now() AND now() + interval '6 minutes'`
        )
      while ((await sending()).length > 0) await new Promise((again) => setTimeout(again, 20))
    }
    /** Does something while no mail leaves the shop, its own job's included. */
    async function withoutMail(work: () => Promise<unknown>): Promise<void> {
      const enable = (on: boolean) =>
        rows(`UPDATE notification_provider SET is_enabled = ? WHERE 'email' = ANY(channels)`, [on])
      await enable(false)
      await work()
      await enable(true)
    }
    const messagesOf = (id: string, kind = "%") =>
      rows(
        `SELECT * FROM booking_message WHERE block_id = ? AND kind LIKE ? ORDER BY created_at, channel`,
        [id, kind]
      )
    const versionOf = async (id: string) => {
      const [row] = await rows(`SELECT version FROM appointment_block WHERE id = ?`, [id])
      return Number(row?.version)
    }
    let address = 0
    const anybody = () => `person${++address}@example.dz`
    let slot = 0
    /** Another free start for each call. */
    const nextStart = () =>
      startOn(3 + Math.floor(slot / 8), `${String(8 + (slot++ % 8)).padStart(2, "0")}:00`)

    /** The invitations one person got, the oldest first. */
    async function invitations(to: string) {
      const found = []
      for (const { id, attachments } of mail.messages(to).reverse()) {
        // The sandbox's reader turns every line end of a text into a bare one.
        const contentOf = (type: string) => {
          const index = attachments.findIndex((file) => file.type === type)
          return mail.attachment(id, index)?.toString("utf8").replace(/\r?\n/g, "\r\n")
        }
        const [file, reading] = [contentOf("application/ics"), contentOf("text/calendar")]
        if (file === undefined) continue
        // What is attached is what calendars read in the mail itself.
        expect(reading).toBe(file)
        const method = attachments.find(({ type }) => type === "text/calendar")?.method
        found.push({ ...(await readEntry(file)), file, mime_method: method })
      }
      return found
    }

    describe("scenario 22: the invitation, over a real SMTP conversation", () => {
      it("adds, moves and removes one entry of a calendar", async () => {
        const email = anybody()
        const { visit, manage_token } = await shop.book(service, nextStart(), { email })
        await deliver()
        const moved = await shop.store.post(`/store/booking/visits/${manage_token}/reschedule`, {
          starts_at: nextStart(),
        })
        expect(moved.status).toBe(200)
        await deliver()
        await shop.store.post(`/store/booking/visits/${moved.data.manage_token}/cancel`)
        await deliver()

        const calendar = new Map<string, { sequence: number; starts_at: string | undefined }>()
        const steps = []
        for (const { method, mime_method, uid, sequence, starts_at, ...entry } of await invitations(
          email
        )) {
          expect(mime_method).toBe(method)
          expect(entry.attendee).toBe(`mailto:${email}`)
          expect(entry.organizer).toMatch(/^mailto:/)
          const known = calendar.get(uid)
          if (known && sequence <= known.sequence) continue
          steps.push(`${method} ${known ? "known" : "new"} ${entry.status}`)
          if (method === "CANCEL") calendar.delete(uid)
          else calendar.set(uid, { sequence, starts_at })
        }
        expect(steps).toEqual([
          "REQUEST new CONFIRMED",
          "REQUEST known CONFIRMED",
          "CANCEL known CANCELLED",
        ])
        expect(calendar.size).toBe(0)
        const [first] = await invitations(email)
        expect(first?.uid).toMatch(new RegExp(`^${visit.id}@`))
      })

      it("keeps an Arabic name with quotes and an emoji, in lines of 75 octets", async () => {
        const email = anybody()
        const given = customer(email)
        const contact = { ...given.contact, first_name: 'أمينة "مينة"', last_name: "بن علي 🔧" }
        await shop.book(service, nextStart(), { ...given, contact, locale: "ar" })
        await deliver()
        const [invitation] = await invitations(email)
        expect(invitation?.attendee_name).toBe('أمينة "مينة" بن علي 🔧')
        expect(invitation?.summary).toMatch(/^تصليح/)
        for (const line of (invitation?.file ?? "").split("\r\n")) {
          expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
        }
        const [letter] = mail.messages(email)
        expect(letter?.html).toContain('dir="rtl"')
        expect(letter?.html).not.toContain('"مينة"')
        expect(letter?.text).toContain("بتوقيت الجزائر")
      })
    })

    it("sends each message once, whoever else delivers at the same time", async () => {
      const email = anybody()
      const { visit } = await shop.book(service, nextStart(), { email })
      await Promise.all([deliver(), deliver(), deliver(), deliver()])
      await deliver()
      expect(mail.messages(email)).toHaveLength(1)
      const sent = await messagesOf(visit.id, "visit_confirmed")
      expect(sent.map(({ channel, status, reason }) => [channel, status, reason])).toEqual([
        ["email", "sent", null],
        ["sms", "pending", "no_provider"],
      ])
      const [letter] = mail.messages(email)
      expect(letter?.text).toMatch(/https:\/\/shop\.example\/fr\/visits\/\S+/)
      expect(JSON.stringify(await messagesOf(visit.id))).not.toContain("https://")
    })

    it("floods nobody whose address a stranger gives, and shows staff what was held back", async () => {
      const email = anybody()
      const days = Array.from({ length: 7 }, (_, index) => 30 + index)
      const visits = []
      for (const day of days)
        visits.push(await shop.book(service, startOn(day, "09:00"), { email }))
      const cancel = (token: string) => shop.store.post(`/store/booking/visits/${token}/cancel`)
      for (const { manage_token } of visits.slice(1)) await cancel(manage_token)
      // What the company does is told all the same, and so is a mailbox known by its other names.
      await cancelVisit(getContainer(), { id: visits[0]?.visit.id ?? "", actor: STAFF })
      const tagged = email.toUpperCase().replace("@", "+x@")
      await shop.book(service, startOn(38, "09:00"), { email: tagged })
      await deliver()
      const written = await rows(
        `SELECT count(*)::int AS all, count(*) FILTER (WHERE reason = 'recipient_limit')::int AS held
         FROM booking_message WHERE recipient IN (?, ?)`,
        [email, tagged]
      )
      expect(written).toEqual([{ all: 15, held: 2 }])
      expect(mail.messages(email).length).toBeLessThanOrEqual(13)
      expect(mail.messages(tagged)).toHaveLength(0)
    })

    it("gives up on a short text nobody can send, with the reason", async () => {
      const { visit } = await shop.book(service, nextStart())
      await deliver(new Date(Date.parse(visit.starts_at) + 3 * HOUR))
      expect(await messagesOf(visit.id, "visit_confirmed")).toMatchObject([
        { channel: "sms", status: "cancelled", reason: "no_provider" },
      ])
    })

    it("says nothing that is no longer true", async () => {
      const email = anybody()
      let id = ""
      await withoutMail(async () => {
        id = (await shop.book(service, nextStart(), { email })).visit.id
        await cancelVisit(getContainer(), { id, actor: STAFF })
      })
      await deliver()
      const told = await messagesOf(id)
      const mails = told.filter(({ channel }) => channel === "email")
      const states = Object.fromEntries(mails.map(({ kind, status }) => [kind, status]))
      expect(states).toMatchObject({ visit_confirmed: "cancelled", visit_cancelled: "sent" })
      expect(mail.messages(email)).toHaveLength(1)
    })

    it("tells the technician who comes, and takes the visit from the one who does not", async () => {
      mail.clear()
      const { visit } = await shop.book(service, nextStart())
      await deliver()
      const [row] = await rows(`SELECT technician_id FROM appointment_block WHERE id = ?`, [
        visit.id,
      ])
      const [first, second] =
        row?.technician_id === technicians.a
          ? (["karim@example.dz", "samir@example.dz"] as const)
          : (["samir@example.dz", "karim@example.dz"] as const)
      const other = row?.technician_id === technicians.a ? technicians.b : technicians.a
      expect((await invitations(first)).map(({ method }) => method)).toEqual(["REQUEST"])
      await moveVisit(getContainer(), {
        id: visit.id,
        version: await versionOf(visit.id),
        technician_id: other,
        actor: STAFF,
      })
      await deliver()
      const [mine, taken] = [await invitations(first), await invitations(second)]
      expect(mine.map(({ method, sequence }) => [method, sequence])).toEqual([
        ["REQUEST", 0],
        ["CANCEL", 1],
      ])
      expect(taken.map(({ method, sequence }) => [method, sequence])).toEqual([["REQUEST", 1]])
      expect(mine[1]?.uid).toBe(taken[0]?.uid)
      expect(taken[0]?.file).not.toMatch(/\+213/)
    })

    it("tries again later when the server fails, eight times, and then shows it as failed", async () => {
      const email = "nobody@@example"
      // Out of reach of the shop's own job.
      const one = new Date("2099-01-01T00:00:00Z")
      const { visit } = await shop.book(service, nextStart())
      await rows(
        `INSERT INTO booking_message
           (id, key, kind, channel, recipient, audience, locale, block_id, data, due_at)
         VALUES ('bmsg_bad', 'bad', 'visit_confirmed', 'email', ?, 'customer', 'fr', ?, ?::jsonb, ?)`,
        [email, visit.id, JSON.stringify({ sequence: 0, starts_at: visit.starts_at }), one]
      )
      const read = async () =>
        (await rows(`SELECT * FROM booking_message WHERE id = 'bmsg_bad'`))[0]
      let now = one
      await deliver(now)
      expect(await read()).toMatchObject({
        status: "pending",
        attempts: 1,
        reason: "provider_failed",
      })
      await deliver(now)
      expect(await read()).toMatchObject({ attempts: 1 })
      for (let attempt = 2; attempt <= 8; attempt++) {
        now = new Date(String((await read())?.due_at))
        await deliver(now)
        expect((await read())?.attempts).toBe(attempt)
      }
      expect(await read()).toMatchObject({ status: "failed", reason: "provider_failed" })
      await deliver(new Date(now.getTime() + 240 * HOUR))
      expect(await read()).toMatchObject({ status: "failed", attempts: 8 })
    })

    describe("scenario 25: reminders", () => {
      const remind = (now: Date) => writeReminders(getContainer(), { now })
      /** A visit that was booked long before it. */
      async function visitIn(days: number, time: string) {
        const email = anybody()
        const start = startOn(days, time)
        const { visit, manage_token } = await shop.book(service, start, { email })
        await deliver()
        const before = (hours: number) => new Date(Date.parse(start) - hours * HOUR)
        const reminders = () =>
          mail.messages(email).filter(({ subject }) => /^Rappel/.test(subject))
        return { visit, manage_token, before, reminders }
      }

      it("go out 24 h and 2 h before, once each, although the worker dies and starts again", async () => {
        const { visit, before, reminders } = await visitIn(20, "09:00")
        await remind(before(25))
        expect(await messagesOf(visit.id, "visit_reminder")).toHaveLength(0)

        const day = before(24)
        await Promise.all([remind(day), remind(day), remind(day)])
        expect(await messagesOf(visit.id, "visit_reminder")).toHaveLength(2)
        // A worker took the message and died before it was sent.
        await rows(
          `UPDATE booking_message SET status = 'sending', attempts = 1, claimed_until = ?
           WHERE block_id = ? AND kind = 'visit_reminder'`,
          [new Date(day.getTime() + HOUR / 12), visit.id]
        )
        await deliver(day)
        expect(reminders()).toHaveLength(0)
        await deliver(new Date(day.getTime() + HOUR / 6))
        expect(reminders()).toHaveLength(1)
        // A worker sent it and died before it could write so.
        await rows(
          `UPDATE booking_message SET status = 'sending', claimed_until = ?
           WHERE block_id = ? AND kind = 'visit_reminder' AND channel = 'email'`,
          [day, visit.id]
        )
        await deliver(new Date(day.getTime() + HOUR))
        await remind(new Date(day.getTime() + HOUR))
        expect(reminders()).toHaveLength(1)

        await remind(before(2))
        await deliver(before(2))
        await remind(before(1))
        await deliver(before(1))
        expect(reminders()).toHaveLength(2)
        const hours = (await messagesOf(visit.id, "visit_reminder"))
          .filter(({ channel }) => channel === "email")
          .map(({ status, data }) => [status, Reflect.get(Object(data), "hours")])
        expect(hours).toEqual([
          ["sent", 24],
          ["sent", 2],
        ])
      })

      it("do not go out after a cancellation, even when they were written before it", async () => {
        const { visit, manage_token, before, reminders } = await visitIn(21, "09:00")
        await remind(before(24))
        expect(await messagesOf(visit.id, "visit_reminder")).toHaveLength(2)
        await shop.store.post(`/store/booking/visits/${manage_token}/cancel`)
        await deliver(before(23))
        await remind(before(2))
        await deliver(before(2))
        expect(reminders()).toHaveLength(0)
        const written = await messagesOf(visit.id, "visit_reminder")
        expect(written.filter(({ channel }) => channel === "email")).toMatchObject([
          { status: "cancelled", reason: "visit_cancelled_by_customer" },
        ])
      })

      it("follow a visit to its new time", async () => {
        const { visit, manage_token, before, reminders } = await visitIn(22, "09:00")
        await remind(before(24))
        const starts_at = startOn(24, "09:00")
        await shop.store.post(`/store/booking/visits/${manage_token}/reschedule`, { starts_at })
        await deliver(before(23))
        expect(reminders()).toHaveLength(0)
        const day = new Date(Date.parse(starts_at) - 24 * HOUR)
        await remind(day)
        await deliver(day)
        expect(reminders()).toHaveLength(1)
        expect(await messagesOf(visit.id, "visit_reminder")).toHaveLength(4)
      })

      it("a no-show is noted only by staff, and only half an hour after the start", async () => {
        const { visit, manage_token } = await visitIn(23, "09:00")
        const note = async (actor: Parameters<typeof setStatus>[1]["actor"], minutes: number) =>
          setStatus(getContainer(), {
            id: visit.id,
            version: await versionOf(visit.id),
            to: "no_show",
            actor,
            now: new Date(Date.parse(visit.starts_at) + minutes * 60_000),
          })
        await expect(note(STAFF, -10)).rejects.toMatchObject({ code: "too_early" })
        await expect(note(STAFF, 29)).rejects.toMatchObject({ code: "too_early" })
        await expect(note({ type: "customer" }, 60)).rejects.toMatchObject({
          code: expect.any(String),
        })
        const read = await shop.store.get(`/store/booking/visits/${manage_token}`)
        expect(read.data.visit.status).toBe("confirmed")
        expect(await note(STAFF, 30)).toMatchObject({ status: "no_show" })
      })
    })

    describe("the waitlist", () => {
      const wait = async (email: string, over: object = {}) => {
        const { contact } = customer(email)
        const { status } = await shop.store.post("/store/booking/requests", {
          kind: "waitlist",
          commune: COMMUNES.a,
          service_id: service,
          contact,
          ...over,
        })
        expect(status).toBe(202)
        return async () =>
          (await rows(`SELECT status FROM booking_request WHERE phone = ?`, [contact.phone]))[0]
            ?.status
      }
      const freed = async (days: number, time: string) => {
        const { manage_token } = await shop.book(service, startOn(days, time))
        return () => shop.store.post(`/store/booking/visits/${manage_token}/cancel`)
      }

      it("is told of a freed time, once, and only who could come then", async () => {
        const [fits, elsewhere, later] = [anybody(), anybody(), anybody()]
        const state = await wait(fits, { from_date: dayFrom(25), until_date: dayFrom(26) })
        await wait(elsewhere, { commune: COMMUNES.b })
        await wait(later, { from_date: dayFrom(28) })
        const [cancelOne, cancelTwo] = [await freed(25, "09:00"), await freed(26, "09:00")]
        await cancelOne()
        await cancelTwo()
        await deliver()
        await deliver()
        expect(mail.messages(fits)).toMatchObject([{ subject: expect.stringContaining("09:00") }])
        expect([...mail.messages(elsewhere), ...mail.messages(later)]).toHaveLength(0)
        expect(await state()).toBe("told")
      })

      it("waits on when the time was taken again before the message went out", async () => {
        const email = anybody()
        const cancel = await freed(27, "10:00")
        const [row] = await rows(
          `SELECT technician_id FROM appointment_block WHERE starts_at = ? AND status = 'confirmed'`,
          [startOn(27, "10:00")]
        )
        const state = await wait(email, { from_date: dayFrom(27), until_date: dayFrom(27) })
        await withoutMail(async () => {
          await cancel()
          expect(await state()).toBe("told")
          const again = { technician_id: row?.technician_id }
          expect((await shop.hold(service, startOn(27, "10:00"), again)).status).toBe(201)
        })
        await deliver()
        expect(mail.messages(email)).toHaveLength(0)
        expect(await state()).toBe("open")
      })
    })
  },
})

import { proposalToken } from "@hanout/booking/domain/manage-token"
import { rowsOf, sqlOf } from "@hanout/booking/records/connection"
import { proposeVisits } from "@hanout/booking/series/propose"
import { setStatus } from "@hanout/booking/workflows"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import path from "node:path"
import { createPlanning } from "../apps/booking/planning"
import { LINK_SECRET, openStore, startOn } from "../apps/booking/visitor"

jest.setTimeout(120_000)

const DAY = 86_400_000

/** A calendar date so many months after another, counted by hand. */
function monthsAfter(date: string, months: number): string {
  const [year = 0, month = 0, day = 0] = date.split("-").map(Number)
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, last)))
    .toISOString()
    .slice(0, 10)
}

medusaIntegrationTestRunner({
  cwd: path.resolve(__dirname, "../apps/booking"),
  testSuite: ({ api, getContainer }) => {
    let shop: Awaited<ReturnType<typeof openStore>>
    let contract: string
    let repair: string
    let technician: string

    beforeAll(async () => {
      shop = await openStore(getContainer(), api)
      const planning = await createPlanning(getContainer())
      technician = await planning.hire({ zone_ids: [planning.zones.a] })
      contract = await planning.offer({ repeat_months: 11, window_days: 366 })
      repair = await planning.offer()
    })

    const rows = (statement: string, bindings: unknown[] = []) =>
      rowsOf(sqlOf(getContainer()), statement, bindings)
    const propose = (now = new Date()) => proposeVisits(getContainer(), { now })
    const blocks = async () =>
      Number((await rows(`SELECT count(*) AS n FROM appointment_block`))[0]?.n)

    /** A visit that was booked, made and reported; its id and the local date of it. */
    async function done(service: string, days: number, time = "09:00") {
      const start = startOn(days, time)
      const { visit } = await shop.book(service, start, { email: `amina-${days}@example.dz` })
      for (const to of ["in_progress", "completed"] as const) {
        const [row] = await rows(`SELECT version FROM appointment_block WHERE id = ?`, [visit.id])
        await setStatus(getContainer(), {
          id: visit.id,
          version: Number(row?.version),
          to,
          actor: { type: "technician", id: technician },
          now: new Date(start),
          ...(to === "completed" && { report: { findings: "RAS", parts_used: [] } }),
        })
      }
      return { id: visit.id, date: start.slice(0, 10) }
    }
    const proposalsOf = (firstId: string) =>
      rows(
        `SELECT p.* FROM booking_proposal p JOIN booking_series s ON s.id = p.series_id
         WHERE s.first_block_id = ? ORDER BY occurrence`,
        [firstId]
      )
    const linkOf = (proposal: Record<string, unknown> | undefined) =>
      `/store/booking/proposals/${proposalToken(String(proposal?.id), LINK_SECRET)}`
    const dueDates = async (id: string) => (await proposalsOf(id)).map(({ due_date }) => due_date)

    it("scenario 24: a contract proposes its next visit 11 months ahead, and takes no time until it is accepted", async () => {
      const first = await done(contract, 1)
      await done(repair, 1, "11:00")
      const before = await blocks()
      await Promise.all([propose(), propose(), propose()])
      await propose()
      const series = await rows(`SELECT * FROM booking_series`)
      expect(series).toMatchObject([
        { first_block_id: first.id, months: 11, anchor_date: first.date },
      ])
      const [proposal, ...more] = await proposalsOf(first.id)
      expect(more).toHaveLength(0)
      const due = monthsAfter(first.date, 11)
      expect(proposal).toMatchObject({
        occurrence: 1,
        due_date: due,
        status: "proposed",
        block_id: null,
      })
      expect(await blocks()).toBe(before)

      const url = linkOf(proposal)
      const read = await shop.store.get(url)
      expect(read).toMatchObject({
        status: 200,
        data: {
          proposal: {
            status: "proposed",
            due_date: due,
            timezone: "Africa/Algiers",
            first_name: "Amina",
          },
          slots: { timezone: "Africa/Algiers" },
        },
      })
      expect(JSON.stringify(read.data)).not.toMatch(/\+213|amina-/)
      const offered = (read.data.slots as unknown as { slots: { starts_at: string }[] }).slots
      expect(offered.length).toBeGreaterThan(0)
      const starts_at = offered[0]?.starts_at

      // Nobody's time was taken by looking at it: a stranger may have any of it.
      const stranger = await shop.hold(contract, String(starts_at))
      expect(stranger.status).toBe(201)
      const refused = await shop.store.post(`${url}/accept`, { starts_at })
      expect(refused).toMatchObject({ status: 409, data: { code: "slot_taken" } })
      await shop.store.delete(`/store/booking/holds/${stranger.data.hold.token}`)

      const both = await Promise.all([
        shop.store.post(`${url}/accept`, { starts_at }),
        shop.store.post(`${url}/accept`, { starts_at }),
      ])
      expect(both.map(({ status }) => status).sort()).toEqual([201, 409])
      const accepted = both.find(({ status }) => status === 201)
      expect(accepted?.data.visit).toMatchObject({
        status: "confirmed",
        starts_at,
        technician: expect.any(Object),
      })
      expect(await shop.store.post(`${url}/accept`, { starts_at })).toMatchObject({
        status: 409,
        data: { code: "proposal_closed" },
      })
      expect(await shop.store.post(`${url}/skip`)).toMatchObject({
        status: 409,
        data: { code: "proposal_closed" },
      })
      const after = await shop.store.get(url)
      expect(after.data).toMatchObject({ proposal: { status: "accepted" }, slots: null })
      const visits = await rows(
        `SELECT status FROM appointment_block WHERE starts_at = ? AND contact IS NOT NULL AND status = 'confirmed'`,
        [starts_at]
      )
      expect(visits).toHaveLength(1)

      await propose()
      expect(await dueDates(first.id)).toEqual([due, monthsAfter(first.date, 22)])
    })

    it("scenario 24: skipping one visit does not shift the series", async () => {
      const first = await done(contract, 2)
      await propose()
      const [proposal] = await proposalsOf(first.id)
      const url = linkOf(proposal)
      expect(await shop.store.post(`${url}/skip`)).toMatchObject({
        status: 200,
        data: { proposal: { status: "skipped" }, slots: null },
      })
      expect(await shop.store.post(`${url}/skip`)).toMatchObject({
        status: 409,
        data: { code: "proposal_closed" },
      })
      const accept = await shop.store.post(`${url}/accept`, { starts_at: startOn(200, "09:00") })
      expect(accept).toMatchObject({ status: 409, data: { code: "proposal_closed" } })
      await propose()
      await propose()
      expect(await dueDates(first.id)).toEqual(
        [11, 22].map((months) => monthsAfter(first.date, months))
      )
    })

    it("asks the customer once when the date comes near, and goes on when nobody answers", async () => {
      const first = await done(contract, 3)
      await propose()
      const due = monthsAfter(first.date, 11)
      const told = () =>
        rows(
          `SELECT m.channel, m.status FROM booking_message m JOIN booking_proposal p
             ON m.data->>'proposal_id' = p.id JOIN booking_series s ON s.id = p.series_id
           WHERE s.first_block_id = ? AND m.kind = 'proposal' ORDER BY channel`,
          [first.id]
        )
      const at = (days: number) => new Date(Date.parse(`${due}T08:00:00Z`) + days * DAY)
      await propose(at(-31))
      expect(await told()).toHaveLength(0)
      await Promise.all([propose(at(-30)), propose(at(-30))])
      await propose(at(-29))
      expect((await told()).map(({ channel }) => channel)).toEqual(["email", "sms"])
      await propose(at(44))
      expect(await dueDates(first.id)).toEqual([due])
      await propose(at(46))
      expect(await dueDates(first.id)).toEqual([due, monthsAfter(first.date, 22)])
    })

    it("opens no proposal for a link that was not signed for it", async () => {
      const first = await done(contract, 4)
      await propose()
      const [proposal] = await proposalsOf(first.id)
      const token = proposalToken(String(proposal?.id), LINK_SECRET)
      for (const forged of [
        String(proposal?.id),
        token.replace(/.$/, (c) => (c === "A" ? "B" : "A")),
        "x",
        "%00",
      ]) {
        const answer = await shop.store.get(`/store/booking/proposals/${forged}`)
        expect(answer).toMatchObject({ status: 404, data: { code: "proposal_not_found" } })
        for (const path of ["skip", "accept"]) {
          const posted = await shop.store.post(`/store/booking/proposals/${forged}/${path}`, {
            starts_at: startOn(200, "09:00"),
          })
          expect(posted.status).toBe(404)
        }
      }
    })
  },
})

import { freshKey, sendAll, withPending, type Outcome, type Pending } from "./day-queue"
import type { DayVisit, MyDay } from "./types"

const visit = (id: string): DayVisit => ({
  id,
  reference: id,
  status: "confirmed",
  version: 4,
  starts_at: "2026-11-22T08:00:00Z",
  ends_at: "2026-11-22T09:00:00Z",
  service: null,
  contact: null,
  phone: null,
  address: null,
  commune_code: null,
  problem: null,
  photos: [],
  map_url: null,
  staff_note: null,
  report: null,
})

const day: MyDay = {
  technician: { id: "t", name: "Karim" },
  timezone: "Africa/Algiers",
  date: "2026-11-22",
  visits: [visit("a"), visit("b")],
}

const change = (visit_id: string, to: Pending["to"], key = `${visit_id} ${to}`): Pending => ({
  key,
  visit_id,
  version: 4,
  to,
})

describe("changes made without a network", () => {
  it("show on the day at once, the last of each visit", () => {
    const shown = withPending(day, [change("a", "en_route"), change("a", "in_progress")])
    expect(shown.visits.map(({ status }) => status)).toEqual(["in_progress", "confirmed"])
    expect(day.visits[0]?.status).toBe("confirmed")
  })

  it("are sent in order, each on the version the one before made", async () => {
    const sent: [string, number][] = []
    const result = await sendAll(
      [change("a", "en_route"), change("b", "en_route"), change("a", "in_progress")],
      async ({ key, version }): Promise<Outcome> => {
        sent.push([key, version])
        return { kind: "done", version: version + 1 }
      }
    )
    expect(sent).toEqual([
      ["a en_route", 4],
      ["b en_route", 4],
      ["a in_progress", 5],
    ])
    expect(result).toEqual({ queue: [], refused: [] })
  })

  it("wait with all that follow when nothing answers", async () => {
    const queue = [change("a", "en_route"), change("a", "in_progress"), change("b", "en_route")]
    const result = await sendAll(queue, async ({ to, visit_id }) =>
      visit_id === "a" && to === "en_route" ? { kind: "done", version: 9 } : { kind: "waits" }
    )
    expect(result.queue).toEqual([{ ...change("a", "in_progress"), version: 9 }, queue[2]])
  })

  it("go with what builds on them when the server refuses; others are still sent", async () => {
    const sent: string[] = []
    const result = await sendAll(
      [change("a", "en_route"), change("a", "in_progress"), change("b", "en_route")],
      async ({ key, visit_id }): Promise<Outcome> => {
        sent.push(key)
        return visit_id === "a"
          ? { kind: "refused", sentence: "Changée par le bureau." }
          : { kind: "done", version: 5 }
      }
    )
    expect(sent).toEqual(["a en_route", "b en_route"])
    expect(result.queue).toEqual([])
    expect(result.refused).toEqual([
      { change: change("a", "en_route"), sentence: "Changée par le bureau." },
    ])
  })

  it("have keys of their own", () => {
    expect(freshKey()).toMatch(/^[0-9a-f]{32}$/)
    expect(freshKey()).not.toBe(freshKey())
  })
})

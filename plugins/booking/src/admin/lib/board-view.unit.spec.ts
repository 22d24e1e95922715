import {
  eventsOf,
  forceableReason,
  hoursShown,
  isMovable,
  minutesLeft,
  withMove,
  worksAt,
} from "./board-view"
import type { Board, BoardBlock } from "./types"

const block = (change: Partial<BoardBlock> = {}): BoardBlock => ({
  id: "apblk_1",
  kind: "visit",
  status: "confirmed",
  technician_id: "tech_1",
  starts_at: "2026-11-22T08:00:00.000Z",
  ends_at: "2026-11-22T09:30:00.000Z",
  blocked_from: "2026-11-22T07:45:00.000Z",
  blocked_until: "2026-11-22T10:00:00.000Z",
  version: 3,
  reference: "V-1",
  service: { code: "DIAG", name: "Diagnostic" },
  contact_name: "Amine B.",
  commune_code: "1601",
  hold_expires_at: null,
  overbook_reason: null,
  note: null,
  at_risk: [],
  ...change,
})

const board = (blocks: BoardBlock[], working: Board["working"] = []): Board => ({
  timezone: "Africa/Algiers",
  technicians: [],
  working,
  blocks,
  closures: [],
  holidays: [],
})

describe("the board", () => {
  it("draws what takes time, and a visit nobody makes yet in a column of its own", () => {
    const events = eventsOf(
      board([
        block(),
        block({ id: "b", technician_id: null }),
        block({ id: "c", status: "cancelled_by_customer" }),
        block({ id: "d", status: "expired" }),
      ])
    )
    expect(events.map(({ id, resourceId }) => [id, resourceId])).toEqual([
      ["apblk_1", "tech_1"],
      ["b", "unassigned"],
    ])
  })

  it("moves a visit with its buffers and keeps its length; others stay", () => {
    const before = board([block(), block({ id: "other" })])
    const after = withMove(before, "apblk_1", {
      starts_at: "2026-11-22T13:00:00.000Z",
      technician_id: "tech_2",
    })
    expect(after.blocks[0]).toMatchObject({
      technician_id: "tech_2",
      starts_at: "2026-11-22T13:00:00.000Z",
      ends_at: "2026-11-22T14:30:00.000Z",
      blocked_from: "2026-11-22T12:45:00.000Z",
      blocked_until: "2026-11-22T15:00:00.000Z",
      version: 3,
    })
    expect(after.blocks[1]).toEqual(before.blocks[1])
    expect(before.blocks[0]?.starts_at).toBe("2026-11-22T08:00:00.000Z")
  })

  it("only assigns when no time is given", () => {
    const after = withMove(board([block({ technician_id: null })]), "apblk_1", {
      technician_id: "tech_2",
    })
    expect(after.blocks[0]).toMatchObject({
      technician_id: "tech_2",
      starts_at: "2026-11-22T08:00:00.000Z",
    })
  })

  it("knows who works when, with the end excluded", () => {
    const works = worksAt([
      { technician_id: "t", from: "2026-11-22T07:00:00Z", until: "2026-11-22T11:00:00Z" },
      { technician_id: "t", from: "2026-11-22T12:00:00Z", until: "2026-11-22T16:00:00Z" },
    ])
    expect(works("t", new Date("2026-11-22T07:00:00Z"))).toBe(true)
    expect(works("t", new Date("2026-11-22T11:00:00Z"))).toBe(false)
    expect(works("t", new Date("2026-11-22T15:59:00Z"))).toBe(true)
    expect(works("other", new Date("2026-11-22T08:00:00Z"))).toBe(false)
  })

  it("shows eight to five, and more when somebody works or is visited outside", () => {
    expect(hoursShown(board([]))).toEqual({ first: 8, last: 17 })
    // 05:30 UTC is 06:30 in Algiers; 19:15 UTC is 20:15.
    const late = block({ starts_at: "2026-11-22T18:00:00Z", ends_at: "2026-11-22T19:15:00Z" })
    const early = {
      technician_id: "t",
      from: "2026-11-22T05:30:00Z",
      until: "2026-11-22T11:00:00Z",
    }
    expect(hoursShown(board([late], [early]))).toEqual({ first: 6, last: 21 })
    const night = block({ starts_at: "2026-11-22T22:00:00Z", ends_at: "2026-11-23T00:00:00Z" })
    expect(hoursShown(board([night])).last).toBe(24)
  })

  it("lets only visits still to come be moved", () => {
    expect(isMovable(block())).toBe(true)
    expect(isMovable(block({ kind: "overbook" }))).toBe(true)
    expect(isMovable(block({ status: "in_progress" }))).toBe(false)
    expect(isMovable(block({ status: "held" }))).toBe(false)
    expect(isMovable(block({ kind: "time_off", status: "blocked" }))).toBe(false)
  })

  it("counts a started minute of a hold, and never below none", () => {
    const now = new Date("2026-11-22T08:00:30Z")
    expect(minutesLeft("2026-11-22T08:10:00Z", now)).toBe(10)
    expect(minutesLeft("2026-11-22T08:00:00Z", now)).toBe(0)
  })

  it("asks for a reason only where one may help", () => {
    const refusal = (code: string, reason?: string) => ({ code, details: { reason } })
    expect(forceableReason(refusal("slot_not_offered", "skill"))).toBe("skill")
    expect(forceableReason(refusal("slot_taken"))).toBe("busy")
    expect(forceableReason(refusal("slot_not_offered", "past"))).toBeUndefined()
    expect(forceableReason(refusal("slot_not_offered", "inactive"))).toBeUndefined()
    const never = { code: "slot_not_offered", details: { reason: "hours", overridable: false } }
    expect(forceableReason(never)).toBeUndefined()
    expect(forceableReason(refusal("version_conflict", "skill"))).toBeUndefined()
  })
})

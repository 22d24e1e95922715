import { outdated, retryAt } from "./validity"

const now = new Date("2026-11-30T10:00:00Z")
const starts_at = new Date("2026-12-01T08:00:00Z")
const visit = { status: "confirmed" as const, sequence: 2, technician_id: "tech_a", starts_at }
const data = { sequence: 2, starts_at: starts_at.toISOString(), technician_id: "tech_a" }

describe("outdated", () => {
  it("lets through what is still true", () => {
    expect(outdated("visit_confirmed", data, visit, now)).toBeUndefined()
    expect(outdated("visit_reminder", data, visit, now)).toBeUndefined()
    expect(outdated("technician_new_visit", data, visit, now)).toBeUndefined()
    const cancelled = { ...visit, status: "cancelled_by_customer" as const }
    expect(outdated("visit_cancelled", data, cancelled, now)).toBeUndefined()
    expect(outdated("technician_cancelled", data, cancelled, now)).toBeUndefined()
  })

  it("stops a reminder of a visit that was cancelled, moved or has begun (scenario 25)", () => {
    const cancelled = { ...visit, status: "cancelled_by_company" as const }
    expect(outdated("visit_reminder", data, cancelled, now)).toBe("visit_cancelled_by_company")
    const moved = { ...visit, starts_at: new Date("2026-12-02T08:00:00Z") }
    expect(outdated("visit_reminder", data, moved, now)).toBe("superseded")
    expect(outdated("visit_reminder", data, visit, starts_at)).toBe("too_late")
    expect(outdated("visit_reminder", data, undefined, now)).toBe("visit_gone")
  })

  it("tells only the technician who comes that he comes, and only the other that he does not", () => {
    const other = { ...visit, technician_id: "tech_b" }
    expect(outdated("technician_new_visit", data, other, now)).toBe("superseded")
    expect(outdated("technician_moved", data, other, now)).toBe("superseded")
    expect(outdated("technician_cancelled", data, other, now)).toBeUndefined()
    expect(outdated("technician_cancelled", data, visit, now)).toBe("superseded")
  })

  it("says each state of a visit only while it lasts", () => {
    const done = { ...visit, status: "completed" as const }
    expect(outdated("visit_on_the_way", data, done, now)).toBe("visit_completed")
    expect(outdated("visit_completed", data, done, now)).toBeUndefined()
    expect(outdated("slot_lost", data, visit, now)).toBe("visit_confirmed")
    expect(outdated("visit_pending_approval", data, visit, now)).toBe("visit_confirmed")
  })
})

describe("retryAt", () => {
  it("waits twice as long after each failure", () => {
    const minutes = [1, 2, 3, 8].map((n) => (retryAt(n, now).getTime() - now.getTime()) / 60_000)
    expect(minutes).toEqual([1, 2, 4, 128])
  })
})

import { isBlocked, isStale, needsPerson, nextPollAt } from "./schedule"

const start = new Date("2026-11-21T10:00:00Z")
const after = (minutes: number) => new Date(start.getTime() + minutes * 60_000)
const attempt = {
  state: "registered" as const,
  registered_at: start,
  paid_at: null,
  settled_at: null,
  unreadable_since: null,
  state_reason: null,
}
const minutes = [2, 5, 30]

describe("nextPollAt", () => {
  it("follows the gateway's minutes, then looks once more after two days", () => {
    expect(nextPollAt(attempt, minutes, start)).toEqual(after(2))
    expect(nextPollAt(attempt, minutes, after(2))).toEqual(after(5))
    expect(nextPollAt({ ...attempt, state: "declined" }, minutes, after(6))).toEqual(after(30))
    expect(nextPollAt(attempt, minutes, after(31))).toEqual(after(2880))
    expect(nextPollAt(attempt, minutes, after(2880))).toBeNull()
  })

  it("comes back soon for money that is not captured yet", () => {
    const paid = { ...attempt, state: "paid" as const, paid_at: start }
    expect(nextPollAt(paid, minutes, after(3))).toEqual(after(4))
  })

  it("reads settled money daily for thirty days", () => {
    const settled = { ...attempt, state: "paid" as const, paid_at: start, settled_at: start }
    expect(nextPollAt(settled, minutes, start)).toEqual(after(1440))
    expect(nextPollAt(settled, minutes, after(29 * 1440))).toEqual(after(30 * 1440))
    expect(nextPollAt(settled, minutes, after(30 * 1440))).toBeNull()
  })

  it("waits longer the longer the gateway is silent", () => {
    const silent = { ...attempt, unreadable_since: start }
    expect(nextPollAt(silent, minutes, start)).toEqual(after(0.5))
    expect(nextPollAt(silent, minutes, after(20))).toEqual(after(30))
    expect(nextPollAt(silent, minutes, after(600))).toEqual(after(630))
    expect(nextPollAt(silent, minutes, after(3000))).toEqual(after(3360))
  })

  it("has nothing to ask about drafts and ends", () => {
    expect(nextPollAt({ ...attempt, registered_at: null }, minutes, start)).toBeNull()
    for (const state of ["refunded", "reversed", "refused", "abandoned"] as const) {
      expect(nextPollAt({ ...attempt, state }, minutes, start)).toBeNull()
    }
  })
})

it("knows money that waits for a person, and pages too old to be paid", () => {
  const paid = { ...attempt, state: "paid" as const }
  expect(isBlocked(paid)).toBe(false)
  expect(isBlocked({ ...paid, state_reason: "late_payment" })).toBe(true)
  expect(isBlocked({ ...paid, state_reason: "late_payment", settled_at: start })).toBe(false)
  expect(needsPerson({ ...paid, state_reason: "late_payment" })).toBe(true)
  expect(needsPerson({ ...attempt, state: "review" })).toBe(true)
  expect(needsPerson({ ...attempt, state: "review", state_reason: "handled" })).toBe(false)
  expect(needsPerson({ ...paid, state_reason: "handled" })).toBe(false)
  expect(isBlocked({ ...paid, state_reason: "handled" })).toBe(true)
  expect(isStale(attempt, after(1440))).toBe(false)
  expect(isStale(attempt, after(1441))).toBe(true)
})

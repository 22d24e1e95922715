import { freeUntil, freeUntilAfterMove, keepsDeposit } from "./cancel-terms"

const starts_at = new Date("2027-03-10T09:00:00Z")
const service = { cancel_free_hours: 24 }
const paid = { status: "confirmed", deposit_state: "paid", starts_at, service }

describe("what cancelling costs", () => {
  it("nothing until the hours before the start, the deposit after", () => {
    expect(freeUntil(paid)).toEqual(new Date("2027-03-09T09:00:00Z"))
    expect(keepsDeposit(paid, new Date("2027-03-09T09:00:00Z"))).toBe(false)
    expect(keepsDeposit(paid, new Date("2027-03-09T09:00:01Z"))).toBe(true)
  })

  it("nothing where the company never said yes, or where nothing was paid", () => {
    const late = new Date("2027-03-10T08:00:00Z")
    expect(keepsDeposit({ ...paid, status: "pending_approval" }, late)).toBe(false)
    expect(keepsDeposit({ ...paid, deposit_state: "awaiting" }, late)).toBe(false)
    expect(keepsDeposit({ ...paid, deposit_state: "late" }, late)).toBe(true)
  })

  it("a move by the company gives the same hours again, never past the start", () => {
    const moved = (now: string) => ({
      ...paid,
      service: { ...service, cancel_free_until: freeUntilAfterMove(24, new Date(now)) },
    })
    expect(freeUntil(moved("2027-03-09T08:00:00Z"))).toEqual(new Date("2027-03-10T08:00:00Z"))
    expect(freeUntil(moved("2027-03-09T20:00:00Z"))).toEqual(starts_at)
    expect(freeUntil(moved("2027-03-01T08:00:00Z"))).toEqual(new Date("2027-03-09T09:00:00Z"))
  })
})

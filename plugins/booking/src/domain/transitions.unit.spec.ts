import { BLOCK_STATUSES, BLOCKING, isClosed, mayChange, MOVABLE } from "./transitions"

describe("transitions of a block", () => {
  it("a visit goes from the hold to done, and no step is skipped but the way", () => {
    const way = ["held", "confirmed", "en_route", "in_progress", "completed"] as const
    for (const [place, from] of way.entries()) {
      for (const [other, to] of way.entries()) {
        const forward = other === place + 1 || (from === "confirmed" && to === "in_progress")
        const undone = from === "en_route" && to === "confirmed"
        expect([from, to, mayChange(from, to)]).toEqual([from, to, forward || undone])
      }
    }
  })

  it("nobody at home is for staff and technicians to say, and only of a visit that stands", () => {
    for (const from of BLOCK_STATUSES) {
      const stands = ["confirmed", "en_route", "in_progress"].includes(from)
      expect([from, mayChange(from, "no_show", "technician")]).toEqual([from, stands])
      expect([from, mayChange(from, "no_show", "staff")]).toEqual([from, stands])
      expect([from, mayChange(from, "no_show", "customer")]).toEqual([from, false])
      expect([from, mayChange(from, "no_show", "system")]).toEqual([from, false])
    }
  })

  it("a customer cancels as a customer, until somebody is on the way", () => {
    for (const from of BLOCK_STATUSES) {
      const his = ["pending_payment", "pending_approval", "confirmed"].includes(from)
      expect([from, mayChange(from, "cancelled_by_customer", "customer")]).toEqual([from, his])
      expect([from, mayChange(from, "cancelled_by_company", "customer")]).toEqual([from, false])
      expect([from, mayChange(from, "cancelled_by_customer", "staff")]).toEqual([from, false])
    }
  })

  it("what is over stays over", () => {
    for (const from of [
      "completed",
      "no_show",
      "cancelled_by_customer",
      "cancelled_by_company",
    ] as const) {
      for (const to of BLOCK_STATUSES) expect([from, to, mayChange(from, to)]).toContain(false)
    }
  })

  it("what blocks is open, what does not is closed, and only what blocks is moved", () => {
    for (const status of BLOCK_STATUSES) {
      expect([status, isClosed(status)]).toEqual([
        status,
        !BLOCKING.some((blocking) => blocking === status),
      ])
    }
    for (const status of MOVABLE) expect(isClosed(status)).toBe(false)
  })
})

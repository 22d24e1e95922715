import { changedBy, queryOf, Refused } from "./backend"

describe("a refusal of the backend", () => {
  it("names who changed the visit first, or says what he is", () => {
    const conflict = (changed_by: unknown) =>
      new Refused(409, { code: "version_conflict", ...{ changed_by } })
    expect(changedBy(conflict({ name: "Samia", type: "staff" }))).toEqual({ name: "Samia" })
    expect(changedBy(conflict({ name: null, type: "customer" }))).toEqual({ type: "customer" })
    expect(changedBy(conflict(null))).toBeUndefined()
    expect(changedBy(new Refused(409, { code: "slot_taken" }))).toBeUndefined()
  })

  it("has a sentence only when the server wrote one for people", () => {
    expect(new Refused(422, { code: "slot_not_offered", message: "Non." }).sentence).toBe("Non.")
    expect(new Refused(500, { code: "unknown_error", message: "stack" }).sentence).toBeUndefined()
    expect(new Refused(0, {}).sentence).toBeUndefined()
  })

  it("asks only with the filters that are set", () => {
    expect(queryOf({ q: "", from: "2026-11-21", technician_id: undefined, limit: 20 })).toBe(
      "?from=2026-11-21&limit=20"
    )
    expect(queryOf({})).toBe("")
  })
})

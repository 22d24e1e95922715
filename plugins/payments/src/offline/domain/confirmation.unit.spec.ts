import { afterCall, CALL_OUTCOMES, cancelsOrder } from "./confirmation"

const now = new Date("2026-11-21T09:00:00Z")
const callBackAt = new Date("2026-11-22T09:00:00Z")
const none = { callBackAt: null, now }

describe("afterCall", () => {
  it.each([
    ["confirmed", 2, "confirmed", null],
    ["canceled", 0, "canceled", null],
    ["duplicate", 0, "canceled", null],
    ["fake", 0, "canceled", null],
    ["refused", 0, "canceled", null],
    ["unreachable", 0, "unreachable", null],
    ["wrong_number", 0, "unreachable", null],
    ["no_answer", 0, "call_back", "2026-11-21T11:00:00.000Z"],
    ["no_answer", 1, "call_back", "2026-11-21T11:00:00.000Z"],
    ["no_answer", 2, "unreachable", null],
  ] as const)("%s after %d unanswered → %s", (outcome, unanswered, status, again) => {
    const after = afterCall(outcome, unanswered, none)
    expect(after).toEqual({ status, call_back_at: again === null ? null : new Date(again) })
  })

  it("calls back when the customer asked for it", () => {
    expect(afterCall("postponed", 0, { callBackAt, now })).toEqual({
      status: "call_back",
      call_back_at: callBackAt,
    })
    expect(afterCall("no_answer", 0, { callBackAt, now }).call_back_at).toBe(callBackAt)
  })

  it("knows every outcome", () => {
    for (const outcome of CALL_OUTCOMES) {
      expect(afterCall(outcome, 0, none).status).not.toBe("to_call")
    }
  })
})

describe("cancelsOrder", () => {
  it("never for somebody who is only hard to reach, or for a parcel on its way", () => {
    expect(CALL_OUTCOMES.filter(cancelsOrder)).toEqual(["canceled", "duplicate", "fake"])
  })
})

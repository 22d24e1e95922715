import { centimes } from "@hanout/algeria/money"
import fc from "fast-check"
import {
  decideConfirmation,
  nextState,
  statesFor,
  TRANSFER_STATES,
  type TransferAction,
} from "./transfer"

const ACTIONS: TransferAction[] = [
  "submit",
  "confirm",
  "first_confirm",
  "reject",
  "expire",
  "cancel",
]
const asked = {
  state: "proof_submitted" as const,
  amount: centimes(210000),
  received: centimes(210000),
  first: null,
  actor_id: "user_1",
  secondFrom: undefined,
}

describe("steps of a transfer", () => {
  it("is exactly this table", () => {
    const table = TRANSFER_STATES.flatMap((from) =>
      ACTIONS.flatMap((action) => {
        const to = nextState(from, action)
        return to ? [`${from} ${action} ${to}`] : []
      })
    )
    expect(table).toMatchInlineSnapshot(`
      [
        "awaiting_transfer submit proof_submitted",
        "awaiting_transfer confirm confirmed",
        "awaiting_transfer first_confirm awaiting_second",
        "awaiting_transfer expire expired",
        "awaiting_transfer cancel canceled",
        "proof_submitted submit proof_submitted",
        "proof_submitted confirm confirmed",
        "proof_submitted first_confirm awaiting_second",
        "proof_submitted reject rejected",
        "proof_submitted cancel canceled",
        "awaiting_second confirm confirmed",
        "awaiting_second reject rejected",
        "awaiting_second cancel canceled",
        "rejected submit proof_submitted",
        "rejected confirm confirmed",
        "rejected first_confirm awaiting_second",
        "rejected expire expired",
        "rejected cancel canceled",
        "expired confirm confirmed",
        "expired first_confirm awaiting_second",
        "canceled confirm confirmed",
        "canceled first_confirm awaiting_second",
      ]
    `)
  })

  it("never leaves confirmed, never expires what waits for a person", () => {
    for (const action of ACTIONS) expect(nextState("confirmed", action)).toBeUndefined()
    expect(statesFor("expire")).toEqual(["awaiting_transfer", "rejected"])
  })
})

describe("decideConfirmation", () => {
  it("takes the exact amount once", () => {
    expect(decideConfirmation(asked)).toEqual({ ok: true, action: "confirm" })
    expect(decideConfirmation({ ...asked, state: "confirmed" })).toEqual({
      ok: false,
      code: "transfer_confirmed",
    })
  })

  it("never pays with another amount", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...TRANSFER_STATES),
        fc.integer({ min: 1, max: 1_000_000 }),
        (state, received) => {
          fc.pre(received !== asked.amount)
          expect(decideConfirmation({ ...asked, state, received: centimes(received) }).ok).toBe(
            false
          )
        }
      )
    )
  })

  it("asks two different persons from the threshold on", () => {
    const large = { ...asked, secondFrom: centimes(210000) }
    expect(decideConfirmation(large)).toEqual({ ok: true, action: "first_confirm" })
    const first = { by: "user_1", received: asked.received }
    const waiting = { ...large, state: "awaiting_second" as const, first }
    expect(decideConfirmation(waiting)).toEqual({ ok: false, code: "same_person" })
    expect(decideConfirmation({ ...waiting, actor_id: "user_2" })).toEqual({
      ok: true,
      action: "confirm",
    })
    expect(decideConfirmation({ ...asked, secondFrom: centimes(210001) })).toEqual({
      ok: true,
      action: "confirm",
    })
  })

  it("lets one person finish when the threshold was lifted meanwhile", () => {
    const first = { by: "user_1", received: asked.received }
    expect(decideConfirmation({ ...asked, state: "awaiting_second", first })).toEqual({
      ok: true,
      action: "confirm",
    })
  })
})

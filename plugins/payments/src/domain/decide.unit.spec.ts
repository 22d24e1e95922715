import { centimes, type Centimes } from "@hanout/algeria/money"
import fc from "fast-check"
import type { GatewayFacts, GatewayReading, GatewayState } from "../gateway"
import { ATTEMPT_STATES, TAKEN, type AttemptState } from "./attempt"
import { decide, type Decision, type StoredAttempt } from "./decide"

const AMOUNT = centimes(80650)
const stored = (over: Partial<StoredAttempt> = {}): StoredAttempt => ({
  state: "registered",
  gateway_order_id: "Ab3",
  order_number: "4820000017",
  session_id: "payses_1",
  amount_centimes: AMOUNT,
  currency: "dzd",
  mode: "test",
  deposited_centimes: null,
  ...over,
})
const facts = (state: GatewayState, over: Partial<GatewayFacts> = {}): GatewayReading => ({
  kind: "facts",
  facts: {
    state,
    gateway_order_id: "Ab3",
    order_number: "4820000017",
    amount: AMOUNT,
    currency: "dzd",
    approved: state === "paid",
    ...over,
  },
})
const short = ({ verdict, next, alert }: Decision) => [verdict, next, alert?.kind ?? null]

describe("decide", () => {
  const rows: [string, GatewayReading, Partial<StoredAttempt>, (string | null)[]][] = [
    [
      "nothing readable",
      { kind: "unreadable", code: "timeout" },
      {},
      ["unknown", "registered", null],
    ],
    ["denied by the gateway", { kind: "unknown_order" }, {}, ["unknown", "registered", null]],
    ["not paid yet", facts("pending"), {}, ["pending", "registered", null]],
    ["paid", facts("paid"), {}, ["paid", "paid", null]],
    ["paid in full", facts("paid", { deposited: AMOUNT }), {}, ["paid", "paid", null]],
    ["declined", facts("declined"), {}, ["declined", "declined", null]],
    ["cancelled", facts("cancelled"), {}, ["cancelled", "cancelled", null]],
    ["expired", facts("expired"), {}, ["expired", "expired", null]],
    ["paid after declined", facts("paid"), { state: "declined" }, ["paid", "paid", null]],
    ["paid after expired", facts("paid"), { state: "expired" }, ["paid", "paid", null]],
    [
      "pending after declined",
      facts("pending"),
      { state: "declined" },
      ["pending", "declined", null],
    ],
    ["held", facts("authorized"), {}, ["review", "review", "authorized_hold"]],
    ["paid after held", facts("paid"), { state: "review" }, ["paid", "paid", null]],
    ["a state no guide names", facts("other"), {}, ["review", "review", "unproven_payment"]],
    ["an unnamed state after paid", facts("other"), { state: "paid" }, ["unknown", "paid", null]],
    ["no state at all", facts("unstated"), {}, ["unknown", "registered", null]],
    [
      "paid, not approved",
      facts("paid", { approved: false }),
      {},
      ["review", "review", "unproven_payment"],
    ],
    [
      "paid, no amount",
      facts("paid", { amount: undefined }),
      {},
      ["review", "review", "unproven_payment"],
    ],
    [
      "paid, no name of the payment",
      facts("paid", { order_number: undefined, gateway_order_id: undefined }),
      {},
      ["review", "review", "unproven_payment"],
    ],
    [
      "another amount",
      facts("paid", { amount: centimes(100) }),
      {},
      ["review", "review", "amount_mismatch"],
    ],
    [
      "less taken",
      facts("paid", { deposited: centimes(100) }),
      {},
      ["review", "review", "amount_mismatch"],
    ],
    [
      "another currency",
      facts("paid", { currency: "eur" }),
      {},
      ["review", "review", "currency_mismatch"],
    ],
    [
      "another number",
      facts("paid", { order_number: "1" }),
      {},
      ["review", "review", "order_number_mismatch"],
    ],
    [
      "another id",
      facts("paid", { gateway_order_id: "x" }),
      {},
      ["review", "review", "order_number_mismatch"],
    ],
    [
      "another session",
      facts("paid", { session_id: "x" }),
      {},
      ["review", "review", "session_mismatch"],
    ],
    [
      "test money",
      facts("paid", { mode: "test" }),
      { mode: "live" },
      ["review", "review", "mode_mismatch"],
    ],
    ["declined after paid", facts("declined"), { state: "paid" }, ["unknown", "paid", null]],
    ["pending after paid", facts("pending"), { state: "paid" }, ["unknown", "paid", null]],
    ["paid again", facts("paid", { deposited: AMOUNT }), { state: "paid" }, ["paid", "paid", null]],
    [
      "a part gone from a paid one",
      facts("paid", { deposited: centimes(60650) }),
      { state: "paid" },
      ["review", "paid", "refunded_outside"],
    ],
    [
      "other amount after paid",
      facts("paid", { amount: centimes(1) }),
      { state: "paid" },
      ["review", "paid", "amount_mismatch"],
    ],
    ["reversed", facts("reversed"), {}, ["reversed", "reversed", null]],
    [
      "reversed after paid",
      facts("reversed"),
      { state: "paid" },
      ["reversed", "reversed", "reversed_after_paid"],
    ],
    [
      "our own partial refund, read back",
      facts("partially_refunded", { deposited: centimes(60650) }),
      { state: "partially_refunded", deposited_centimes: centimes(60650) },
      ["partially_refunded", "partially_refunded", null],
    ],
    [
      "refunded behind our back",
      facts("refunded", { deposited: centimes(0) }),
      { state: "paid", deposited_centimes: AMOUNT },
      ["refunded", "refunded", "refunded_outside"],
    ],
    [
      "a part refunded behind our back",
      facts("partially_refunded", { deposited: centimes(60650) }),
      { state: "paid" },
      ["partially_refunded", "partially_refunded", "refunded_outside"],
    ],
    ["refunded before we saw it", facts("refunded"), {}, ["refunded", "refunded", null]],
    [
      "partly refunded before we saw it",
      facts("partially_refunded", { deposited: centimes(100) }),
      {},
      ["review", "review", "refunded_outside"],
    ],
    [
      "paid after refunded",
      facts("paid"),
      { state: "refunded" },
      ["review", "refunded", "refund_unclear"],
    ],
    [
      "refunded, nobody says how much",
      facts("partially_refunded"),
      { state: "paid" },
      ["review", "paid", "refund_unclear"],
    ],
  ]
  it.each(rows)("%s", (_, reading, over, expected) => {
    expect(short(decide(reading, stored(over)))).toEqual(expected)
  })

  const amount = fc.constantFrom<(Centimes | undefined)[]>(
    undefined,
    AMOUNT,
    centimes(0),
    centimes(1),
    centimes(80651)
  )
  const anyFacts = fc.record(
    {
      state: fc.constantFrom<GatewayState[]>(
        "pending",
        "paid",
        "declined",
        "cancelled",
        "expired",
        "reversed",
        "refunded",
        "partially_refunded",
        "authorized",
        "other",
        "unstated"
      ),
      approved: fc.boolean(),
      gateway_order_id: fc.constantFrom(undefined, "Ab3", "x"),
      order_number: fc.constantFrom(undefined, "4820000017", "4820000018"),
      session_id: fc.constantFrom(undefined, "payses_1", "payses_2"),
      amount,
      deposited: amount,
      currency: fc.constantFrom(undefined, "dzd", "eur"),
      mode: fc.constantFrom<(("test" | "live") | undefined)[]>(undefined, "test", "live"),
    },
    { requiredKeys: ["state", "approved"] }
  )
  const anyStored = fc
    .record({
      state: fc.constantFrom<AttemptState[]>(...ATTEMPT_STATES),
      deposited_centimes: fc.constantFrom(null, AMOUNT, centimes(0), centimes(100)),
    })
    .map(stored)

  it("is total, and pays only what is equal in everything stated", () => {
    fc.assert(
      fc.property(anyFacts, anyStored, (read, attempt) => {
        const decision = decide({ kind: "facts", facts: read }, attempt)
        expect(ATTEMPT_STATES).toContain(decision.next)
        if (decision.next !== "paid" || attempt.state === "paid") return
        expect(read.state).toBe("paid")
        expect(read.approved).toBe(true)
        expect(read.amount).toBe(AMOUNT)
        expect([undefined, AMOUNT]).toContain(read.deposited)
        expect([undefined, "dzd"]).toContain(read.currency)
        expect([undefined, "test"]).toContain(read.mode)
        expect([undefined, "4820000017"]).toContain(read.order_number)
        expect([undefined, "Ab3"]).toContain(read.gateway_order_id)
        expect([undefined, "payses_1"]).toContain(read.session_id)
      }),
      { numRuns: 3000 }
    )
  })

  it("never forgets money: what was taken stays taken, and a difference opens an alert", () => {
    fc.assert(
      fc.property(anyFacts, anyStored, (read, attempt) => {
        const decision = decide({ kind: "facts", facts: read }, attempt)
        if (TAKEN.includes(attempt.state)) expect(TAKEN).toContain(decision.next)
        if (decision.verdict === "review") expect(decision.alert).toBeDefined()
        if (decision.next === "review" && attempt.state !== "review") {
          expect(decision.alert).toBeDefined()
        }
      }),
      { numRuns: 3000 }
    )
  })

  it("says in an alert how much money there really is", () => {
    const amountOf = (reading: GatewayReading) => decide(reading, stored()).alert?.amount_centimes
    expect(amountOf(facts("pending", { amount: centimes(1) }))).toBe(0)
    expect(amountOf(facts("declined", { currency: "eur" }))).toBe(0)
    expect(amountOf(facts("authorized"))).toBe(0)
    expect(amountOf(facts("paid", { amount: centimes(100) }))).toBe(100)
    expect(amountOf(facts("paid", { amount: centimes(100), deposited: centimes(90) }))).toBe(90)
  })

  it("learns nothing from silence", () => {
    fc.assert(
      fc.property(anyStored, (attempt) => {
        for (const reading of [{ kind: "unreadable", code: "x" }, { kind: "unknown_order" }]) {
          const decision = decide(reading as GatewayReading, attempt)
          expect(decision).toEqual({ verdict: "unknown", next: attempt.state })
        }
      })
    )
  })
})

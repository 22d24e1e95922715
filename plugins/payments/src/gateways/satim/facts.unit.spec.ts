import fc from "fast-check"
import { createRedact } from "../redact"
import { readSatimFacts, readUnpaidLook, type SatimDialect } from "./facts"
import { readFields } from "./wire"

const redact = createRedact([])

/** A paid answer as the certification service gave it in September 2026. */
const PAID = {
  expiration: "202701",
  cardholderName: "CARD HOLDER",
  depositAmount: 80650,
  currency: "012",
  authorizationResponseId: "123456",
  approvalCode: "123456",
  actionCode: 0,
  actionCodeDescription: "Approved",
  ErrorCode: "0",
  ErrorMessage: "Success",
  OrderStatus: 2,
  OrderNumber: "4820000017",
  Pan: "6280****7215",
  Amount: 80650,
  Ip: "192.0.2.10",
  SvfeResponse: "00",
  params: {
    respCode: "00",
    respCode_desc: "Votre paiement a été accepté",
    udf1: "4820000017",
  },
}

function factsOf(answer: Record<string, unknown>, dialect: SatimDialect = "ack") {
  const fields = readFields(JSON.stringify(answer))
  if (!fields) throw new Error("no object")
  return readSatimFacts(fields, dialect, redact)
}

/** An answer without approval: what is left out of {@link PAID} is `undefined` here. */
const unpaid = (change: Record<string, unknown>) => ({
  ...PAID,
  depositAmount: 0,
  approvalCode: undefined,
  ...change,
})
const issuer = (respCode: string, actionCode = 116) =>
  unpaid({
    ErrorCode: "2",
    OrderStatus: 6,
    actionCode,
    params: { respCode, respCode_desc: "Refus" },
  })
const bare = (actionCode: number, OrderStatus = 6, ErrorCode = "2") =>
  unpaid({ ErrorCode, OrderStatus, actionCode, params: undefined })

describe("facts of an acknowledge answer", () => {
  it("reads a paid one whole", () => {
    expect(factsOf(PAID)).toEqual({
      state: "paid",
      order_number: "4820000017",
      amount: 80650,
      deposited: 80650,
      currency: "dzd",
      approved: true,
      reason: undefined,
      message: "Votre paiement a été accepté",
      approval_code: "123456",
      pan_masked: "6280****7215",
      response_code: "00",
    })
  })

  it.each<[string, Record<string, unknown>, object]>([
    ["never attempted", bare(-100, 0, "0"), { state: "pending", deposited: 0, message: undefined }],
    [
      "issuer decline",
      issuer("51"),
      {
        state: "declined",
        reason: "insufficient_funds",
        message: "Refus",
        response_code: "51",
        deposited: 0,
      },
    ],
    [
      "card not enabled online",
      bare(2003),
      { state: "declined", reason: "not_enabled", message: "Approved", response_code: "2003" },
    ],
    ["wrong 3DS password", bare(-2006), { state: "declined", reason: "auth_failed" }],
    ["cancelled by the payer", bare(342034), { state: "cancelled", reason: "cancelled" }],
    ["cancelled by the payer, older", bare(10), { state: "cancelled", reason: "cancelled" }],
    ["hosted session expired", bare(-2007), { state: "expired", reason: "expired" }],
    [
      "hosted session expired, unpaid",
      bare(-2007, 0, "0"),
      { state: "expired", reason: "expired" },
    ],
    ["generic decline", bare(0, -1), { state: "declined", reason: "refused" }],
    [
      "partially refunded",
      { ...PAID, OrderStatus: 4, depositAmount: 60650 },
      { state: "partially_refunded", deposited: 60650, amount: 80650 },
    ],
    [
      "refunded",
      { ...PAID, OrderStatus: 4, depositAmount: 0 },
      { state: "refunded", deposited: 0 },
    ],
    [
      "refunded, nobody says how much",
      { ...PAID, OrderStatus: 4, depositAmount: undefined },
      { state: "partially_refunded", deposited: undefined },
    ],
    [
      "refunded, but all is there",
      { ...PAID, OrderStatus: 4 },
      { state: "partially_refunded", deposited: undefined },
    ],
    ["reversed", { ...PAID, OrderStatus: 3 }, { state: "reversed", message: undefined }],
    ["held", { ...PAID, OrderStatus: 1 }, { state: "authorized" }],
    ...([7, 8, 9, 10, 11, 5, 12, -2, 99].map((OrderStatus): [string, object, object] => [
      `status ${OrderStatus}`,
      { ...PAID, OrderStatus },
      { state: "other" },
    ]) as [string, Record<string, unknown>, object][]),
    ["no status", { ...PAID, OrderStatus: undefined }, { state: "unstated" }],
    [
      "respCode 00 on a declined order",
      { ...PAID, OrderStatus: 6 },
      { state: "declined", message: undefined },
    ],
  ])("%s", (_, answer, facts) => {
    const read = factsOf(answer)
    expect(read).toMatchObject(facts)
    for (const [key, value] of Object.entries(facts)) {
      expect(read[key as keyof typeof read]).toBe(value)
    }
    expect(read.approved).toBe(false)
  })

  it.each<[string, Record<string, unknown>]>([
    ["ErrorCode 2 means declined here", { ErrorCode: "2" }],
    ["no ErrorCode", { ErrorCode: undefined }],
    ["a word for an ErrorCode", { ErrorCode: "OK" }],
    ["no params", { params: undefined }],
    ["params that are no object", { params: "00" }],
    ["respCode 51", { params: { respCode: "51" } }],
    ["respCode as a number", { params: { respCode: 0 } }],
    ["respCode outside of params", { respCode: "00", params: {} }],
    ["no order number", { OrderNumber: undefined }],
    ["no amount", { Amount: undefined }],
    ["no amount and no deposit", { Amount: undefined, depositAmount: undefined }],
    ["a fractional amount", { Amount: 806.5 }],
    ["a negative amount", { Amount: -80650, depositAmount: -80650 }],
    ["an amount as words", { Amount: "80650 DA" }],
    ["an amount in a list", { Amount: [80650] }],
    ["less deposited", { depositAmount: 80649 }],
    ["nothing deposited", { depositAmount: 0 }],
    ["a deposit that is no number", { depositAmount: "all" }],
    ["another currency", { currency: "978" }],
    ["a currency in letters", { currency: "EUR" }],
    ["a currency that is no text", { currency: {} }],
    ["two amounts", { amount: 100 }],
    ["two states", { orderStatus: 6 }],
    ["two error codes", { errorCode: 7 }],
  ])("approves nothing with %s", (_, change) => {
    expect(factsOf({ ...PAID, ...change }).approved).toBe(false)
  })

  it.each([{ amount: 100 }, { orderStatus: 6 }, { errorCode: 7 }, { ordernumber: "1" }])(
    "approves nothing when %p is said before it",
    (lie) => {
      expect(factsOf({ ...lie, ...PAID }).approved).toBe(false)
    }
  )

  it.each<[string, Record<string, unknown>]>([
    [
      "every number as a text",
      { OrderStatus: "2", Amount: "80650", depositAmount: "80650", actionCode: "0" },
    ],
    ["every number as a number", { ErrorCode: 0, OrderNumber: 4820000017, currency: 12 }],
    ["no deposit and no currency", { depositAmount: undefined, currency: undefined }],
    ["the same field spelled twice", { errorCode: 0, orderNumber: "4820000017" }],
  ])("approves a paid answer with %s", (_, change) => {
    expect(factsOf({ ...PAID, ...change })).toMatchObject({ state: "paid", approved: true })
  })

  it("reads names in any case", () => {
    const upper = Object.fromEntries(Object.entries(PAID).map(([k, v]) => [k.toUpperCase(), v]))
    expect(factsOf(upper)).toEqual(factsOf(PAID))
  })

  it.each([
    ["05", "card_blocked"],
    ["33", "card_expired"],
    ["37", "card_blocked"],
    ["41", "card_blocked"],
    ["43", "card_blocked"],
    ["51", "insufficient_funds"],
    ["61", "limit"],
    ["62", "card_blocked"],
    ["AB", "cvv"],
    ["AD", "card_expired"],
    ["AE", "not_enabled"],
    ["ZZ", "refused"],
    ["constructor", "refused"],
  ])("tells the shopper why: respCode %s → %s", (code, reason) => {
    expect(factsOf(issuer(code, 999))).toMatchObject({ state: "declined", reason })
  })

  it.each([
    [-20010, "limit"],
    [-2009, "auth_failed"],
    [116, "refused"],
    [208, "refused"],
  ])("keys no reason on an action code that changed its meaning: %d → %s", (code, reason) => {
    expect(factsOf(bare(code))).toMatchObject({ state: "declined", reason })
  })

  it("never lets a whole card number through", () => {
    const answer = {
      ...PAID,
      Pan: "6280581110007215",
      params: { respCode: "00", respCode_desc: "Carte 6280581110007215" },
    }
    expect(JSON.stringify(factsOf(answer))).not.toContain("6280581110007215")
  })
})

describe("facts of a confirm answer", () => {
  it.each([
    ["0", true],
    ["2", true],
    ["3", false],
    ["1", false],
  ])("a paid order with ErrorCode %s: approved %p", (ErrorCode, approved) => {
    expect(factsOf({ ...PAID, ErrorCode }, "confirm")).toMatchObject({ state: "paid", approved })
  })

  it.each<[string, Record<string, unknown>, string]>([
    ["fully refunded", { ...PAID, ErrorCode: "2", OrderStatus: 4, depositAmount: 0 }, "refunded"],
    ["declined", { ...issuer("51"), ErrorCode: "3" }, "declined"],
    ["unpaid", { ...bare(-100, 0, "3") }, "pending"],
  ])("%s", (_, answer, state) => {
    expect(factsOf(answer, "confirm")).toMatchObject({ state, approved: false })
  })
})

describe("a look with getOrderStatusExtended", () => {
  const look = (change: Record<string, unknown>) =>
    readUnpaidLook(
      readFields(
        JSON.stringify({
          errorCode: "0",
          orderStatus: 0,
          orderNumber: "4820000017",
          amount: 80650,
          currency: "012",
          actionCode: -100,
          ...change,
        })
      ) ?? new Map()
    )

  it("says unpaid and nothing else", () => {
    expect(look({})).toEqual({
      state: "pending",
      order_number: "4820000017",
      amount: 80650,
      currency: "dzd",
      approved: false,
    })
  })

  it.each([
    { orderStatus: 2 },
    { orderStatus: 6 },
    { orderStatus: undefined },
    { errorCode: "5" },
    { errorCode: undefined },
    { actionCode: -2007 },
  ])("leaves %p to the acknowledge call", (change) => {
    expect(look(change)).toBeUndefined()
  })
})

describe("whatever SATIM sends", () => {
  const names = [...Object.keys(PAID), "errorCode", "orderStatus", "respCode", "__proto__"]
  const value = fc.oneof(
    fc.constantFrom<unknown>("00", "0", 0, 2, "2", 80650, "4820000017", "012", null, [], {}),
    fc.jsonValue({ maxDepth: 2 })
  )
  const answers = fc.oneof(
    fc.string(),
    fc.json(),
    fc.dictionary(fc.constantFrom(...names), value).map((o) => JSON.stringify(o)),
    // One field of a paid answer changed at a time.
    fc
      .tuple(fc.constantFrom(...Object.keys(PAID)), value)
      .map(([key, other]) => JSON.stringify({ ...PAID, [key]: other }))
  )

  it("never throws, and approves nothing that does not say all of it", () => {
    fc.assert(
      fc.property(answers, fc.constantFrom<SatimDialect>("ack", "confirm"), (body, dialect) => {
        const fields = readFields(body)
        if (!fields) return
        const facts = readSatimFacts(fields, dialect, redact)
        if (!facts.approved) return
        const sent = JSON.parse(body)
        expect(sent.params.respCode.trim()).toBe("00")
        expect(Number(sent.OrderStatus)).toBe(2)
        expect(dialect === "ack" ? [0] : [0, 2]).toContain(Number(sent.ErrorCode))
        expect(facts).toMatchObject({ state: "paid", amount: Number(sent.Amount) })
        expect(facts.order_number).toBe(String(sent.OrderNumber))
      }),
      { numRuns: 10_000 }
    )
  })
})

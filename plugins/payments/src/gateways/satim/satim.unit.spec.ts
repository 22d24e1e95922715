import { centimes } from "@hanout/algeria/money"
import fc from "fast-check"
import type { Attempt, AttemptDraft } from "../../gateway"
import {
  startScriptedServer,
  type ScriptedAnswer,
  type ScriptedServer,
} from "../../testing/scripted-server"
import { createSatimGateway } from "./index"
import { readSatimOptions } from "./options"

const SECRETS = ["CANARY-user", "CANARY-pass", "CANARYTERMINAL"]

const draft: AttemptDraft = {
  id: "pat_1",
  order_number: "4820000017",
  amount: centimes(80_650),
  currency: "dzd",
  locale: "ar",
  return_url: "https://shop.example/ar/pay/r/token?x=1&y=2",
  failure_url: "https://shop.example/ar/pay/f/token",
  webhook_url: "https://api.example/hooks/satim",
  description: "Commande n° 17 <été>",
  session_id: "payses_1",
}
const ID = "Ab3dE5gH7jK9mN1pQ3sT"
const attempt: Attempt = { ...draft, mode: "test", gateway_order_id: ID }
const FORM_URL =
  "https://test.satim.dz/payment/epg/merchants/demo/payment.html?mdOrder=Ab3dE5gH7jK9mN1pQ3sT"

let server: ScriptedServer
let answer: ScriptedAnswer | ((path: string) => ScriptedAnswer)
beforeAll(async () => {
  server = await startScriptedServer(({ path }) =>
    typeof answer === "function" ? answer(path) : answer
  )
})
beforeEach(() => server.requests.splice(0))
afterAll(() => server.close())

const json = (body: unknown, status = 200) => ({ status, body: JSON.stringify(body) })

function gateway(change: Record<string, unknown> = {}) {
  return createSatimGateway(
    readSatimOptions({
      baseUrl: `${server.url}/payment/rest`,
      userName: SECRETS[0],
      password: SECRETS[1],
      terminalId: SECRETS[2],
      mode: "test",
      allowHttp: true,
      timeoutMs: answer === "silence" ? 100 : 5_000,
      ...change,
    })
  )
}

/** Answers that are none, for every call. */
const NO_ANSWERS: [string, ScriptedAnswer][] = [
  ["silence", "silence"],
  ["a reset", "reset"],
  ["half an answer", "cut"],
  ["an empty body", { body: "" }],
  ["HTML", { body: "<html>Service</html>" }],
  ["half JSON", { body: '{"errorCode":0,' }],
  ["null", json(null)],
  ["a list", json([{ errorCode: 0, ErrorCode: 0, OrderStatus: 2 }])],
  ["a text", json("0")],
  ["an empty object", json({})],
  ["a redirect", { status: 302, headers: { location: "https://evil.example" } }],
  ["a block page", { status: 403, body: "<html>Forbidden</html>" }],
  ["500", json({ errorCode: 0, orderId: "x", formUrl: FORM_URL, ErrorCode: 0 }, 500)],
  ["503", { status: 503, body: "<html>" }],
  ["a body of 1 MiB", { body: JSON.stringify({ errorCode: 0, x: "x".repeat(1024 * 1024) }) }],
]

describe("register", () => {
  it("posts one form with what the guide asks for, and nothing in the URL", async () => {
    answer = json({ errorCode: 0, orderId: attempt.gateway_order_id, formUrl: FORM_URL })
    await expect(gateway().register(draft)).resolves.toEqual({
      outcome: "registered",
      gateway_order_id: attempt.gateway_order_id,
      redirect_url: FORM_URL,
    })
    expect(server.requests).toHaveLength(1)
    const [request] = server.requests
    expect(request).toMatchObject({ method: "POST", path: "/payment/rest/register.do" })
    expect(Object.fromEntries(new URLSearchParams(request?.body))).toEqual({
      userName: SECRETS[0],
      password: SECRETS[1],
      orderNumber: "4820000017",
      amount: "80650",
      currency: "012",
      returnUrl: draft.return_url,
      failUrl: draft.failure_url,
      description: "Commande n 17  ete ",
      language: "AR",
      jsonParams: '{"force_terminal_id":"CANARYTERMINAL","udf1":"4820000017"}',
    })
  })

  it.each<[object, string, string]>([
    [{ errorCode: 1, errorMessage: "already processed" }, "refused", "number_taken"],
    [{ errorCode: "1" }, "refused", "number_taken"],
    [{ errorCode: 3 }, "refused", "currency_refused"],
    [{ errorCode: 4, errorMessage: "orderNumber is empty" }, "refused", "bad_request"],
    [{ errorCode: 5, errorMessage: "Access denied" }, "refused", "credentials_refused"],
    [{ errorCode: 5, errorMessage: "Change your password" }, "refused", "credentials_refused"],
    [{ errorCode: 5, errorMessage: "Wrong language" }, "refused", "bad_request"],
    [{ errorCode: 7, errorMessage: "System error" }, "failed", "gateway_error"],
    [{ errorCode: 14 }, "refused", "bad_request"],
    [{ errorCode: 99 }, "failed", "gateway_error"],
    [{ errorCode: null, orderId: "x", formUrl: FORM_URL }, "failed", "unreadable"],
    [{ errorCode: 0, formUrl: FORM_URL }, "failed", "unreadable"],
    [{ errorCode: 0, orderId: "x" }, "failed", "unreadable"],
    [{ errorCode: 0, orderId: "another", formUrl: FORM_URL }, "failed", "id_mismatch"],
    [{ errorCode: 0, orderId: "x y", formUrl: FORM_URL }, "failed", "unreadable"],
    [
      { errorCode: 0, orderId: "x", formUrl: "https://evil.example/" },
      "failed",
      "redirect_refused",
    ],
    [
      { errorCode: 0, orderId: "x", formUrl: "http://test.satim.dz/" },
      "failed",
      "redirect_refused",
    ],
  ])("answers %p with %s, %s", async (body, outcome, code) => {
    answer = json(body)
    await expect(gateway().register(draft)).resolves.toMatchObject({ outcome, code })
  })

  it.each(NO_ANSWERS)("does not know after %s, and asks once", async (_, none) => {
    answer = none
    await expect(gateway().register(draft)).resolves.toMatchObject({ outcome: "failed" })
    expect(server.requests).toHaveLength(1)
  })

  it.each<[string, Partial<AttemptDraft>, string]>([
    ["49.99 DA", { amount: centimes(4_999) }, "amount_refused"],
    ["nothing", { amount: centimes(0) }, "amount_refused"],
    ["another currency", { currency: "eur" }, "currency_refused"],
    ["a number of nine digits", { order_number: "482000001" }, "bad_request"],
    ["a long return address", { return_url: `https://x.dz/${"x".repeat(500)}` }, "bad_request"],
  ])("asks nobody about %s", async (_, change, code) => {
    await expect(gateway().register({ ...draft, ...change })).resolves.toMatchObject({
      outcome: "refused",
      code,
    })
    expect(server.requests).toHaveLength(0)
  })

  it("asks for 50.00 DA", async () => {
    answer = json({ errorCode: 0, orderId: ID, formUrl: FORM_URL })
    await expect(gateway().register({ ...draft, amount: centimes(5_000) })).resolves.toMatchObject({
      outcome: "registered",
    })
  })
})

describe("read", () => {
  const paid = {
    ErrorCode: "0",
    OrderStatus: 2,
    OrderNumber: draft.order_number,
    Amount: 80650,
    depositAmount: 80650,
    currency: "012",
    params: { respCode: "00" },
  }

  it.each([
    ["ack", "public/acknowledgeTransaction.do", "mdOrder"],
    ["confirm", "confirmOrder.do", "orderId"],
  ])("asks in dialect %s at %s", async (dialect, path, key) => {
    answer = json(paid)
    await expect(gateway({ dialect }).read(attempt)).resolves.toMatchObject({
      kind: "facts",
      facts: { state: "paid", approved: true },
    })
    expect(server.requests[0]).toMatchObject({ method: "POST", path: `/payment/rest/${path}` })
    expect(Object.fromEntries(new URLSearchParams(server.requests[0]?.body))).toEqual({
      userName: SECRETS[0],
      password: SECRETS[1],
      language: "AR",
      [key]: attempt.gateway_order_id,
    })
  })

  it.each<[string, ScriptedAnswer, object]>([
    ["HTTP 401 and a text", json("Transaction is not found", 401), { kind: "unknown_order" }],
    ["ErrorCode 6", json({ ...paid, ErrorCode: 6 }), { kind: "unknown_order" }],
    [
      "ErrorCode 5",
      json({ ...paid, ErrorCode: "5" }),
      { kind: "unreadable", code: "credentials_refused" },
    ],
    ["ErrorCode 7", json({ ...paid, ErrorCode: 7 }), { kind: "unreadable", code: "gateway_error" }],
    ["HTTP 401 and an object", json(paid, 401), { kind: "unreadable" }],
    ["HTTP 200 and a text", json("Transaction is not found"), { kind: "unreadable" }],
  ])("reads %s", async (_, given, reading) => {
    answer = given
    await expect(gateway().read(attempt)).resolves.toMatchObject(reading)
  })

  it.each(NO_ANSWERS)("knows nothing after %s", async (_, none) => {
    answer = none
    await expect(gateway().read(attempt)).resolves.toMatchObject({ kind: "unreadable" })
  })

  it.each<[string, ScriptedAnswer, string[]]>([
    ["an unpaid order", json({ errorCode: 0, orderStatus: 0 }), ["pending"]],
    ["a paid order", json({ errorCode: 0, orderStatus: 2 }), ["paid", "ack"]],
    ["no permission", json({ errorCode: 5 }), ["paid", "ack"]],
    ["a broken answer", { body: "<html>" }, ["paid", "ack"]],
  ])("looks first where it may: %s", async (_, look, [state, acknowledged]) => {
    answer = (path) => (path.includes("Extended") ? look : json(paid))
    await expect(gateway({ statusExtended: true }).read(attempt)).resolves.toMatchObject({
      facts: { state },
    })
    expect(server.requests).toHaveLength(acknowledged ? 2 : 1)
  })
})

describe("refund", () => {
  it("posts the order and the centimes, nothing else", async () => {
    answer = json({ errorCode: "0", errorMessage: "Success" })
    await expect(gateway().refund?.(attempt, centimes(20_000), "ref_1")).resolves.toEqual({
      outcome: "done",
    })
    expect(server.requests[0]?.path).toBe("/payment/rest/refund.do")
    expect(Object.fromEntries(new URLSearchParams(server.requests[0]?.body))).toEqual({
      userName: SECRETS[0],
      password: SECRETS[1],
      orderId: attempt.gateway_order_id,
      amount: "20000",
    })
  })

  it.each<[object, string, string]>([
    [{ errorCode: 5, errorMessage: "Access denied" }, "refused", "credentials_refused"],
    [{ errorCode: 5, errorMessage: "Amount too small" }, "refused", "refund_refused"],
    [{ errorCode: 6 }, "refused", "unknown_order"],
    [{ errorCode: 7 }, "unclear", "gateway_error"],
    [{ errorCode: 42 }, "unclear", "gateway_error"],
    [{ errorMessage: "Success" }, "unclear", "unreadable"],
  ])("answers %p with %s, %s", async (body, outcome, code) => {
    answer = json(body)
    await expect(gateway().refund?.(attempt, centimes(1), "k")).resolves.toMatchObject({
      outcome,
      code,
    })
  })

  it.each(NO_ANSWERS)("is unclear after %s, and asks once", async (_, none) => {
    answer = none
    await expect(gateway().refund?.(attempt, centimes(100), "k")).resolves.toMatchObject({
      outcome: "unclear",
    })
    expect(server.requests).toHaveLength(1)
  })

  it.each([0, -1, 80_651, NaN, 1.5])("asks nobody for %p centimes", async (amount) => {
    await expect(
      gateway().refund?.(attempt, amount as typeof attempt.amount, "k")
    ).resolves.toMatchObject({ outcome: "refused", code: "amount_refused" })
    expect(server.requests).toHaveLength(0)
  })

  it("is refused, not unclear, when no connection stood", async () => {
    const gone = await startScriptedServer(() => "reset")
    await gone.close()
    await expect(
      gateway({ baseUrl: gone.url }).refund?.(attempt, centimes(100), "k")
    ).resolves.toMatchObject({ outcome: "refused", code: "unreachable" })
  })
})

describe("check", () => {
  it.each<[string, ScriptedAnswer, object]>([
    ["an unknown order", json("Transaction is not found", 401), { ok: true }],
    ["ErrorCode 6", json({ ErrorCode: "6" }), { ok: true }],
    ["ErrorCode 5", json({ ErrorCode: "5" }), { ok: false, code: "credentials_refused" }],
    ["a block page", { status: 403, body: "<html>" }, { ok: false, code: "unreadable" }],
    ["a reset", "reset", { ok: false, code: "unreachable" }],
  ])("reads %s", async (_, given, result) => {
    answer = given
    await expect(gateway().check?.()).resolves.toMatchObject(result)
  })
})

describe("whatever SATIM sends", () => {
  it("never throws, approves nothing and says no secret", async () => {
    const echo = fc.constantFrom(...SECRETS).map((s) => ({
      errorCode: 5,
      ErrorCode: 2,
      OrderStatus: 6,
      errorMessage: `bad ${s}`,
      ErrorMessage: `bad ${s}`,
      actionCodeDescription: `bad ${encodeURIComponent(s)}`,
      params: { respCode_desc: `bad ${s}` },
    }))
    const bodies = fc.oneof(
      fc.string(),
      fc.json(),
      echo.map((o) => JSON.stringify(o))
    )
    const status = fc.constantFrom(200, 200, 401, 500)
    await fc.assert(
      fc.asyncProperty(bodies, status, async (body, code) => {
        answer = { status: code, body }
        const satim = gateway()
        const results = await Promise.all([
          satim.register(draft),
          satim.read(attempt),
          satim.refund?.(attempt, centimes(100), "k"),
          satim.check?.(),
        ])
        const text = JSON.stringify(results)
        for (const secret of SECRETS) expect(text).not.toContain(secret)
        expect(text).not.toContain('"approved":true')
        expect(results[0]).not.toMatchObject({ outcome: "registered" })
        expect(results[2]).not.toMatchObject({ outcome: "done" })
      }),
      { numRuns: 300 }
    )
  })
})

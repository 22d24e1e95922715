import { createHmac } from "node:crypto"
import fc from "fast-check"
import { verifyChargilyWebhook } from "./webhook"

const KEY = "test_sk_demo_key"
/** Computed in two languages over exactly these 275 bytes. */
const BODY =
  '{"id":"01hsandboxevt000000000000a","entity":"event","livemode":"false","type":"checkout.paid",' +
  '"data":{"id":"01hsandboxchk000000000000a","entity":"checkout","status":"paid","amount":2500,' +
  '"metadata":{"session_id":"payses_demo"}},"created_at":1790000000,"updated_at":1790000000}'
const SIGNATURE = "0d59388b6086c6d06646eb827e66a089faf91dc66a73d1207812b1f37e771a74"

const sign = (body: string | Buffer, key = KEY) =>
  createHmac("sha256", key).update(body).digest("hex")

function verify(body: string, signature: unknown = sign(body), keys = [KEY]) {
  return verifyChargilyWebhook(
    Buffer.from(body),
    signature === undefined ? {} : { signature: signature as string },
    keys
  )
}
const event = (change: Record<string, unknown>) =>
  JSON.stringify({ ...JSON.parse(BODY), ...change })

describe("verifyChargilyWebhook", () => {
  it("accepts the test vector", () => {
    expect(Buffer.byteLength(BODY)).toBe(275)
    expect(verify(BODY, SIGNATURE)).toEqual({
      outcome: "authentic",
      event_id: "01hsandboxevt000000000000a",
      type: "checkout.paid",
      gateway_order_id: "01hsandboxchk000000000000a",
      mode: "test",
    })
  })

  it("accepts each key while one is rotated, and no other", () => {
    const keys = ["test_sk_new", KEY]
    expect(verify(BODY, SIGNATURE, keys)).toMatchObject({ outcome: "authentic" })
    expect(verify(BODY, sign(BODY, "test_sk_new"), keys)).toMatchObject({ outcome: "authentic" })
    expect(verify(BODY, SIGNATURE, ["test_sk_new"])).toEqual({ outcome: "rejected" })
    expect(verify(BODY, SIGNATURE, [])).toEqual({ outcome: "rejected" })
  })

  it.each<[string, unknown]>([
    ["missing", undefined],
    ["empty", ""],
    ["short", SIGNATURE.slice(1)],
    ["long", `${SIGNATURE}0`],
    ["in upper case", SIGNATURE.toUpperCase()],
    ["prefixed", `sha256=${SIGNATURE}`],
    ["with a line end", `${SIGNATURE}\n`],
    ["garbage", "z".repeat(64)],
    ["one digit off", `${SIGNATURE.slice(0, -1)}5`],
    ["sent twice", [SIGNATURE, SIGNATURE]],
    ["of the public key", sign(BODY, "test_pk_demo_key")],
    ["of another body", sign(`${BODY} `)],
    ["in base64", createHmac("sha256", KEY).update(BODY).digest("base64")],
  ])("rejects a signature that is %s", (_, signature) => {
    expect(
      verifyChargilyWebhook(
        Buffer.from(BODY),
        signature === undefined ? {} : { signature: signature as string },
        [KEY]
      )
    ).toEqual({ outcome: "rejected" })
  })

  it("signs the bytes, not the JSON", () => {
    const odd = `${BODY.replace('"amount":2500', '"amount" : 2500')}\n`
    expect(verify(odd)).toMatchObject({ outcome: "authentic" })
    expect(verify(odd, SIGNATURE)).toEqual({ outcome: "rejected" })
  })

  it.each<[string, string]>([
    ["nothing", ""],
    ["no JSON", "<html>"],
    ["null", "null"],
    ["a list", `[${BODY}]`],
    ["another entity", event({ entity: "checkout" })],
    ["no id", event({ id: undefined })],
    ["an id that is a path", event({ id: "../x" })],
    ["no type", event({ type: 7 })],
    ["no data", event({ data: null })],
    ["data without an id", event({ data: {} })],
    ["a path for a checkout", event({ data: { id: "a/../b" } })],
    ["a body of 64 KiB and one", event({ pad: "x".repeat(64 * 1024) })],
  ])("rejects %s even when it is signed", (_, body) => {
    expect(verify(body)).toEqual({ outcome: "rejected" })
  })

  it.each(["checkout.failed", "checkout.canceled", "checkout.expired"])("knows %s", (type) => {
    expect(verify(event({ type }))).toMatchObject({ outcome: "authentic", type })
  })

  it("lets an unknown type pass, whatever it is about", () => {
    expect(verify(event({ type: "payout.sent", data: null }))).toEqual({
      outcome: "ignored",
      event_id: "01hsandboxevt000000000000a",
      type: "payout.sent",
    })
  })

  it.each([
    ["true", "live"],
    [true, "live"],
    [false, "test"],
    ["0", undefined],
    [undefined, undefined],
  ])("reads livemode %p as %s", (livemode, mode) => {
    expect(verify(event({ livemode }))).toMatchObject({ outcome: "authentic", mode })
  })

  it("never throws and never believes what is not signed", () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.json(), fc.constant(BODY)),
        fc.option(fc.oneof(fc.string(), fc.stringMatching(/^[0-9a-f]{64}$/)), { nil: undefined }),
        (body, signature) => {
          const result = verifyChargilyWebhook(
            Buffer.from(body),
            signature === undefined ? {} : { signature },
            [KEY]
          )
          expect(result).toEqual({ outcome: "rejected" })
        }
      ),
      { numRuns: 10_000 }
    )
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (body) => {
        expect(["rejected", "ignored", "authentic"]).toContain(verify(body).outcome)
      })
    )
  })
})

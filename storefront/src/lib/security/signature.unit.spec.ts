import { createHmac } from "node:crypto"
import { SeenIds, verifySignature } from "./signature"

const SECRET = "a secret of the test"
const BODY = '{"id":"1","tags":["prices"]}'
const sign = (timestamp: string, body = BODY) =>
  createHmac("sha256", SECRET).update(`${timestamp}.${body}`).digest("hex")

describe("verifySignature", () => {
  const call = { timestamp: "1000", signature: sign("1000"), body: BODY }

  it("accepts a fresh call, up to five minutes on either side", () => {
    expect([700, 1000, 1300].map((now) => verifySignature(call, SECRET, now))).toEqual([
      "ok",
      "ok",
      "ok",
    ])
    expect([699, 1301].map((now) => verifySignature(call, SECRET, now))).toEqual([
      "expired",
      "expired",
    ])
  })

  it("refuses a changed body, time, secret or signature", () => {
    expect(verifySignature({ ...call, body: `${BODY} ` }, SECRET, 1000)).toBe("wrong")
    expect(verifySignature({ ...call, timestamp: "1001" }, SECRET, 1000)).toBe("wrong")
    expect(verifySignature(call, "another", 1000)).toBe("wrong")
    expect(verifySignature({ ...call, signature: "zz" }, SECRET, 1000)).toBe("wrong")
    expect(verifySignature({ ...call, signature: call.signature + "00" }, SECRET, 1000)).toBe(
      "wrong"
    )
  })

  it("refuses a call without its headers", () => {
    expect(verifySignature({ ...call, timestamp: null }, SECRET, 1000)).toBe("missing")
    expect(verifySignature({ ...call, signature: null }, SECRET, 1000)).toBe("missing")
    expect(verifySignature({ ...call, timestamp: "1e3" }, SECRET, 1000)).toBe("missing")
  })
})

describe("SeenIds", () => {
  it("lets an id pass once per window", () => {
    const seen = new SeenIds(600)
    expect([seen.add("a", 0), seen.add("a", 599), seen.add("b", 599)]).toEqual([true, false, true])
    expect(seen.add("a", 600)).toBe(true)
  })

  it("stays bounded", () => {
    const seen = new SeenIds(600, 2)
    expect(["a", "b", "c"].map((id) => seen.add(id, 0))).toEqual([true, true, true])
    expect(seen.add("c", 1)).toBe(false)
    expect(seen.add("a", 1)).toBe(true)
  })
})

import { createServer, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import { batchTags, signMessage } from "./message"
import { sendMessage } from "./sender"

const secret = "only-for-tests-but-long-enough-to-pass"
const message = { id: "11111111-1111-4111-8111-111111111111", tags: ["catalog"] }

describe("sendMessage", () => {
  let server: Server
  let url: string
  let answers: (number | "hang" | "cut")[]
  let seen: { signature: unknown; timestamp: unknown; body: string }[]

  beforeEach(async () => {
    answers = []
    seen = []
    server = createServer((req, res) => {
      let body = ""
      req.on("data", (chunk) => (body += String(chunk)))
      req.on("end", () => {
        seen.push({
          signature: req.headers["x-hanout-signature"],
          timestamp: req.headers["x-hanout-timestamp"],
          body,
        })
        const answer = answers.shift() ?? 200
        if (answer === "cut") req.socket.destroy()
        else if (answer !== "hang") res.writeHead(answer, { location: "/elsewhere" }).end("text")
      })
    })
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  afterEach(() => {
    server.close()
    server.closeAllConnections()
  })

  const send = (more = {}) => {
    const waits: number[] = []
    let clock = 1_700_000_000_000
    return {
      waits,
      result: sendMessage(message, {
        storefrontUrl: url,
        secret,
        now: () => (clock += 1_000),
        wait: async (ms) => void waits.push(ms),
        ...more,
      }),
    }
  }

  it("signs what it sends", async () => {
    await expect(send().result).resolves.toBe("delivered")
    expect(seen).toEqual([
      {
        body: JSON.stringify(message),
        timestamp: "1700000001",
        signature: signMessage(secret, 1_700_000_001, JSON.stringify(message)),
      },
    ])
  })

  it("tries again after errors, cuts and silence, signed anew with the same body", async () => {
    answers = [500, "cut", "hang", 429, 200]
    const { waits, result } = send({ timeoutMs: 200 })
    await expect(result).resolves.toBe("delivered")
    expect(waits).toEqual([500, 1_000, 2_000, 4_000])
    expect(new Set(seen.map((call) => call.body)).size).toBe(1)
    expect(new Set(seen.map((call) => call.signature)).size).toBe(5)
  })

  it("gives up after the last try", async () => {
    answers = Array(20).fill(503)
    await expect(send().result).resolves.toBe("gave-up")
    expect(seen).toHaveLength(6)
  })

  it("does not insist on a refusal, and follows no redirection", async () => {
    answers = [401]
    await expect(send().result).resolves.toBe("refused")
    expect(seen).toHaveLength(1)
    answers = [302, 302]
    await expect(send({ retryAfterMs: [1] }).result).resolves.toBe("gave-up")
    expect(seen).toHaveLength(3)
  })

  it("never throws when nobody listens", async () => {
    const nobody = { storefrontUrl: "http://127.0.0.1:1", retryAfterMs: [1] }
    await expect(send(nobody).result).resolves.toBe("gave-up")
  })
})

describe("signMessage", () => {
  it("agrees with `openssl dgst -sha256 -hmac`", () => {
    expect(signMessage("secret", 1_700_000_000, '{"id":"1","tags":[]}')).toBe(
      "dedda655b51a660007de1301a4b05384b115e39bcade7f853a04fe780d425518"
    )
  })
})

describe("batchTags", () => {
  it("sorts, names each tag once, and sends nothing for nothing", () => {
    expect(batchTags(["prices", "catalog", "prices"])).toEqual([["catalog", "prices"]])
    expect(batchTags([])).toEqual([])
  })

  it("splits a flood into messages the storefront reads, losing none", () => {
    const flood = Array.from({ length: 900 }, (_, i) => `product:p${i}`)
    const batches = batchTags(flood)
    expect(Math.max(...batches.map((batch) => batch.length))).toBeLessThanOrEqual(500)
    expect(new Set(batches.flat())).toEqual(new Set(flood))
  })
})

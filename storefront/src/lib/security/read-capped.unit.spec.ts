import { readCapped } from "./read-capped"

const address = "http://localhost/api"

/** A body of chunks without a stated length, and how much of it was asked for. */
function streamed(chunk: number, count: number) {
  let sent = 0
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (sent >= count) {
        controller.close()
        return
      }
      sent += 1
      controller.enqueue(new Uint8Array(chunk).fill(97))
    },
  })
  const request = new Request(address, { method: "POST", body, duplex: "half" } as RequestInit)
  return { request, sent: () => sent }
}

describe("readCapped", () => {
  it("gives a body up to the cap as it came", async () => {
    const bytes = await readCapped(new Request(address, { method: "POST", body: "عربي" }), 8)
    expect(new TextDecoder().decode(bytes)).toBe("عربي")
    expect(await readCapped(new Request(address, { method: "POST" }), 8)).toHaveLength(0)
    expect(await readCapped(streamed(4, 2).request, 8)).toHaveLength(8)
  })

  it("refuses a stated length above the cap without reading", async () => {
    const request = new Request(address, {
      method: "POST",
      body: "123456789",
      headers: { "content-length": "9" },
    })
    expect(await readCapped(request, 8)).toBeUndefined()
    expect(request.bodyUsed).toBe(false)
  })

  it("stops reading a body without a length at the cap", async () => {
    const endless = streamed(4, 1_000_000)
    expect(await readCapped(endless.request, 8)).toBeUndefined()
    expect(endless.sent()).toBeLessThan(10)
  })
})

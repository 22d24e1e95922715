import { loadChargilySandbox, loadSatimSandbox } from "../../sandboxes/load"
import { satimMerchant } from "./merchant"

const post = (url: string, body: unknown, type = "application/json") =>
  fetch(url, { method: "POST", headers: { "content-type": type }, body: JSON.stringify(body) })

it("refuses to start in production", async () => {
  const { startSatimSandbox } = await loadSatimSandbox()
  const { startChargilySandbox } = await loadChargilySandbox()
  const before = process.env.NODE_ENV
  Object.assign(process.env, { NODE_ENV: "production" })
  try {
    await expect(startSatimSandbox()).rejects.toThrow("does not start when NODE_ENV is production")
    await expect(startChargilySandbox()).rejects.toThrow(
      "does not start when NODE_ENV is production"
    )
  } finally {
    Object.assign(process.env, { NODE_ENV: before })
  }
})

it("gives the same ids for the same seed, and never one twice", async () => {
  const { startSatimSandbox } = await loadSatimSandbox()
  const ids = async (seed: string) => {
    const satim = await startSatimSandbox({ seed })
    const shop = satimMerchant(satim)
    const first = await shop.register()
    await satim.control.reset()
    const second = await shop.register()
    await satim.close()
    return [first.orderId, second.orderId]
  }
  const [a, again, b] = [await ids("a"), await ids("a"), await ids("b")]
  expect(again).toEqual(a)
  expect(new Set([...a, ...b]).size).toBe(4)
})

describe("/__control", () => {
  it("does over HTTP what the functions do", async () => {
    const satim = await (await loadSatimSandbox()).startSatimSandbox()
    const shop = satimMerchant(satim)
    const at = satim.controlUrl
    const { orderId, orderNumber } = await shop.register()
    const paid = await post(`${at}/orders/${orderNumber}/pay`, { returning: "no-order" })
    expect(await paid.json()).toMatchObject({
      order: { orderId, status: 2 },
      redirects: [`https://shop.example/pay/r/${orderNumber}?lang=fr`],
    })
    expect(await (await fetch(`${at}/deposits`)).json()).toEqual({ centimes: 80_650 })
    await post(`${at}/clock`, { advanceMs: 20 * 60_000 })
    expect(await (await fetch(`${at}/orders`)).json()).toMatchObject([{ orderId, status: 3 }])
    await post(`${at}/faults`, { fault: "json-null", match: { endpoint: "acknowledge" } })
    expect(await (await fetch(`${at}/faults`)).json()).toHaveLength(1)
    await fetch(`${at}/faults`, { method: "DELETE" })
    expect(await (await fetch(`${at}/faults`)).json()).toEqual([])
    await post(`${at}/reset`, {})
    expect(await (await fetch(`${at}/orders`)).json()).toEqual([])
    await satim.close()
  })

  it("answers a wrong call with a sentence, and takes nothing a page elsewhere could send", async () => {
    const satim = await (await loadSatimSandbox()).startSatimSandbox()
    const at = satim.controlUrl
    const codes = [
      await post(`${at}/nothing`, {}),
      await post(`${at}/constructor`, {}),
      await post(`${at}/orders/nobody/pay`, {}),
      await post(`${at}/faults`, { fault: "nothing" }),
      await post(`${at}/reset`, {}, "text/plain"),
      await post(`${at}/reset`, []),
      await fetch(`${at}/orders`, { method: "PUT" }),
    ]
    expect(codes.map((c) => c.status)).toEqual([404, 404, 404, 400, 415, 400, 405])
    const body = (await codes[2]?.json()) as { message: string }
    expect(body.message).toContain("No order is called nobody")
    await satim.close()
  })

  it("shows the calls it received without their secrets", async () => {
    const satim = await (await loadSatimSandbox()).startSatimSandbox()
    const chargily = await (await loadChargilySandbox()).startChargilySandbox()
    const shop = satimMerchant(satim)
    await shop.register()
    await fetch(`${satim.url}/register.do?${new URLSearchParams(shop.registration()).toString()}`)
    await fetch(`${chargily.url}/balance`, {
      headers: { authorization: `Bearer ${chargily.config.testKey}` },
    })
    const seen = await (await fetch(`${satim.controlUrl}/requests`)).text()
    expect(seen).not.toContain(satim.config.password)
    const calls = satim.control.requests().map((r) => [r.method, r.secretInUrl])
    expect(calls).toEqual([
      ["POST", false],
      ["GET", true],
    ])
    expect(JSON.stringify(chargily.control.requests())).not.toContain(chargily.config.testKey)
    await satim.close()
    await chargily.close()
  })
})

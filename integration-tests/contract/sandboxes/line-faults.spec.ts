import {
  loadChargilySandbox,
  loadSatimSandbox,
  type ChargilySandbox,
  type SatimSandbox,
} from "../../sandboxes/load"
import { chargilyMerchant, satimMerchant, told, type Told } from "./merchant"

/** What a caller is left with. */
type Left = Told | "nothing"

let satim: SatimSandbox
let chargily: ChargilySandbox

beforeAll(async () => {
  satim = await (await loadSatimSandbox()).startSatimSandbox()
  chargily = await (await loadChargilySandbox()).startChargilySandbox()
})
afterEach(async () => {
  await satim.control.reset()
  await chargily.control.reset()
})
afterAll(async () => {
  await satim.close()
  await chargily.close()
})

const attempt = (call: Promise<Response>): Promise<Left> =>
  call.then(told).catch((): Left => "nothing")

/** One fault on the call that makes money move or appear: its answer, and whether it was done. */
async function satimRefund(fault: string): Promise<[Left, boolean]> {
  const shop = satimMerchant(satim)
  const { orderId } = await shop.register()
  satim.control.pay(orderId)
  satim.control.fault({ fault, ms: 1, match: { endpoint: "refund" } })
  const left = await attempt(
    fetch(`${satim.url}/refund.do`, {
      method: "POST",
      body: new URLSearchParams({ ...shop.access, orderId, amount: "80650" }),
      signal: AbortSignal.timeout(/timeout/.test(fault) ? 100 : 8000),
    })
  )
  return [left, satim.control.order(orderId).depositCentimes === 0]
}

/** The same for a checkout of Chargily's. */
async function chargilyCreate(fault: string): Promise<[Left, boolean]> {
  const shop = chargilyMerchant(chargily)
  chargily.control.fault({ fault, ms: 1, match: { endpoint: "create" } })
  const left = await attempt(
    fetch(`${chargily.url}/checkouts`, {
      method: "POST",
      headers: {
        authorization: `Bearer ${chargily.config.testKey}`,
        "content-type": "application/json",
      },
      body: JSON.stringify(shop.order()),
      signal: AbortSignal.timeout(/timeout/.test(fault) ? 100 : 8000),
    })
  )
  return [left, chargily.control.orders().length === 1]
}

const LINE: [fault: string, done: boolean, left: (left: Left) => boolean][] = [
  ["delay", true, (l) => l !== "nothing" && l.body !== undefined],
  ["refused", false, (l) => l === "nothing"],
  ["reset", false, (l) => l === "nothing"],
  ["timeout", false, (l) => l === "nothing"],
  ["lost-response", true, (l) => l === "nothing"],
  ["lost-response-timeout", true, (l) => l === "nothing"],
  ["http-500", false, (l) => l !== "nothing" && l.status === 500 && l.body === undefined],
  ["http-502", false, (l) => l !== "nothing" && l.status === 502 && l.body === undefined],
  ["http-503", false, (l) => l !== "nothing" && l.status === 503 && l.body === undefined],
  ["geo-403", false, (l) => l !== "nothing" && l.status === 403 && l.body === undefined],
  ["html-200", true, (l) => l !== "nothing" && l.status === 200 && l.text.startsWith("<!doctype")],
  ["empty-body", true, (l) => l !== "nothing" && l.status === 200 && l.text === ""],
  ["truncated-json", true, (l) => l !== "nothing" && l.text !== "" && l.body === undefined],
  ["json-null", true, (l) => l !== "nothing" && l.text === "null"],
  ["json-string", true, (l) => l !== "nothing" && l.text === '"OK"'],
  ["json-array", true, (l) => l !== "nothing" && l.text === "[]"],
  ["huge-body", true, (l) => l !== "nothing" && l.text.length > 1_048_576],
  ["slow-drip", true, (l) => l !== "nothing" && l.body !== undefined],
]

it("lists these faults and no other, with what each leaves done", async () => {
  const { SATIM_FAULTS } = await loadSatimSandbox()
  const { CHARGILY_FAULTS } = await loadChargilySandbox()
  const names = LINE.map(([fault, done]) => `${fault} ${String(done)}`)
  const line = (kinds: typeof SATIM_FAULTS) =>
    kinds
      .filter((k) => k.endpoints.length >= 5 && k.name !== "http-429")
      .map((k) => `${k.name} ${String(k.commits)}`)
  expect(line(SATIM_FAULTS)).toEqual(names)
  expect(line(CHARGILY_FAULTS)).toEqual(names)
})

it.each(LINE)("%s: a refund by SATIM is done: %s", async (fault, done, looks) => {
  const [left, refunded] = await satimRefund(fault)
  expect(looks(left)).toBe(true)
  expect(refunded).toBe(done)
})

it.each(LINE)("%s: a checkout of Chargily's is made: %s", async (fault, done, looks) => {
  const [left, created] = await chargilyCreate(fault)
  expect(looks(left)).toBe(true)
  expect(created).toBe(done)
})

it("meets the call it was armed for and no other", async () => {
  const shop = satimMerchant(satim)
  const [a, b] = [await shop.register(), await shop.register()]
  satim.control.fault({
    fault: "json-null",
    match: { endpoint: "acknowledge", nth: 2, orderNumber: b.orderNumber },
    times: 2,
  })
  const texts: boolean[] = []
  for (const id of [a, b, a, b, b, b].map((o) => o.orderId))
    texts.push((await shop.acknowledge(id)).text === "null")
  expect(texts).toEqual([false, false, false, true, true, false])
})

it("refuses connections while it is down, and is back on the same port", async () => {
  const shop = satimMerchant(satim)
  const { orderId } = await shop.register()
  await satim.control.outage(true)
  // The first call only finds out that its kept-alive connection is gone.
  await shop.acknowledge(orderId).catch(() => undefined)
  const refused = await shop.acknowledge(orderId).catch((error: Error) => error.cause)
  expect(refused).toHaveProperty("code", "ECONNREFUSED")
  await satim.control.outage(false)
  expect((await shop.acknowledge(orderId)).status).toBe(200)
})

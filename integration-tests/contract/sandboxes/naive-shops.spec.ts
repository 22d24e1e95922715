import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import {
  loadChargilySandbox,
  loadSatimSandbox,
  type ChargilySandbox,
  type SatimSandbox,
} from "../../sandboxes/load"
import { chargilyMerchant, satimMerchant, type Told } from "./merchant"

/**
 * Rules found in published integrations, written down as the small functions they are, and shown to
 * lose money here. A sandbox in which they come out even would be one that lies.
 */

/** What a shop sent away and what it holds for it, in centimes. */
type Books = { shipped: number; held: number }
const ORDER = 80_650

let satim: SatimSandbox
let chargily: ChargilySandbox
let bank: ReturnType<typeof satimMerchant>
let pay: ReturnType<typeof chargilyMerchant>

beforeAll(async () => {
  satim = await (await loadSatimSandbox()).startSatimSandbox()
  chargily = await (await loadChargilySandbox()).startChargilySandbox()
  bank = satimMerchant(satim)
  pay = chargilyMerchant(chargily)
})
afterEach(async () => {
  await satim.control.reset()
  await chargily.control.reset()
})
afterAll(async () => {
  await satim.close()
  await chargily.close()
})

const books = (ships: boolean): Books => ({
  shipped: ships ? ORDER : 0,
  held: satim.control.depositsCentimes(),
})
const evenOut = ({ shipped, held }: Books) => shipped === held

/** Reads an answer as JSON or as nothing, as the naive shops do. */
const fieldsOf = (told: Told) => (told.body ?? {}) as Record<string, unknown>
const respCodeOf = (told: Told) => (fieldsOf(told).params as { respCode?: string })?.respCode

/** Rules that turn one acknowledgement into "ship it" or "do not". */
const rules = {
  errorCodeOnly: (t: Told) => String(fieldsOf(t).ErrorCode) === "0",
  statusZeroIsSuccess: (t: Told) => [0, 2].includes(Number(fieldsOf(t).OrderStatus)),
  anyGoodField: (t: Told) =>
    respCodeOf(t) === "00" || fieldsOf(t).actionCode === 0 || fieldsOf(t).OrderStatus === 2,
  missingErrorCodeIsZero: (t: Told) => Number(fieldsOf(t).ErrorCode ?? 0) === 0,
  missingStatusIsUnpaid: (t: Told) => Number(fieldsOf(t).OrderStatus ?? 0) === 2,
  errorCodeTwoIsConfirmed: (t: Told) => ["0", "2"].includes(String(fieldsOf(t).ErrorCode)),
  respCodeOnly: (t: Told) => respCodeOf(t) === "00",
}

/** The whole rule; undefined means "nothing is known, ask again". */
function careful(told: Told, orderNumber: string, centimes: number): boolean | undefined {
  const { ErrorCode, OrderStatus, OrderNumber, Amount, currency } = fieldsOf(told)
  if (told.status !== 200 || typeof OrderStatus !== "number") return undefined
  if (OrderNumber !== orderNumber || Amount !== centimes || currency !== "012") return undefined
  return OrderStatus === 2 && ErrorCode === "0" && respCodeOf(told) === "00"
}

type Control = SatimSandbox["control"]
const journeys: Record<string, (c: Control, id: string) => unknown> = {
  "an order nobody paid": () => undefined,
  "an issuer's refusal": (c, id) => c.decline(id),
  "a payment reversed in the console": (c, id) => (c.pay(id), c.cancel(id)),
  "an empty answer about an unpaid order": (c) => c.fault({ fault: "json-array" }),
  "a paid order whose status is left out": (c, id) => (
    c.pay(id),
    c.fault({ fault: "status-missing" })
  ),
  "a refusal that says respCode 00": (c, id) => (
    c.decline(id),
    c.fault({ fault: "declined-with-resp-code-00" })
  ),
}

const LOSERS: [rule: keyof typeof rules, journey: keyof typeof journeys][] = [
  ["errorCodeOnly", "an order nobody paid"],
  ["statusZeroIsSuccess", "an order nobody paid"],
  ["anyGoodField", "a payment reversed in the console"],
  ["missingErrorCodeIsZero", "an empty answer about an unpaid order"],
  ["missingStatusIsUnpaid", "a paid order whose status is left out"],
  ["errorCodeTwoIsConfirmed", "an issuer's refusal"],
  ["respCodeOnly", "a refusal that says respCode 00"],
]

it.each(LOSERS)("%s loses money on %s", async (rule, journey) => {
  const { orderId } = await bank.register()
  await journeys[journey]?.(satim.control, orderId)
  const end = books(rules[rule](await bank.acknowledge(orderId)))
  expect(evenOut(end)).toBe(false)
})

it.each(Object.keys(journeys))("the whole rule comes out even on %s", async (journey) => {
  const { orderId, orderNumber } = await bank.register()
  await journeys[journey]?.(satim.control, orderId)
  let ships: boolean | undefined
  while (ships === undefined) ships = careful(await bank.acknowledge(orderId), orderNumber, ORDER)
  expect(evenOut(books(ships))).toBe(true)
})

it("an orderId taken from the address ships a dear order for a cheap one", async () => {
  const cheap = await bank.register({ amount: "5000" })
  const dear = await bank.register()
  satim.control.pay(cheap.orderId)
  // The shop looks the order up by its own parameter and the payment by SATIM's, and ties no knot.
  const returned = new URL(
    `https://shop.example/?order_id=${dear.orderNumber}&orderId=${cheap.orderId}`
  )
  const answer = await bank.acknowledge(returned.searchParams.get("orderId") ?? "")
  expect(rules.respCodeOnly(answer)).toBe(true)
  expect(evenOut(books(rules.respCodeOnly(answer)))).toBe(false)
  expect(careful(answer, dear.orderNumber, ORDER)).toBeUndefined()
})

it("an amount taken from the payment link lets the payer choose the price", async () => {
  const link = new URL("https://shop.example/pay?order=17&amount=80650")
  link.searchParams.set("amount", "5000")
  const { orderId, orderNumber } = await bank.register({
    amount: link.searchParams.get("amount") ?? "",
  })
  satim.control.pay(orderId)
  const answer = await bank.acknowledge(orderId)
  expect(evenOut(books(rules.respCodeOnly(answer)))).toBe(false)
  expect(careful(answer, orderNumber, ORDER)).toBeUndefined()
})

it("taking everything but 2 for a failure cancels an order that is then paid", async () => {
  const { orderId } = await bank.register()
  const failed = fieldsOf(await bank.acknowledge(orderId)).OrderStatus !== 2
  satim.control.pay(orderId)
  expect(failed).toBe(true)
  expect(evenOut(books(!failed))).toBe(false)
})

it("taking an unreadable answer for a refusal loses a paid order", async () => {
  const { orderId } = await bank.register()
  satim.control.pay(orderId)
  satim.control.fault({ fault: "http-503" })
  const answer = await bank.acknowledge(orderId)
  expect(evenOut(books(fieldsOf(answer).OrderStatus === 2))).toBe(false)
})

it("settling on the return page only loses the sale of a browser that never returns", async () => {
  const { orderId } = await bank.register()
  const { redirects } = satim.control.pay(orderId, { returning: "never" })
  expect(redirects).toEqual([])
  await satim.control.clock(20 * 60_000)
  // The payer was debited, then not: a sale was made and is gone.
  expect(satim.control.order(orderId)).toMatchObject({ status: 3, depositCentimes: 0 })
})

it("sending a refund again after a lost answer pays it twice", async () => {
  const { orderId } = await bank.register()
  satim.control.pay(orderId)
  satim.control.fault({ fault: "lost-response", match: { endpoint: "refund" } })
  const asked = 20_000
  await bank.refund(orderId, asked).catch(() => bank.refund(orderId, asked))
  expect(satim.control.depositsCentimes()).toBe(ORDER - 2 * asked)
})

it("putting the password into the address leaves it in every log on the way", async () => {
  const query = new URLSearchParams(bank.registration()).toString()
  await fetch(`${satim.url}/register.do?${query}`)
  expect(satim.control.requests().filter((r) => r.secretInUrl)).toHaveLength(1)
})

describe("Chargily", () => {
  type Event = { type: string; id: string; data: { status: string; amount: number } }
  let events: Event[] = []
  let raws: { raw: string; signature: string }[] = []
  const shop = createServer(async (req, res) => {
    let raw = ""
    for await (const chunk of req) raw += String(chunk)
    events.push(JSON.parse(raw) as Event)
    raws.push({ raw, signature: String(req.headers.signature) })
    res.end()
  })
  let hook = ""

  beforeAll(async () => {
    await new Promise<void>((resolve) => shop.listen(0, "127.0.0.1", resolve))
    hook = `http://127.0.0.1:${(shop.address() as AddressInfo).port}`
  })
  beforeEach(() => {
    events = []
    raws = []
  })
  afterAll(() => new Promise((resolve) => shop.close(resolve)))

  const held = () => chargily.control.depositsDinars()

  it("letting the last event win cancels a paid order when a late expired comes", async () => {
    const { id } = await pay.create({ webhook_endpoint: hook })
    await chargily.control.pay(id)
    await chargily.control.webhook(id, { status: "expired" })
    const state = events.at(-1)?.data.status
    expect([state, held()]).toEqual(["expired", 2500])
  })

  it("counting events counts money twice", async () => {
    const { id } = await pay.create({ webhook_endpoint: hook })
    chargily.control.nextWebhook({ variant: "duplicate" })
    await chargily.control.pay(id)
    const booked = events
      .filter((e) => e.type === "checkout.paid")
      .reduce((sum, e) => sum + e.data.amount, 0)
    expect([booked, held()]).toEqual([5000, 2500])
  })

  it("believing the return address ships what nobody paid", async () => {
    const { id, body } = await pay.create()
    // The payer types the address instead of paying.
    const returned = new URL(`${String(body.success_url)}?checkout_id=${id}`)
    const ships =
      returned.pathname.includes("/r/") && returned.searchParams.get("checkout_id") === id
    expect([ships, held()]).toEqual([true, 0])
  })

  it("leaving the amount unchecked ships a cart that grew after the redirect", async () => {
    const { id } = await pay.create({ webhook_endpoint: hook })
    const cart = { total: 9000 }
    await chargily.control.pay(id)
    const ships = events.some((e) => e.type === "checkout.paid")
    expect(ships && cart.total > held()).toBe(true)
  })

  it("checking the signature over parsed and rewritten JSON refuses every true event", async () => {
    const { sign } = await loadChargilySandbox()
    const { id } = await pay.create({ webhook_endpoint: hook })
    await chargily.control.pay(id)
    const [post] = raws
    const rewritten = JSON.stringify(JSON.parse(post?.raw ?? "{}"))
    expect(sign(rewritten, chargily.config.testKey)).not.toBe(post?.signature)
    expect(held()).toBe(2500)
  })

  it("waiting for webhooks only never learns of a payment when none comes", async () => {
    const { id } = await pay.create({ webhook_endpoint: hook })
    chargily.control.nextWebhook({ variant: "none" })
    await chargily.control.pay(id)
    expect([events.length, held()]).toEqual([0, 2500])
  })

  it("keeping an answer whole keeps secrets nobody asked for", async () => {
    const { body } = await pay.create()
    const stored = JSON.stringify(body)
    expect(chargily.control.canaries().every((canary) => stored.includes(canary))).toBe(true)
  })
})

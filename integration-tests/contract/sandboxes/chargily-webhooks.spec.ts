import { createServer, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import { loadChargilySandbox, type ChargilySandbox } from "../../sandboxes/load"
import { chargilyMerchant } from "./merchant"

type Post = { raw: Buffer; signature: string | undefined; event: Event | undefined }
type Event = {
  id: string
  type: string
  livemode: unknown
  entity: string
  data: Record<string, unknown>
  created_at: number
}

let chargily: ChargilySandbox
let shop: ReturnType<typeof chargilyMerchant>
let sign: (raw: Buffer | string, key: string) => string
let receiver: Server
let hook = ""
let posts: Post[] = []
let answerWith = 200

beforeAll(async () => {
  const sandbox = await loadChargilySandbox()
  sign = sandbox.sign
  chargily = await sandbox.startChargilySandbox()
  shop = chargilyMerchant(chargily)
  receiver = createServer(async (req, res) => {
    const chunks: Buffer[] = []
    for await (const chunk of req) chunks.push(chunk as Buffer)
    const raw = Buffer.concat(chunks)
    const event = raw.length > 0 ? (JSON.parse(raw.toString("utf8")) as Event) : undefined
    posts.push({ raw, signature: req.headers.signature as string | undefined, event })
    res.statusCode = answerWith
    res.end("{}")
  })
  await new Promise<void>((resolve) => receiver.listen(0, "127.0.0.1", resolve))
  hook = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hooks/chargily`
})
afterEach(async () => {
  await chargily.control.reset()
  posts = []
  answerWith = 200
})
afterAll(async () => {
  await chargily.close()
  await new Promise((resolve) => receiver.close(resolve))
})

const key = () => chargily.config.testKey
const paidCheckout = async () => {
  const { id } = await shop.create({ webhook_endpoint: hook })
  await chargily.control.pay(id)
  return id
}

it("signs as the published vector does", () => {
  const body =
    '{"id":"01hsandboxevt000000000000a","entity":"event","livemode":"false","type":"checkout.paid","data":{"id":"01hsandboxchk000000000000a","entity":"checkout","status":"paid","amount":2500,"metadata":{"session_id":"payses_demo"}},"created_at":1790000000,"updated_at":1790000000}'
  expect(Buffer.byteLength(body)).toBe(275)
  expect(sign(body, "test_sk_demo_key")).toBe(
    "0d59388b6086c6d06646eb827e66a089faf91dc66a73d1207812b1f37e771a74"
  )
})

it.each([
  ["pay", "paid"],
  ["decline", "failed"],
  ["cancel", "canceled"],
  ["expire", "expired"],
] as const)("%s posts checkout.%s", async (action, status) => {
  const { id } = await shop.create({ webhook_endpoint: hook })
  await chargily.control[action](id)
  const [post] = posts
  expect(posts).toHaveLength(1)
  expect(post?.signature).toBe(sign(post?.raw ?? "", key()))
  expect(post?.event).toMatchObject({
    entity: "event",
    type: `checkout.${status}`,
    livemode: "false",
    data: { id, status, amount: 2500, entity: "checkout" },
  })
})

it("says a checkout without currency, mode and checkout_url, and with url", async () => {
  await paidCheckout()
  const data = posts[0]?.event?.data ?? {}
  expect(data).not.toHaveProperty("currency")
  expect(data).not.toHaveProperty("livemode")
  expect(data).not.toHaveProperty("checkout_url")
  expect(data.url).toMatch(/\/pay$/)
})

it("is written so that no parser writes it the same again", async () => {
  await paidCheckout()
  const raw = posts[0]?.raw.toString("utf8") ?? ""
  expect(raw).toContain("\\/")
  expect(raw).toContain("\\u0642")
  expect(raw).toContain("café")
  const again = JSON.stringify(JSON.parse(raw))
  expect(again).not.toBe(raw)
  expect(sign(again, key())).not.toBe(posts[0]?.signature)
})

it("posts to the dashboard's address when the checkout has none, and nowhere without either", async () => {
  const { id } = await shop.create()
  await chargily.control.pay(id)
  expect(posts).toEqual([])
  chargily.control.configure({ dashboardWebhook: hook })
  await chargily.control.webhook(id)
  expect(posts).toHaveLength(1)
})

it("can stay silent, though the money moved", async () => {
  chargily.control.nextWebhook({ variant: "none" })
  const id = await paidCheckout()
  expect(posts).toEqual([])
  expect(chargily.control.order(id).status).toBe("paid")
  await paidCheckout()
  expect(posts).toHaveLength(1)
})

it.each([
  ["duplicate", 1],
  ["concurrent", 1],
  ["duplicate-new-id", 2],
] as const)("%s posts twice under %s id", async (variant, ids) => {
  chargily.control.nextWebhook({ variant })
  await paidCheckout()
  expect(posts).toHaveLength(2)
  expect(new Set(posts.map((p) => p.event?.id)).size).toBe(ids)
})

it("comes a day late", async () => {
  chargily.control.nextWebhook({ variant: "late-24h" })
  await paidCheckout()
  await chargily.control.clock(86_400_000 - 1000)
  expect(posts).toEqual([])
  await chargily.control.clock(1000)
  expect(posts).toHaveLength(1)
})

it("comes out of order", async () => {
  const id = await paidCheckout()
  for (const status of ["failed", "expired", "canceled", "paid"])
    await chargily.control.webhook(id, { status })
  expect(posts.map((p) => p.event?.type)).toEqual([
    "checkout.paid",
    "checkout.failed",
    "checkout.expired",
    "checkout.canceled",
    "checkout.paid",
  ])
  expect((await shop.get(id)).body?.status).toBe("paid")
})

it.each<[Parameters<ChargilySandbox["control"]["webhook"]>[1], Record<string, unknown>]>([
  [{ variant: "amount-wrong" }, { data: { amount: 2499 } }],
  [{ variant: "currency-other" }, { data: { currency: "eur" } }],
  [{ variant: "livemode-other" }, { livemode: "true" }],
  [{ variant: "session-other" }, { data: { metadata: { session_id: "payses_of_somebody_else" } } }],
  [{ variant: "type-unknown" }, { type: "checkout.remembered" }],
  [{ variant: "checkout-unknown" }, { data: { id: "01hnosuchcheckout000000000" } }],
])("%j is signed well and says what is not so", async (options, look) => {
  const id = await paidCheckout()
  await chargily.control.webhook(id, options)
  const post = posts[1]
  expect(post?.signature).toBe(sign(post?.raw ?? "", key()))
  expect(post?.event).toMatchObject(look)
})

it.each([
  ["signature-missing", (right: string) => right && undefined],
  ["signature-short", (right: string) => right.slice(0, 32)],
  ["signature-upper", (right: string) => right.toUpperCase()],
  ["signature-prefixed", (right: string) => `sha256=${right}`],
  ["signature-garbage", () => "z".repeat(64)],
] as const)("%s", async (variant, expected) => {
  const id = await paidCheckout()
  await chargily.control.webhook(id, { variant })
  const post = posts[1]
  expect(post?.signature).toBe(expected(sign(post?.raw ?? "", key())))
})

it("alters a body after signing, and signs by the old key after a rotation", async () => {
  const id = await paidCheckout()
  const old = key()
  await chargily.control.webhook(id, { variant: "body-altered" })
  expect(posts[1]?.signature).not.toBe(sign(posts[1]?.raw ?? "", old))
  chargily.control.rotateKey({ key: "test_sk_rotated" })
  await chargily.control.webhook(id, { variant: "key-old" })
  expect(posts[2]?.signature).toBe(sign(posts[2]?.raw ?? "", old))
  await chargily.control.webhook(id)
  expect(posts[3]?.signature).toBe(sign(posts[3]?.raw ?? "", "test_sk_rotated"))
})

it("sends nothing, and far too much, both signed", async () => {
  const id = await paidCheckout()
  await chargily.control.webhook(id, { variant: "body-empty" })
  expect(posts[1]?.raw).toHaveLength(0)
  expect(posts[1]?.signature).toBe(sign("", key()))
  await chargily.control.webhook(id, { variant: "body-huge" })
  expect(posts[2]?.raw.length).toBeGreaterThan(1_048_576)
})

it("does not try again unless told to, and then on its own clock", async () => {
  answerWith = 500
  await paidCheckout()
  await chargily.control.clock(86_400_000)
  expect(posts).toHaveLength(1)
  chargily.control.configure({ retryMinutes: [1, 5] })
  const id = await paidCheckout()
  await chargily.control.clock(60_000)
  answerWith = 200
  await chargily.control.clock(5 * 60_000)
  await chargily.control.clock(60 * 60_000)
  const attempts = chargily.control.webhooks().filter((d) => d.checkoutId === id)
  expect(attempts.map((d) => [d.attempt, d.status])).toEqual([
    [1, 500],
    [2, 500],
    [3, 200],
  ])
  expect(new Set(attempts.map((d) => d.eventId)).size).toBe(1)
})

it("sends every variant it lists", async () => {
  const { WEBHOOK_VARIANTS } = await loadChargilySandbox()
  const id = await paidCheckout()
  for (const [variant] of WEBHOOK_VARIANTS) await chargily.control.webhook(id, { variant })
  await chargily.control.clock(86_400_000)
  const sent = new Set(chargily.control.webhooks().map((d) => d.variant))
  expect([...sent].sort()).toEqual(WEBHOOK_VARIANTS.map(([name]) => name).sort())
  expect(() => chargily.control.nextWebhook({ variant: "louder" as "none" })).toThrow("No webhook")
})

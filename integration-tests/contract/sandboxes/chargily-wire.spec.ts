import { loadChargilySandbox, type ChargilySandbox } from "../../sandboxes/load"
import { chargilyMerchant } from "./merchant"

let chargily: ChargilySandbox
let shop: ReturnType<typeof chargilyMerchant>

beforeAll(async () => {
  const { startChargilySandbox } = await loadChargilySandbox()
  chargily = await startChargilySandbox({ config: { prices: { price_a: 600 } } })
  shop = chargilyMerchant(chargily)
})
afterEach(() => chargily.control.reset())
afterAll(() => chargily.close())

describe("authentication", () => {
  it.each([
    ["no key", undefined],
    ["another key", "test_sk_other"],
    ["the live key on the test path", "live_sk_sandbox_key"],
  ])("refuses %s with 401", async (_, key) => {
    const answer = await fetch(`${chargily.url}/balance`, {
      headers: key ? { authorization: `Bearer ${key}` } : {},
    })
    expect([answer.status, await answer.json()]).toEqual([401, { message: "Unauthenticated." }])
  })

  it("refuses the test key on the live path, and answers the live key there", async () => {
    const balance = (key: string) =>
      fetch(`${chargily.liveUrl}/balance`, { headers: { authorization: `Bearer ${key}` } })
    expect((await balance(chargily.config.testKey)).status).toBe(401)
    const live = await balance(chargily.config.liveKey)
    expect(await live.json()).toMatchObject({ livemode: true })
  })

  it("refuses a suspended application with 403", async () => {
    chargily.control.configure({ suspended: true })
    expect((await shop.call("GET", "balance")).status).toBe(403)
  })

  it("forgets the old key when it is rotated", async () => {
    chargily.control.rotateKey({ key: "test_sk_new" })
    expect((await shop.call("GET", "balance")).status).toBe(401)
    expect((await shop.call("GET", "balance", undefined, "test_sk_new")).status).toBe(200)
  })
})

describe("POST /checkouts", () => {
  it.each<[string, Record<string, unknown>, string]>([
    ["neither items nor amount", { amount: undefined, currency: undefined }, "items"],
    ["another currency", { currency: "usd" }, "currency"],
    ["an upper-case currency", { currency: "DZD" }, "currency"],
    ["no currency", { currency: undefined }, "currency"],
    ["an amount as text", { amount: "2500" }, "amount"],
    ["centimes", { amount: 1500.5 }, "amount"],
    ["too little", { amount: 74 }, "amount"],
    ["no success address", { success_url: undefined }, "success_url"],
    ["an address of another kind", { success_url: "ftp://shop.example" }, "success_url"],
    ["a bad failure address", { failure_url: "back" }, "failure_url"],
    ["a bad webhook address", { webhook_endpoint: "/hook" }, "webhook_endpoint"],
    ["another language", { locale: "es" }, "locale"],
    ["another card", { payment_method: "visa" }, "payment_method"],
    [
      "another allocation",
      { chargily_pay_fees_allocation: "nobody" },
      "chargily_pay_fees_allocation",
    ],
    ["both discounts", { percentage_discount: 5, amount_discount: 5 }, "percentage_discount"],
    ["an unknown price", { items: [{ price: "price_b", quantity: 1 }] }, "items.0.price"],
    ["a quantity of none", { items: [{ price: "price_a", quantity: 0 }] }, "items.0.quantity"],
  ])("refuses %s by field", async (_, patch, field) => {
    const { status, body } = await shop.call("POST", "checkouts", shop.order(patch))
    const errors = body?.errors as Record<string, string[]>
    expect(status).toBe(422)
    expect(Object.keys(errors)).toContain(field)
    expect(String(body?.message)).toContain(Object.values(errors)[0]?.[0])
    expect(chargily.control.orders()).toEqual([])
  })

  it("takes centimes where it is so set", async () => {
    chargily.control.configure({ acceptFractional: true })
    expect((await shop.create({ amount: 1500.5 })).body.amount).toBe(1500.5)
  })

  it("adds up items, and takes one discount off", async () => {
    const items = [{ price: "price_a", quantity: 3 }]
    const { id, body } = await shop.create({ items, percentage_discount: 10 })
    expect(body).toMatchObject({ amount: 1620, amount_without_discount: 1800 })
    const list = await shop.call("GET", `checkouts/${id}/items`)
    expect(list.body).toMatchObject({ total: 1, data: [{ price: "price_a", quantity: 3 }] })
  })

  it("answers the whole object, with its 0/1 booleans, its nulls and its plain http", async () => {
    const { id, body } = await shop.create({ collect_shipping_address: true })
    expect(id).toMatch(/^01h[0-9a-z]{23}$/)
    expect(Object.keys(body).sort()).toEqual(
      [
        ...["id", "entity", "livemode", "amount", "currency", "fees", "fees_on_merchant"],
        ...["fees_on_customer", "pass_fees_to_customer", "chargily_pay_fees_allocation", "status"],
        ...["locale", "description", "metadata", "success_url", "failure_url"],
        ...["webhook_endpoint", "payment_method", "invoice_id", "customer_id", "payment_link_id"],
        ...["created_at", "updated_at", "shipping_address", "collect_shipping_address"],
        ...["discount", "amount_without_discount", "checkout_url", "account"],
      ].sort()
    )
    expect(body).toMatchObject({
      entity: "checkout",
      livemode: false,
      amount: 2500,
      currency: "dzd",
      status: "pending",
      pass_fees_to_customer: 0,
      collect_shipping_address: 1,
      invoice_id: null,
      discount: { type: null, value: 0 },
      metadata: { session_id: "payses_demo", note: "قهوة / café" },
    })
    const page = new URL(String(body.checkout_url))
    expect([page.protocol, page.pathname]).toEqual(["http:", `/test/checkouts/${id}/pay`])
    expect(page.hostname).not.toBe(new URL(chargily.url).hostname)
    expect(Number.isInteger(body.created_at) && Number(body.created_at) < 1e11).toBe(true)
  })

  it.each([
    ["customer", { pass_fees_to_customer: 1, fees_on_customer: 50, fees_on_merchant: 0 }],
    ["merchant", { pass_fees_to_customer: 0, fees_on_customer: 0, fees_on_merchant: 50 }],
    ["split", { pass_fees_to_customer: null, fees_on_customer: 25, fees_on_merchant: 25 }],
  ])("keeps the amount apart from the fees when the %s pays them", async (who, look) => {
    const { body } = await shop.create({ chargily_pay_fees_allocation: who })
    expect(body).toMatchObject({ amount: 2500, fees: 50, ...look })
  })

  it("tells secrets nobody asked for, every one of them a canary", async () => {
    const { body } = await shop.create()
    const text = JSON.stringify(body.account)
    expect(chargily.control.canaries().length).toBeGreaterThanOrEqual(10)
    for (const canary of chargily.control.canaries()) expect(text).toContain(canary)
  })
})

describe("reading", () => {
  it("says 404 for an id nobody gave, and keeps the modes apart", async () => {
    const { id } = await shop.create()
    expect((await shop.get("01hnobody")).status).toBe(404)
    const live = await fetch(`${chargily.liveUrl}/checkouts/${id}`, {
      headers: { authorization: `Bearer ${chargily.config.liveKey}` },
    })
    expect(live.status).toBe(404)
  })

  it("lists the newest first in Laravel's envelope", async () => {
    await shop.create()
    const { id } = await shop.create()
    const { body } = await shop.call("GET", "checkouts?per_page=1&page=1")
    expect(body).toMatchObject({
      livemode: false,
      current_page: 1,
      per_page: 1,
      last_page: 2,
      total: 2,
      data: [{ id }],
      prev_page_url: null,
    })
    expect(body?.next_page_url).toMatch(/page=2$/)
  })

  it("says what can be paid out now as text, now as a number", async () => {
    const { id } = await shop.create()
    await chargily.control.pay(id)
    const { body } = await shop.call("GET", "balance")
    expect(body?.wallets).toEqual([
      { currency: "dzd", balance: 2500, ready_for_payout: "2500", on_hold: 0 },
      { currency: "usd", balance: 0, ready_for_payout: 0, on_hold: 0 },
      { currency: "eur", balance: 0, ready_for_payout: "0", on_hold: 0 },
    ])
  })
})

describe("the end of a checkout", () => {
  it("is expired once by the shop: then 400, and 403 when it was paid", async () => {
    const { id } = await shop.create()
    expect((await shop.expire(id)).body).toMatchObject({ status: "expired" })
    expect((await shop.expire(id)).status).toBe(400)
    const paid = await shop.create()
    await chargily.control.pay(paid.id)
    expect((await shop.expire(paid.id)).status).toBe(403)
  })

  it("expires by itself after 30 minutes, and can be paid no more unless forced", async () => {
    const { id } = await shop.create()
    await chargily.control.clock(30 * 60_000 - 1000)
    expect((await shop.get(id)).body?.status).toBe("pending")
    await chargily.control.clock(1000)
    expect((await shop.get(id)).body?.status).toBe("expired")
    await expect(chargily.control.pay(id)).rejects.toThrow("closed")
    await chargily.control.pay(id, { force: true })
    expect((await shop.get(id)).body?.status).toBe("paid")
    expect(chargily.control.depositsDinars()).toBe(2500)
  })

  it("can be paid after a refusal on the same page", async () => {
    const { id } = await shop.create()
    await chargily.control.decline(id)
    await chargily.control.pay(id)
    expect((await shop.get(id)).body?.status).toBe("paid")
  })
})

describe("the hosted page", () => {
  const press = (url: string, choice: string, method = "cib") =>
    fetch(url, {
      method: "POST",
      body: new URLSearchParams({ choice, method }),
      redirect: "manual",
    })

  it.each([
    ["fr", 'dir="ltr"', "BAC À SABLE"],
    ["ar", 'dir="rtl"', "SANDBOX"],
    ["en", 'dir="ltr"', "SANDBOX"],
  ])("shows the amount and the banner in %s", async (locale, direction, banner) => {
    const { url } = await shop.create({ locale })
    const html = await (await fetch(url)).text()
    for (const text of [direction, banner, "2500 DZD"]) expect(html).toContain(text)
  })

  it("lists at its front door what shops asked for", async () => {
    const { url } = await shop.create()
    expect(await (await fetch(chargily.pageUrl)).text()).toContain(url)
  })

  it("goes back with the id, with the word null on a cancellation, or not at all", async () => {
    const [a, b, c] = [await shop.create(), await shop.create(), await shop.create()]
    const back = async (url: string, choice: string) =>
      (await press(url, choice)).headers.get("location")
    expect(await back(a.url, "paid")).toBe(`https://shop.example/pay/r/token?checkout_id=${a.id}`)
    expect(await back(b.url, "canceled")).toBe(
      "https://shop.example/pay/f/token?lang=fr&checkout_id=null"
    )
    expect(await back(c.url, "leave")).toBeNull()
    const states = chargily.control.orders().map((o) => [o.status, o.paymentMethod])
    expect(states).toEqual([
      ["paid", "cib"],
      ["canceled", "cib"],
      ["pending", "cib"],
    ])
  })
})

describe("lies and refusals", () => {
  it.each<[string, Record<string, unknown>]>([
    ["amount-wrong", { amount: 2499 }],
    ["currency-wrong", { currency: "eur" }],
    ["livemode-wrong", { livemode: true }],
    ["session-wrong", { metadata: { session_id: "payses_of_somebody_else" } }],
    ["status-unknown", { status: "remembered" }],
  ])("GET: %s", async (fault, look) => {
    const { id } = await shop.create()
    await chargily.control.pay(id)
    chargily.control.fault({ fault, match: { endpoint: "get" } })
    expect((await shop.get(id)).body).toMatchObject(look)
    expect((await shop.get(id)).body).toMatchObject({ amount: 2500, status: "paid" })
  })

  it("GET: leaves the status out, denies a known id, asks to wait", async () => {
    const { id } = await shop.create()
    chargily.control.fault({ fault: "status-missing" })
    expect((await shop.get(id)).body).not.toHaveProperty("status")
    chargily.control.fault({ fault: "http-404" })
    expect((await shop.get(id)).status).toBe(404)
    chargily.control.fault({ fault: "http-429" })
    const waiting = await fetch(`${chargily.url}/checkouts/${id}`, {
      headers: { authorization: `Bearer ${chargily.config.testKey}` },
    })
    expect([waiting.status, waiting.headers.get("retry-after")]).toEqual([429, "30"])
  })

  it.each([
    ["id-missing", "id"],
    ["url-missing", "checkout_url"],
  ])("POST: %s, though the checkout exists", async (fault, field) => {
    chargily.control.fault({ fault })
    const { body } = await shop.call("POST", "checkouts", shop.order())
    expect(body).not.toHaveProperty(field)
    expect(chargily.control.orders()).toHaveLength(1)
  })

  it("POST: sends the shopper to a foreign host, or says another id", async () => {
    chargily.control.fault({ fault: "url-foreign-host" })
    expect((await shop.create()).url).toMatch(/^https:\/\/pay\.example\.net\//)
    chargily.control.fault({ fault: "id-wrong", match: { endpoint: "create" } })
    const { id } = await shop.create()
    expect(chargily.control.orders().map((o) => o.id)).not.toContain(id)
  })
})

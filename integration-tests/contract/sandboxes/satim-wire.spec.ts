import { loadSatimSandbox, type SatimSandbox } from "../../sandboxes/load"
import { satimMerchant } from "./merchant"

let satim: SatimSandbox
let shop: ReturnType<typeof satimMerchant>

beforeAll(async () => {
  const { startSatimSandbox } = await loadSatimSandbox()
  satim = await startSatimSandbox()
  shop = satimMerchant(satim)
})
afterEach(() => satim.control.reset())
afterAll(() => satim.close())

describe("register.do", () => {
  it("answers a number, an id of 20 characters and a page on another origin", async () => {
    const { status, body } = await shop.call("register.do", shop.registration())
    expect(status).toBe(200)
    expect(Object.keys(body ?? {})).toEqual(["errorCode", "orderId", "formUrl"])
    expect(body?.errorCode).toBe(0)
    expect(body?.orderId).toMatch(/^[A-Za-z0-9]{20}$/)
    const page = new URL(String(body?.formUrl))
    expect(page.host).not.toBe(new URL(satim.url).host)
    expect(page.hostname).not.toBe(new URL(satim.url).hostname)
    expect(page.searchParams.get("mdOrder")).toBe(body?.orderId)
    expect(page.searchParams.get("language")).toBe("fr")
  })

  const long = `https://shop.example/${"x".repeat(500)}`
  it.each([
    ["a wrong password", { password: "no" }, 5],
    ["no user", { userName: "" }, 4],
    ["no amount", { amount: "" }, 4],
    ["no order number", { orderNumber: "" }, 4],
    ["no return address", { returnUrl: "" }, 4],
    ["no language", { language: "" }, 4],
    ["another currency", { currency: "978" }, 3],
    ["a currency without its zero", { currency: "12" }, 3],
    ["less than 50 dinars", { amount: "4999" }, 5],
    ["a fraction of a centime", { amount: "80650.5" }, 5],
    ["another language", { language: "ES" }, 5],
    ["a lower-case language", { language: "fr" }, 5],
    ["an order number of 11", { orderNumber: "12345678901" }, 5],
    ["an order number with a dash", { orderNumber: "12-34" }, 5],
    ["no jsonParams", { jsonParams: "" }, 5],
    ["jsonParams that are not JSON", { jsonParams: "udf1=1" }, 5],
    ["jsonParams without a terminal", { jsonParams: '{"udf1":"1"}' }, 5],
    ["another terminal", { jsonParams: '{"force_terminal_id":"E9","udf1":"1"}' }, 5],
    ["jsonParams without udf1", { jsonParams: '{"force_terminal_id":"E010900000"}' }, 5],
    ["a return address of 521", { returnUrl: long }, 5],
    ["a failure address of 521", { failUrl: long }, 5],
  ])("refuses %s", async (_, patch, code) => {
    const { status, body } = await shop.call("register.do", shop.registration(patch))
    expect(status).toBe(200)
    expect(body).toEqual({ errorCode: code, errorMessage: expect.any(String) })
    expect(satim.control.orders()).toEqual([])
  })

  it("never takes an order number twice, whatever became of the first", async () => {
    const { orderId, orderNumber } = await shop.register()
    const again = () => shop.call("register.do", shop.registration({ orderNumber }))
    expect((await again()).body).toMatchObject({ errorCode: 1 })
    satim.control.decline(orderId)
    expect((await again()).body).toMatchObject({ errorCode: 1 })
    expect(satim.control.orders()).toHaveLength(1)
  })

  it("reads a query string like a form, and finds nothing in a JSON body", async () => {
    const params = shop.registration()
    const got = await fetch(`${satim.url}/register.do?${new URLSearchParams(params).toString()}`)
    expect(await got.json()).toMatchObject({ errorCode: 0 })
    const json = await fetch(`${satim.url}/register.do`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(shop.registration()),
    })
    expect(await json.json()).toMatchObject({ errorCode: 4 })
  })
})

describe("acknowledgeTransaction.do", () => {
  const paid = { orderNumber: "4820000017", amount: "80650" }

  it("says an unpaid order in the words of the wire, ErrorCode 0 included", async () => {
    const { orderId } = await shop.register(paid)
    const { text } = await shop.acknowledge(orderId)
    expect(text).toBe(
      '{"depositAmount":0,"currency":"012","actionCode":-100,"actionCodeDescription":"No payment attempted yet.","ErrorCode":"0","ErrorMessage":"Success","OrderStatus":0,"OrderNumber":"4820000017","Pan":"","Amount":80650,"Description":"Commande 17"}'
    )
  })

  it("says a paid order with everything its guide asks for", async () => {
    const { orderId } = await shop.register(paid)
    satim.control.pay(orderId)
    const { body } = await shop.acknowledge(orderId)
    expect(body).toEqual({
      expiration: "202701",
      cardholderName: "CARD HOLDER",
      depositAmount: 80650,
      currency: "012",
      authorizationResponseId: expect.stringMatching(/^\d{6}$/),
      approvalCode: body?.authorizationResponseId,
      actionCode: 0,
      actionCodeDescription: expect.any(String),
      ErrorCode: "0",
      ErrorMessage: "Success",
      OrderStatus: 2,
      OrderNumber: "4820000017",
      Pan: "6280****7215",
      Amount: 80650,
      Ip: "192.0.2.10",
      SvfeResponse: "00",
      params: {
        respCode: "00",
        respCode_desc: "Votre paiement a été accepté",
        udf1: "4820000017",
      },
      Description: "Commande 17",
    })
  })

  type Satim = SatimSandbox["control"]
  type Look = { ErrorCode: string; OrderStatus: number; actionCode: number; depositAmount: number }
  it.each<[string, (c: Satim, id: string) => unknown, Look, string | undefined]>([
    [
      "an issuer's refusal",
      (c, id) => c.decline(id),
      { ErrorCode: "2", OrderStatus: 6, actionCode: 116, depositAmount: 0 },
      "51",
    ],
    [
      "a card blocked before 3-D Secure",
      (c, id) => c.decline(id, { respCode: null, actionCode: 2003 }),
      { ErrorCode: "2", OrderStatus: 6, actionCode: 2003, depositAmount: 0 },
      undefined,
    ],
    [
      "a cancellation by the payer",
      (c, id) => c.cancelByPayer(id),
      { ErrorCode: "2", OrderStatus: 6, actionCode: 342034, depositAmount: 0 },
      undefined,
    ],
    [
      "a page that ran out",
      (c) => c.clock(10 * 60_000),
      { ErrorCode: "2", OrderStatus: 6, actionCode: -2007, depositAmount: 0 },
      undefined,
    ],
    [
      "an annulation in the console",
      (c, id) => (c.pay(id), c.cancel(id)),
      { ErrorCode: "0", OrderStatus: 3, actionCode: 0, depositAmount: 0 },
      "00",
    ],
    [
      "a reversal in the console",
      (c, id) => (c.pay(id), c.reverse(id)),
      { ErrorCode: "0", OrderStatus: 3, actionCode: 0, depositAmount: 0 },
      "00",
    ],
    [
      "a refund of a part",
      (c, id) => (c.pay(id), c.refund(id, { amountCentimes: 20_000 })),
      { ErrorCode: "0", OrderStatus: 4, actionCode: 0, depositAmount: 60_650 },
      "00",
    ],
    [
      "a refund of all",
      (c, id) => (c.pay(id), c.refund(id)),
      { ErrorCode: "0", OrderStatus: 4, actionCode: 0, depositAmount: 0 },
      "00",
    ],
  ])("says %s, and says it the same twice", async (_, happen, look, respCode) => {
    const { orderId } = await shop.register()
    await happen(satim.control, orderId)
    const first = await shop.acknowledge(orderId)
    expect(first.body).toMatchObject(look)
    const params = first.body?.params as { respCode?: string } | undefined
    expect(params?.respCode).toBe(respCode)
    expect((await shop.acknowledge(orderId)).text).toBe(first.text)
  })

  it("speaks the language it is asked in", async () => {
    const { orderId } = await shop.register()
    satim.control.decline(orderId)
    const words = ["FR", "AR", "EN"].map(async (language) => {
      const { body } = await shop.acknowledge(orderId, language)
      return (body?.params as { respCode_desc: string }).respCode_desc
    })
    expect(await Promise.all(words)).toEqual([
      "Solde insuffisant",
      "رصيد غير كاف",
      "Insufficient balance",
    ])
  })

  it("denies an order by HTTP 401 with a JSON string, or by code 6 where it is so set", async () => {
    const live = await shop.acknowledge("Ab3dE5gH7jK9mN1pQ3sT")
    expect([live.status, live.text]).toEqual([401, '"Transaction is not found"'])
    satim.control.configure({ unknownOrder: "code6" })
    const guide = await shop.acknowledge("Ab3dE5gH7jK9mN1pQ3sT")
    expect([guide.status, guide.body?.ErrorCode]).toEqual([200, "6"])
  })

  it("refuses wrong credentials with HTTP 200", async () => {
    const { orderId } = await shop.register()
    const path = "public/acknowledgeTransaction.do"
    const refused = await shop.call(path, { ...shop.access, password: "x", mdOrder: orderId })
    expect([refused.status, refused.text]).toEqual([
      200,
      '{"errorCode":5,"errorMessage":"Access denied"}',
    ])
  })

  it.each([
    ["strings", { ErrorCode: "0", OrderStatus: "2", Amount: "80650", depositAmount: "80650" }],
    ["numbers", { ErrorCode: 0, OrderStatus: 2, Amount: 80_650, depositAmount: 80_650 }],
    ["mixed", { ErrorCode: "0", OrderStatus: 2, Amount: 80_650, depositAmount: 80_650 }],
  ] as const)("writes its numbers as %s", async (wireTypes, look) => {
    satim.control.configure({ wireTypes })
    const { orderId } = await shop.register()
    satim.control.pay(orderId)
    const { body } = await shop.acknowledge(orderId)
    expect(body).toMatchObject(look)
    expect((body?.params as { respCode: unknown }).respCode).toBe("00")
  })

  it.each([1, -1, 3, 7, 9, 11])("can be made to say OrderStatus %s", async (status) => {
    const { orderId } = await shop.register()
    satim.control.setState(orderId, { status })
    expect((await shop.acknowledge(orderId)).body?.OrderStatus).toBe(status)
  })

  it("can be made to leave OrderStatus out", async () => {
    const { orderId } = await shop.register()
    satim.control.setState(orderId, { status: null })
    expect((await shop.acknowledge(orderId)).body).not.toHaveProperty("OrderStatus")
  })

  it("is not there on an older host", async () => {
    const { orderId } = await shop.register()
    satim.control.configure({ dialect: "confirm" })
    expect((await shop.acknowledge(orderId)).status).toBe(404)
    expect((await shop.confirm(orderId)).status).toBe(200)
  })
})

describe("confirmOrder.do", () => {
  it("confirms once and says 2 ever after, which here means paid", async () => {
    const { orderId } = await shop.register()
    satim.control.pay(orderId)
    expect((await shop.confirm(orderId)).body).toMatchObject({ ErrorCode: "0", OrderStatus: 2 })
    expect((await shop.confirm(orderId)).body).toMatchObject({ ErrorCode: "2", OrderStatus: 2 })
  })

  it("says 3 for an order that is unpaid or refused, and 2 for one refunded whole", async () => {
    const unpaid = await shop.register()
    const refused = await shop.register()
    const refunded = await shop.register()
    satim.control.decline(refused.orderId)
    satim.control.pay(refunded.orderId)
    satim.control.refund(refunded.orderId)
    const codes = [unpaid, refused, refunded].map(
      async ({ orderId }) => (await shop.confirm(orderId)).body?.ErrorCode
    )
    expect(await Promise.all(codes)).toEqual(["3", "3", "2"])
    expect((await shop.call("confirmOrder.do", shop.access)).body?.ErrorCode).toBe("1")
  })
})

describe("getOrderStatusExtended.do", () => {
  it("looks without proving: lower camel, no respCode", async () => {
    const { orderId, orderNumber } = await shop.register()
    satim.control.pay(orderId)
    const { text, body } = await shop.status(orderId)
    expect(body).toMatchObject({ orderNumber, orderStatus: 2, amount: 80_650, currency: "012" })
    expect(body?.cardAuthInfo).toMatchObject({ pan: "6280****7215" })
    expect(text).not.toContain("respCode")
  })

  it("is refused to a merchant user without the permission", async () => {
    const { orderId } = await shop.register()
    satim.control.configure({ statusPermission: false })
    expect((await shop.status(orderId)).body).toMatchObject({ errorCode: "5" })
  })
})

describe("refund.do", () => {
  it("adds parts up to the deposit and not one centime more", async () => {
    const { orderId } = await shop.register()
    satim.control.pay(orderId)
    expect((await shop.refund(orderId, 20_000)).text).toBe(
      '{"errorCode":"0","errorMessage":"Success"}'
    )
    const after = (await shop.acknowledge(orderId)).body
    expect(after).toMatchObject({ OrderStatus: 4, depositAmount: 60_650, Amount: 80_650 })
    expect((await shop.refund(orderId, 60_651)).body).toMatchObject({ errorCode: "7" })
    expect((await shop.refund(orderId, 60_650)).body).toMatchObject({ errorCode: "0" })
    expect((await shop.refund(orderId, 1)).body).toMatchObject({ errorCode: "7" })
    expect(satim.control.depositsCentimes()).toBe(0)
  })

  it("refuses what it must", async () => {
    const { orderId } = await shop.register()
    expect((await shop.refund(orderId, 100)).body).toMatchObject({ errorCode: "7" })
    satim.control.pay(orderId)
    expect((await shop.refund("nobody", 100)).body).toMatchObject({ errorCode: "6" })
    expect((await shop.refund(orderId, 0)).body).toMatchObject({ errorCode: "5" })
    satim.control.configure({ refundPermission: false })
    expect((await shop.refund(orderId, 100)).body).toMatchObject({ errorCode: "5" })
    expect(satim.control.order(orderId).depositCentimes).toBe(80_650)
  })
})

describe("time", () => {
  it("reverses a paid order nobody acknowledged, and only such a one", async () => {
    const silent = await shop.register()
    const heard = await shop.register()
    satim.control.pay(silent.orderId)
    satim.control.pay(heard.orderId)
    await shop.acknowledge(heard.orderId)
    await satim.control.clock(20 * 60_000)
    expect(satim.control.order(silent.orderId)).toMatchObject({ status: 3, depositCentimes: 0 })
    expect(satim.control.order(heard.orderId)).toMatchObject({
      status: 2,
      depositCentimes: 80_650,
    })
  })

  it("lets a payment arrive after the page ran out, when it is forced", async () => {
    const { orderId } = await shop.register()
    await satim.control.clock(11 * 60_000)
    expect(() => satim.control.pay(orderId)).toThrow("closed")
    satim.control.pay(orderId, { force: true })
    expect((await shop.acknowledge(orderId)).body).toMatchObject({ OrderStatus: 2 })
  })

  it("keeps OrderStatus 0 for a page that ran out where it is so set", async () => {
    satim.control.configure({ expiredStatus: 0 })
    const { orderId } = await shop.register()
    await satim.control.clock(10 * 60_000)
    expect((await shop.acknowledge(orderId)).body).toMatchObject({
      ErrorCode: "0",
      OrderStatus: 0,
      actionCode: -2007,
    })
  })
})

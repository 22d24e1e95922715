import { loadSatimSandbox, type SatimSandbox } from "../../sandboxes/load"
import { satimMerchant } from "./merchant"

let satim: SatimSandbox
let shop: ReturnType<typeof satimMerchant>

beforeAll(async () => {
  const { startSatimSandbox } = await loadSatimSandbox()
  satim = await startSatimSandbox({ config: { merchant: "Casbah & Fils <DZ>" } })
  shop = satimMerchant(satim)
})
afterEach(() => satim.control.reset())
afterAll(() => satim.close())

const post = (url: string, fields: Record<string, string>) =>
  fetch(url, { method: "POST", body: new URLSearchParams(fields), redirect: "manual" })

/** Types a card and its password, as a person would. */
async function payWith(
  url: string,
  card: { pan: string; expiry: string; cvv2: string; password: string },
  extra: Record<string, string> = {}
): Promise<Response> {
  const { pan, expiry, cvv2, password } = card
  const [month, year] = [expiry.slice(0, 2), expiry.slice(2)]
  const first = await post(url, { step: "card", pan, month, year, cvv2, holder: "A B", ...extra })
  return first.status === 303 ? first : post(url, { step: "password", password })
}

const GOOD = { pan: "6280581110007215", expiry: "012027", cvv2: "373", password: "123456" }

describe("the hosted page", () => {
  it.each([
    ["FR", 'lang="fr" dir="ltr"', "BAC À SABLE", "Annuler"],
    ["AR", 'lang="ar" dir="rtl"', "SANDBOX", "إلغاء"],
    ["EN", 'lang="en" dir="ltr"', "SANDBOX", "Cancel"],
  ])("shows amount, merchant, timer and banner in %s", async (language, tag, banner, cancel) => {
    const { formUrl } = await shop.register({ language })
    const html = await (await fetch(formUrl)).text()
    for (const text of [tag, banner, cancel, "806.50 DZD", "Casbah &amp; Fils &lt;DZ&gt;"])
      expect(html).toContain(text)
    expect(html).toMatch(/id="timer" data-seconds="(600|599)"/)
  })

  it("escapes what a shop writes", async () => {
    const { formUrl } = await shop.register({ description: "<script>alert(1)</script>" })
    expect(await (await fetch(formUrl)).text()).not.toContain("<script>alert(1)")
  })

  it("takes a card, then its password, and goes back with lang and orderId", async () => {
    const { orderId, formUrl } = await shop.register({ returnUrl: "https://shop.example/r?a=b" })
    const back = await payWith(formUrl, GOOD)
    expect(back.status).toBe(303)
    expect(back.headers.get("location")).toBe(
      `https://shop.example/r?a=b&lang=fr&orderId=${orderId}`
    )
    expect(satim.control.order(orderId)).toMatchObject({ status: 2, pan: "6280****7215" })
  })

  it("behaves with every test card as the certification host did", async () => {
    const { TEST_CARDS } = await loadSatimSandbox()
    const seen = await Promise.all(
      TEST_CARDS.map(async (card) => {
        const { orderId, formUrl } = await shop.register()
        const back = await payWith(formUrl, card)
        const { status, respCode, actionCode } = satim.control.order(orderId)
        return [card.pan.slice(-4), back.status, status, respCode, actionCode]
      })
    )
    expect(seen).toEqual([
      ["7215", 303, 2, "00", 0],
      ["1011", 303, 2, "00", 0],
      ["6712", 303, 6, "37", 119],
      ["6316", 303, 6, "41", 126],
      ["6415", 303, 6, "43", 127],
      ["6613", 303, 6, "AD", 100_882],
      ["3927", 200, 0, null, -100],
      ["1219", 303, 2, "00", 0],
      ["1110", 303, 6, "51", 116],
      ["6514", 303, 6, "AB", 140],
      ["1318", 303, 6, null, 2003],
      ["7017", 303, 6, null, 2003],
      ["7116", 303, 6, "AE", 100_254],
      ["7314", 303, 2, "00", 0],
      ["6615", 303, 2, "00", 0],
    ])
  })

  it("refuses a date or CVV2 that is not the card's, and a card nobody issued", async () => {
    const codes = [
      { ...GOOD, expiry: "022027" },
      { ...GOOD, cvv2: "000" },
      { ...GOOD, pan: "4111111111111111" },
    ].map(async (card) => {
      const { orderId, formUrl } = await shop.register()
      await payWith(formUrl, card)
      return satim.control.order(orderId).respCode
    })
    expect(await Promise.all(codes)).toEqual(["AD", "AB", "62"])
  })

  it("gives up after three wrong passwords", async () => {
    const { orderId, formUrl } = await shop.register()
    await payWith(formUrl, { ...GOOD, password: "0" })
    expect(satim.control.order(orderId).status).toBe(0)
    await post(formUrl, { step: "password", password: "1" })
    const last = await post(formUrl, { step: "password", password: "2" })
    expect(last.headers.get("location")).toContain("/pay/f/")
    expect(satim.control.order(orderId)).toMatchObject({ status: 6, actionCode: -2006 })
  })

  it("goes to the failure address when the payer cancels", async () => {
    const { orderId, formUrl } = await shop.register()
    const back = await post(formUrl, { step: "cancel" })
    expect(back.headers.get("location")).toMatch(/\/pay\/f\/\d+\?lang=fr&orderId=/)
    expect(satim.control.order(orderId)).toMatchObject({ status: 6, actionCode: 342_034 })
  })

  it("takes nothing once it ran out or was used", async () => {
    const used = await shop.register()
    await payWith(used.formUrl, GOOD)
    expect(await (await fetch(used.formUrl)).text()).toContain("déjà traitée")
    const late = await shop.register()
    await satim.control.clock(10 * 60_000)
    const answer = await payWith(late.formUrl, GOOD)
    expect(await answer.text()).toContain("délai de paiement a expiré")
    expect(satim.control.order(late.orderId).depositCentimes).toBe(0)
  })

  it("lists at its front door what shops asked for", async () => {
    const { orderNumber, formUrl } = await shop.register()
    const html = await (await fetch(satim.pageUrl)).text()
    expect(html).toContain(orderNumber)
    expect(html).toContain(formUrl.replace("&", "&amp;"))
  })

  it("knows no order that was not registered", async () => {
    const answer = await fetch(`${satim.pageUrl}/payment/epg/merchants/x/payment.html?mdOrder=y`)
    expect(answer.status).toBe(404)
  })
})

describe("ways back", () => {
  it("comes back once, twice, never, by the wrong door, with a wrong number or with none", async () => {
    const other = await shop.register()
    const { orderId } = await shop.register()
    satim.control.pay(orderId)
    const paths = (returning: "normal" | "never" | "twice" | "fail" | "other-order" | "no-order") =>
      satim.control.returns(orderId, { returning }).redirects.map((url) => {
        const { pathname, searchParams } = new URL(url)
        return [pathname.split("/")[2], searchParams.get("orderId")]
      })
    expect(paths("normal")).toEqual([["r", orderId]])
    expect(paths("twice")).toEqual([
      ["r", orderId],
      ["r", orderId],
    ])
    expect(paths("never")).toEqual([])
    expect(paths("fail")).toEqual([["f", orderId]])
    expect(paths("other-order")).toEqual([["r", other.orderId]])
    expect(paths("no-order")).toEqual([["r", null]])
  })

  it("lets a person choose on the page that the browser never returns", async () => {
    const { orderId, formUrl } = await shop.register()
    const answer = await payWith(formUrl, GOOD, { returning: "never" })
    expect(answer.status).toBe(200)
    expect(satim.control.order(orderId).status).toBe(2)
  })
})

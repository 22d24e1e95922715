import { moneyOf, pollNow } from "./database"
import { expect, test } from "./fixture"
import { Payer } from "./payer"
import { CARDS, control, orderOfPage, payAtSatim } from "./sandbox"
import { LOCALES } from "./words"

test.beforeEach(({ quiet }) => quiet.allow(/favicon/))

for (const locale of LOCALES) {
  for (const scripts of [true, false]) {
    test.describe(`${locale}, ${scripts ? "with" : "without"} JavaScript`, () => {
      test.use({ javaScriptEnabled: scripts })

      test("a card that pays: order, bank, receipt, order page", async ({ page }) => {
        const payer = new Payer(page, locale, scripts)
        const ref = await payer.place("card")
        await payer.leave()
        const bank = await orderOfPage(page)
        expect(bank.language).toBe(locale.toUpperCase())
        await payAtSatim(page)
        await payer.result("paid")
        await expect(payer.main).toContainText(bank.orderId)
        await expect(payer.main).toContainText(bank.orderNumber)

        // Refresh and back change nothing.
        await page.reload()
        await payer.result("paid")
        expect(await moneyOf(ref)).toEqual({
          states: ["paid"],
          captured: bank.amountCentimes / 100,
        })

        await payer.main.getByRole("link", { name: payer.words.payment.toOrder }).click()
        await page.waitForURL(new RegExp(`/orders/${ref}$`))
        await expect(payer.main).toContainText(payer.words.payment.status.paid)
        await page.goto(payer.path(`pay/${ref}`))
        await expect(payer.pay).toHaveCount(0)
      })
    })
  }

  test(`a card without money: the reason, and paying again with another (${locale})`, async ({
    page,
  }) => {
    const payer = new Payer(page, locale)
    const ref = await payer.place("card")
    await payer.leave()
    const first = await orderOfPage(page)
    await payAtSatim(page, CARDS.poor)
    await payer.result("declined")
    await expect(payer.main).not.toContainText(first.orderNumber)
    await expect(payer.main).not.toContainText(first.orderId)

    await payer.main.getByRole("link", { name: payer.words.payment.failed.retry }).click()
    await page.waitForURL(new RegExp(`/pay/${ref}$`))
    await payer.leave()
    const second = await orderOfPage(page)
    expect(second.orderNumber).not.toBe(first.orderNumber)
    await payAtSatim(page)
    await payer.result("paid")
    expect((await moneyOf(ref)).states).toEqual(["declined", "paid"])
  })

  test(`cancelled at the bank: the order waits, and another way to pay it works (${locale})`, async ({
    page,
  }) => {
    const payer = new Payer(page, locale)
    const ref = await payer.place("card")
    await payer.leave()
    await page.locator("button[name=step][value=cancel]").click()
    await payer.result("cancelled")

    await payer.main.getByRole("link", { name: payer.words.payment.failed.change }).click()
    await page.waitForURL(new RegExp(`/pay/${ref}#other$`))
    const cash = payer.main.locator("form", {
      has: page.locator("[name=provider][value=pp_cod_cod]"),
    })
    await cash.getByRole("button").click()
    await page.waitForURL(new RegExp(`/orders/${ref}$`))
    await expect(payer.main).toContainText(payer.words.tracking.placed.title)
    expect((await moneyOf(ref)).captured).toBe(0)
  })

  test(`the bank's page ran out (${locale})`, async ({ page }) => {
    const payer = new Payer(page, locale)
    await payer.place("card")
    await payer.leave()
    const { orderId, failUrl } = await orderOfPage(page)
    await control("satim", `/orders/${orderId}/expire`, {})
    await page.goto(failUrl)
    await payer.result("expired")
    await expect(
      payer.main.getByRole("link", { name: payer.words.payment.failed.retry })
    ).toBeVisible()
  })
}

test("a closed tab: the poller finds the money", async ({ page, context }) => {
  const payer = new Payer(page, "fr")
  const ref = await payer.place("card")
  await payer.leave()
  const { orderId, amountCentimes } = await orderOfPage(page)
  await page.close()
  await control("satim", `/orders/${orderId}/pay`, {})
  await pollNow(ref)
  await expect
    .poll(() => moneyOf(ref), { timeout: 60_000 })
    .toEqual({ states: ["paid"], captured: amountCentimes / 100 })

  const later = new Payer(await context.newPage(), "fr")
  await later.page.goto(later.path(`orders/${ref}`))
  await expect(later.main).toContainText(later.words.payment.status.paid)
})

test("back from the bank's page: the same attempt goes on, nothing is opened twice", async ({
  page,
}) => {
  const payer = new Payer(page, "fr")
  const ref = await payer.place("card")
  await payer.leave()
  const { orderId } = await orderOfPage(page)
  await page.goBack()
  await expect(payer.payButton).toBeEnabled()
  await payer.leave()
  expect((await orderOfPage(page)).orderId).toBe(orderId)
  await payAtSatim(page)
  await payer.result("paid")
  // The bank's page was a form post: the browser shows its own "cannot go back" page instead, at a
  // moment of its own, and the shopper opens the order again.
  await page.goBack().catch(() => undefined)
  const again = new Payer(await page.context().newPage(), "fr")
  await again.page.goto(again.path(`pay/${ref}`))
  await expect(again.main).toContainText(again.words.payment.status.paid)
  expect((await moneyOf(ref)).states).toEqual(["paid"])
})

test("still open at the bank: the page waits, then tells by itself", async ({ page }) => {
  const payer = new Payer(page, "fr")
  await payer.place("card")
  await payer.leave()
  const { orderId, returnUrl } = await orderOfPage(page)
  await page.goto(returnUrl)
  await payer.result("pending")
  await expect(payer.main).toContainText(payer.words.payment.pending.close)
  await control("satim", `/orders/${orderId}/pay`, {})
  await payer.result("paid")
})

test("given up before paying: the order is cancelled and cannot be paid", async ({ page }) => {
  const payer = new Payer(page, "fr")
  const ref = await payer.place("card")
  const give = payer.main.locator("#cancel")
  await give.locator("#confirm").check()
  await give.getByRole("button").click()
  await page.waitForURL(new RegExp(`/orders/${ref}$`))
  await expect(payer.main).toContainText(payer.words.tracking.status.canceled)
  await page.goto(payer.path(`pay/${ref}`))
  await expect(payer.main).toContainText(payer.words.payment.state.canceled.title)
  await expect(payer.pay).toHaveCount(0)
})

test.describe("the server asks again what the page asks", () => {
  test("no terms, no payment", async ({ page }) => {
    const payer = new Payer(page, "fr")
    const ref = await payer.place("card")
    await payer.payButton.click()
    await expect(page).toHaveURL(new RegExp(`/pay/${ref}$`))
    await payer.payTerms.evaluate((box: HTMLInputElement) => (box.required = false))
    await payer.pay.locator("#answer").fill(await payer.answer())
    await payer.payButton.click()
    await expect(payer.main).toContainText(payer.words.payment.error.terms_required)
    expect((await moneyOf(ref)).states).toEqual([])
  })

  test("a wrong sum is asked again, the terms stay ticked", async ({ page }) => {
    const payer = new Payer(page, "fr")
    const ref = await payer.place("card")
    await payer.payTerms.check()
    await payer.pay.locator("#answer").fill("99")
    await payer.payButton.click()
    await expect(payer.main).toContainText(payer.words.payment.challenge.error.wrong)
    await expect(payer.payTerms).toBeChecked()
    expect((await moneyOf(ref)).states).toEqual([])
  })
})

test("an unknown return address is not found, and tells nothing", async ({ page, quiet }) => {
  quiet.allow(/404/)
  const answer = await page.goto("/fr/pay/r/AAAAAAAAAAAAAAAAAAAAAA")
  expect(answer?.status()).toBe(404)
  await expect(page.getByRole("main")).not.toContainText(/DA/)
})

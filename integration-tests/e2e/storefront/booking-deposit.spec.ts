import { expect, test } from "./fixture"
import { payAtSatim } from "./sandbox"
import { LOCALES } from "./words"
import { Visitor, WITH_DEPOSIT } from "./visitor"

test.beforeEach(({ quiet }) => quiet.allow(/favicon/))

for (const locale of LOCALES) {
  for (const scripts of [true, false]) {
    test.describe(`a visit with a deposit in ${locale} ${scripts ? "with" : "without"} JavaScript`, () => {
      test.use({ javaScriptEnabled: scripts })

      test("is confirmed by the card that pays it", async ({ page }) => {
        const visitor = new Visitor(page, locale, scripts)
        await visitor.start()
        await visitor.describe(WITH_DEPOSIT)
        await visitor.hold()
        await visitor.introduce()
        await visitor.main.getByRole("button", { name: visitor.texts.summary.toDeposit }).click()
        await visitor.at("deposit")
        await expect(visitor.main.locator("#payment-cod")).toHaveCount(0)
        await visitor.main.locator("#payment-card").check()
        await visitor.input("terms").check()
        await visitor.next.click()
        await page.waitForURL(/\/pay\/\d+-[A-Z2-7]{16}$/)
        await expect(visitor.main).toContainText(visitor.texts.depositPage.awaiting)
        const ref = new URL(page.url()).pathname.split("/").at(-1) ?? ""
        await visitor.leave()
        await payAtSatim(page)
        await visitor.result("paid")
        await page.goto(visitor.path(`orders/${ref}`))
        await expect(visitor.main).toContainText(visitor.texts.depositPage.confirmed)
        await visitor.main.getByRole("link", { name: visitor.texts.depositPage.manage }).click()
        await page.waitForURL(/\/visits\/[^/]+$/)
        await expect(visitor.main).toContainText(visitor.texts.status.confirmed)
        await expect(visitor.main).toContainText(visitor.texts.depositState.paid)
      })
    })
  }
}

test("without terms or a way to pay nothing is ordered", async ({ page }) => {
  const visitor = new Visitor(page, "fr")
  await visitor.start()
  await visitor.describe(WITH_DEPOSIT)
  await visitor.hold()
  await visitor.introduce()
  await visitor.main.getByRole("button", { name: visitor.texts.summary.toDeposit }).click()
  await visitor.at("deposit")
  await visitor.main
    .locator("form", { has: page.locator("[name=terms]") })
    .filter({ visible: true })
    .evaluate((form: HTMLFormElement) => {
      form.noValidate = true
    })
  await visitor.next.click()
  await expect(visitor.main).toContainText(visitor.words.payment.error.terms_required)
  await expect(page).toHaveURL(/\/booking\/deposit/)
})

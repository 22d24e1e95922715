import { expect, test } from "./fixture"
import { Shopper } from "./shopper"
import { LOCALES } from "./words"

for (const locale of LOCALES) {
  for (const scripts of [true, false]) {
    test.describe(`a guest orders in ${locale} ${scripts ? "with" : "without"} JavaScript`, () => {
      test.use({ javaScriptEnabled: scripts })

      test("from the product page to the confirmation", async ({ page }) => {
        const shopper = new Shopper(page, locale, scripts)
        const part = await shopper.fillCart()

        await page.goto(shopper.path("cart"))
        await expect(page.locator("html")).toHaveAttribute("dir", locale === "ar" ? "rtl" : "ltr")
        await shopper.main.getByRole("link", { name: shopper.words.cart.labels.checkout }).click()

        await shopper.fillCheckout()
        await expect(shopper.main).toContainText(shopper.words.checkout.form.recapTitle)
        await shopper.confirm.click()

        const { number } = await shopper.confirmation()
        await expect(shopper.main).toContainText(number)
        await expect(shopper.main).toContainText(shopper.words.tracking.status.pending)
        await expect(shopper.main).toContainText(/05\*\* \*\* \*\* 56/)
        await expect(shopper.main).not.toContainText("Didouche")
        expect(part.price).toBeGreaterThan(0)

        await page.goto(shopper.path("cart"))
        await expect(shopper.main).toContainText(shopper.words.cart.labels.emptyTitle)
      })

      test("to a stop desk", async ({ page }) => {
        const shopper = new Shopper(page, locale, scripts)
        await shopper.fillCart()
        await page.goto(shopper.path("checkout"))
        await shopper.field("name").fill("سليم Haddad")
        await shopper.field("phone").fill("٠٦٦١٢٣٤٥٦٧")
        await shopper.choosePlace({ wilaya: "31", commune: "3101" })
        await shopper.chooseMode("stop_desk")
        await shopper.terms.check()
        await shopper.confirm.click()
        await shopper.confirmation()
        await expect(shopper.main).toContainText(shopper.words.tracking.stopDesk)
      })
    })
  }
}

test("the terms box is never ticked in advance and nothing is ordered without it", async ({
  page,
}) => {
  const shopper = new Shopper(page, "fr")
  await shopper.fillCart()
  await page.goto(shopper.path("checkout"))
  await expect(shopper.terms).not.toBeChecked()
  await shopper.fillCheckout()
  await shopper.terms.uncheck()
  await shopper.confirm.click()
  await expect(shopper.terms).toBeFocused()
  await expect(page).toHaveURL(/checkout$/)
})

test("the order page tells other sites nothing and search engines to stay away", async ({
  page,
}) => {
  const shopper = new Shopper(page, "fr")
  const { ref } = await shopper.order()
  const answer = await page.goto(shopper.path(`orders/${ref}`))
  expect(answer?.headers()["referrer-policy"]).toBe("no-referrer")
  await expect(page.locator("meta[name=robots]")).toHaveAttribute("content", /noindex/)
})

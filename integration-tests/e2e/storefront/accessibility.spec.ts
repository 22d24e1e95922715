import AxeBuilder from "@axe-core/playwright"
import type { Page } from "@playwright/test"
import { partsInStock } from "./catalogue"
import { expect, test } from "./fixture"
import { ensureTransferAccount } from "./merchant-account"
import { Payer } from "./payer"
import { CARDS, orderOfPage, payAtSatim } from "./sandbox"
import { Shopper } from "./shopper"
import { LOCALES } from "./words"

const TAGS = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"]

const PAGES = [
  "",
  "categories",
  "categories/circulateurs",
  "search?q=circulateur",
  "search?q=zzzzzz",
  "cart",
  "checkout",
  "track",
  "orders/1-AAAAAAAAAAAAAAAA",
  "account",
  "account/sign-up",
  "info/terms",
  "info/contact",
]

/** Serious and critical findings of axe on the page as it is now. */
async function findings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze()
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(" | ")}`)
}

for (const locale of LOCALES) {
  test.describe(`axe finds nothing serious in ${locale}`, () => {
    for (const path of PAGES) {
      test(`on /${path}`, async ({ page }) => {
        await page.goto(new Shopper(page, locale).path(path))
        await page.waitForLoadState("networkidle")
        expect(await findings(page)).toEqual([])
      })
    }

    test("on a product page", async ({ page }) => {
      const [part] = await partsInStock(page.request)
      await page.goto(new Shopper(page, locale).path(`products/${part?.handle}`))
      await page.waitForLoadState("networkidle")
      expect(await findings(page)).toEqual([])
    })

    test("on the way from cart to order", async ({ page }) => {
      const shopper = new Shopper(page, locale)
      await shopper.fillCart()
      await page
        .getByRole("banner")
        .locator(`a[href="${shopper.path("cart")}"]`)
        .click()
      await expect(page.getByRole("dialog")).toBeVisible()
      await expect(page.getByRole("dialog").getByRole("spinbutton")).toBeVisible()
      expect(["drawer", ...(await findings(page))]).toEqual(["drawer"])
      await page.goto(shopper.path("cart"))
      expect(["cart", ...(await findings(page))]).toEqual(["cart"])

      await page.goto(shopper.path("checkout"))
      await shopper.confirm.click()
      await expect(shopper.field("name")).toBeFocused()
      expect(["errors", ...(await findings(page))]).toEqual(["errors"])

      await shopper.fillCheckout()
      expect(["filled", ...(await findings(page))]).toEqual(["filled"])
      await shopper.confirm.click()
      await shopper.confirmation()
      expect(["confirmation", ...(await findings(page))]).toEqual(["confirmation"])
    })

    test("on the way from order to receipt", async ({ page, quiet }) => {
      quiet.allow(/favicon/)
      const payer = new Payer(page, locale)
      const ref = await payer.place("card")
      expect(["payment", ...(await findings(page))]).toEqual(["payment"])
      await payer.payTerms.check()
      await payer.pay.locator("#answer").fill("99")
      await payer.payButton.click()
      await expect(payer.main).toContainText(payer.words.payment.challenge.error.wrong)
      expect(["wrong sum", ...(await findings(page))]).toEqual(["wrong sum"])

      await payer.leave()
      const { returnUrl } = await orderOfPage(page)
      await page.goto(returnUrl)
      await payer.result("pending")
      expect(["pending", ...(await findings(page))]).toEqual(["pending"])
      await page.goto(payer.path(`orders/${ref}`))
      expect(["order", ...(await findings(page))]).toEqual(["order"])
      await page.goto(payer.path(`pay/${ref}`))
      await payer.leave()
      await payAtSatim(page, CARDS.poor)
      await payer.result("declined")
      expect(["declined", ...(await findings(page))]).toEqual(["declined"])

      await payer.main.getByRole("link", { name: payer.words.payment.failed.retry }).click()
      await payer.leave()
      await payAtSatim(page)
      await payer.result("paid")
      expect(["receipt", ...(await findings(page))]).toEqual(["receipt"])
    })

    test("on the page of a transfer", async ({ page }) => {
      await ensureTransferAccount()
      const payer = new Payer(page, locale)
      await payer.place("transfer")
      expect(await findings(page)).toEqual([])
    })

    test("in the account", async ({ page }) => {
      const shopper = new Shopper(page, locale)
      await page.goto(shopper.path("account/sign-up"))
      await shopper.input("name").fill("Amine Benali")
      await shopper.input("email").fill(`axe-${crypto.randomUUID()}@exemple.dz`)
      await shopper.input("password").fill("une phrase courte")
      await shopper.main.locator("form button[type=submit]").click()
      await page.waitForURL(/\/account$/)
      for (const path of ["", "/orders", "/addresses", "/addresses?edit=new", "/profile"]) {
        await page.goto(shopper.path(`account${path}`))
        expect([path, ...(await findings(page))]).toEqual([path])
      }
    })
  })
}

import type { Page } from "@playwright/test"
import { readStage } from "../stage"
import { expect, test } from "./merchant"
import { placeOrder } from "./shop"

const stage = readStage()

/** Our pages, and a heading that tells that one is there, by language. */
const PAGES = [
  { path: "/payments", fr: "Paiements", ar: "المدفوعات" },
  { path: "/payments/alerts", fr: "Paiements", ar: "المدفوعات" },
  { path: "/payments/transfers", fr: "Paiements", ar: "المدفوعات" },
  { path: "/payments/cod", fr: "Paiements", ar: "المدفوعات" },
  { path: "/payments/cash", fr: "Paiements", ar: "المدفوعات" },
  { path: "/settings/transfer-accounts", fr: "Comptes de virement", ar: "حسابات التحويل" },
  { path: "/settings/delivery", fr: "Tarifs par wilaya", ar: "الأسعار حسب الولاية" },
  { path: "/settings/delivery-desks", fr: "Points de retrait", ar: "مكاتب الاستلام" },
]
/** A key that has no text shows as itself: "order.title", "delivery:tariffs.price". */
const RAW_KEY =
  /(?:^|\s)(?:[a-zA-Z]+:)?[a-z]+(?:[A-Z][a-z]+)*(?:\.[a-z]+(?:[A-Z_][a-z]+)*)+(?=\s|$)/

/** Everything on the page a person reads or a screen reader says, but for what people typed. */
async function texts(page: Page): Promise<string> {
  const labels = await page
    .locator("[aria-label], [placeholder], [title]")
    .evaluateAll((all) =>
      all.flatMap((one) =>
        ["aria-label", "placeholder", "title"].map((name) => one.getAttribute(name) ?? "")
      )
    )
  return [await page.locator("body").innerText(), ...labels]
    .join("\n")
    .replaceAll(stage.owner.email, "")
}

test.describe("the languages of the admin", () => {
  for (const language of ["fr", "ar"] as const) {
    test(`our pages have no key without a text in ${language}`, async ({ admin }) => {
      const order = await placeOrder("stop_desk")
      const page = await admin(`/orders/${order.id}`, language)
      const title = { fr: "Encaissement", ar: "التحصيل" }[language]
      await expect(page.getByRole("heading", { name: title })).toBeVisible()
      expect(await texts(page)).not.toMatch(RAW_KEY)
      for (const { path, [language]: heading } of PAGES) {
        await page.goto(`${stage.adminUrl}${path}`)
        await expect(page.getByRole("heading", { level: 1, name: heading })).toBeVisible()
        expect(await texts(page)).not.toMatch(RAW_KEY)
      }
      await page.getByRole("button", { name: { fr: "Ajouter", ar: "إضافة" }[language] }).click()
      await expect(page.getByRole("dialog")).toBeVisible()
      expect(await texts(page)).not.toMatch(RAW_KEY)
    })
  }

  test("Arabic turns the page round and fits its width", async ({ admin }) => {
    for (const { path, ar } of PAGES) {
      const page = await admin(path, "ar")
      await expect(page.getByRole("heading", { level: 1, name: ar })).toBeVisible()
      await expect(page.locator("html")).toHaveAttribute("dir", "rtl")
      await expect(page.locator("html")).toHaveAttribute("lang", "ar")
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth
      )
      expect(wide).toBe(0)
    }
  })

  for (const [locale, heading] of [
    ["fr-DZ", "Bienvenue dans votre boutique"],
    ["ar-DZ", "مرحبًا بك في متجرك"],
    ["de-DE", "Bienvenue dans votre boutique"],
  ] as const) {
    test(`a first visit from a browser in ${locale} reads its own words`, async ({ browser }) => {
      const context = await browser.newContext({ locale })
      const page = await context.newPage()
      await page.goto(`${stage.adminUrl}/login`)
      await expect(page.getByRole("heading", { name: heading })).toBeVisible()
      await context.close()
    })
  }

  test("the language is changed under the sign-in form, and stays", async ({ browser }) => {
    const context = await browser.newContext({ locale: "fr-FR" })
    const page = await context.newPage()
    await page.goto(`${stage.adminUrl}/login`)
    await page.getByRole("button", { name: "العربية" }).click()
    await expect(page.locator("html")).toHaveAttribute("dir", "rtl")
    await page.reload()
    await expect(page.getByRole("heading", { name: "مرحبًا بك في متجرك" })).toBeVisible()
    await context.close()
  })
})

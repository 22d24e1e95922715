import type { Page } from "@playwright/test"
import { expect, test } from "./merchant"
import { entryOf } from "./payments"
import { placeOrder, track, type Placed } from "./shop"

/** Waits for what is left of the page's width: nothing may stand out of it. */
const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

async function search(page: Page, order: Placed): Promise<void> {
  await page.getByRole("main").getByRole("searchbox").fill(String(order.display_id))
}

test.describe("the merchant and cash orders", () => {
  test("calls, gets no answer, calls back, confirms", async ({ admin }) => {
    const order = await placeOrder("home")
    const page = await admin("/payments/cod")
    await search(page, order)
    const entry = entryOf(page, order)
    await expect(entry.getByRole("link", { name: "Appeler le 0661 23 45 67" })).toHaveAttribute(
      "href",
      "tel:+213661234567"
    )
    await expect(entry.getByRole("link", { name: /WhatsApp/ })).toHaveAttribute(
      "href",
      /^https:\/\/wa\.me\/213661234567\?text=/
    )
    await entry.getByRole("button", { name: "Ne répond pas" }).click()
    await expect(entry.getByRole("list", { name: "Appels" })).toContainText("Ne répond pas")

    await entry.getByRole("button", { name: "Autre résultat…" }).click()
    const drawer = page.getByRole("dialog")
    await drawer.getByRole("button", { name: "Noter l'appel" }).click()
    await expect(drawer.getByRole("alert")).toBeVisible()
    await drawer.getByLabel("À rappeler").click()
    await drawer.getByLabel("Note").fill("Après 18 h")
    await drawer.getByRole("button", { name: "Noter l'appel" }).click()
    await expect(drawer).toBeHidden()
    await expect(entry).toContainText("Après 18 h")

    await entry.getByRole("button", { name: "Confirmée", exact: true }).click()
    await expect(page.getByText("Appel noté : Confirmée")).toBeVisible()
    await expect(entry).toHaveCount(0)
    await page.goto(page.url().replace(/\/payments.*/, `/orders/${order.id}`))
    await expect(page.getByRole("list", { name: "Appels" })).toContainText("Confirmée")
  })

  test("cancels a fake order only after being asked", async ({ admin }) => {
    const order = await placeOrder("home")
    const page = await admin("/payments/cod")
    await search(page, order)
    await entryOf(page, order).getByRole("button", { name: "Autre résultat…" }).click()
    const drawer = page.getByRole("dialog")
    await drawer.getByLabel("Fausse commande").click()
    await drawer.getByRole("button", { name: "Noter l'appel" }).click()
    const sure = page.getByRole("alertdialog")
    await expect(sure).toContainText(`commande n° ${order.display_id}`)
    await sure.getByRole("button", { name: "Oui, annuler la commande" }).click()
    await expect(drawer).toBeHidden()
    await expect(entryOf(page, order)).toHaveCount(0)
    expect((await track(order.ref)).status).toBe("canceled")
  })

  test("collects what a courier brought for two orders at once", async ({ admin }) => {
    const orders = [await placeOrder("home"), await placeOrder("stop_desk")]
    const page = await admin("/payments/cash")
    for (const order of orders) {
      await search(page, order)
      await page
        .getByRole("checkbox", { name: `Choisir la commande n° ${order.display_id}` })
        .click()
    }
    await expect(page.getByRole("status").filter({ hasText: "2 commandes choisies" })).toBeVisible()
    await page.getByRole("button", { name: "Encaisser", exact: true }).click()
    const drawer = page.getByRole("dialog", { name: "Encaisser" })
    await drawer.getByLabel("Livreur").fill("Yalidine")
    await drawer.getByRole("button", { name: /^Encaisser/ }).click()
    await expect(page.getByText("2 commandes encaissées")).toBeVisible()
    await expect(drawer).toBeHidden()
    for (const order of orders) expect((await track(order.ref)).paid).toBe(true)
  })

  for (const width of [360, 1280]) {
    test(`every list fits ${width} pixels, in Arabic too`, async ({ admin }) => {
      for (const path of ["", "/alerts", "/transfers", "/cod", "/cash"]) {
        const page = await admin(`/payments${path}`, "ar")
        await page.setViewportSize({ width, height: 800 })
        await expect(page.getByRole("heading", { level: 1, name: "المدفوعات" })).toBeVisible()
        await expect(page.locator("html")).toHaveAttribute("dir", "rtl")
        await expect(page.getByRole("main").locator("[aria-busy=true]")).toHaveCount(0)
        expect(await overflow(page)).toBe(0)
        await page.close()
      }
    })
  }
})

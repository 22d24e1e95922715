import type { Locator, Page } from "@playwright/test"
import { expect, test } from "./merchant"
import { placeOrder, track, type Placed } from "./shop"

/** A section's first row: its heading with the buttons beside it. */
const headOf = (page: Page, name: string): Locator =>
  page
    .locator("div")
    .filter({ has: page.getByRole("heading", { name, exact: true }) })
    .last()

/** What the shopper reads now, and the steps that have a time. */
async function shown(order: Placed) {
  const { status, paid, steps, delivery } = await track(order.ref)
  const done = steps.filter(({ at }) => at !== null).map((step) => step.status)
  return { status, paid, done, tracking: delivery.tracking_number }
}

test.describe("the merchant and an order", () => {
  test("finds it, calls, prepares, ships, delivers and cashes it; the shopper sees each step", async ({
    admin,
  }) => {
    const order = await placeOrder("home")
    const page = await admin("/orders?q=661234567")

    await test.step("found by the phone number", async () => {
      await page
        .getByRole("row")
        .filter({ hasText: `#${order.display_id}` })
        .first()
        .click()
      await expect(page).toHaveURL(new RegExp(`/orders/${order.id}`))
      await expect(page.getByRole("heading", { name: `#${order.display_id}` })).toBeVisible()
    })

    await test.step("says whom to call and where to go", async () => {
      await expect(page.getByRole("heading", { name: "Livraison", exact: true })).toBeVisible()
      const call = page.getByRole("link", { name: "Appeler le 0661 23 45 67" })
      await expect(call).toHaveAttribute("href", "tel:+213661234567")
      for (const [term, definition] of [
        ["Client", "Yasmine Khelifi"],
        ["Mode", "Domicile"],
        ["Wilaya", "16 Alger"],
        ["Commune", "Alger Centre"],
        ["Adresse", "12 rue Didouche Mourad"],
        ["Repère", "En face de la pharmacie"],
        ["Note", "Appeler avant de passer"],
      ] as const)
        await expect(definitionOf(page, term)).toContainText(definition)
      expect(await shown(order)).toMatchObject({ status: "pending", paid: false })
    })

    await test.step("prepared: the shopper reads confirmed", async () => {
      await headOf(page, "Articles à préparer").getByRole("button").click()
      await page.getByRole("menuitem", { name: "Préparer un colis" }).click()
      const dialog = page.getByRole("dialog")
      await expect(dialog.getByText(order.title).first()).toBeVisible()
      // The form chooses what the shopper chose, once it has read the options.
      await expect(dialog.getByRole("paragraph").filter({ hasText: "à domicile" })).toBeVisible()
      await dialog.getByRole("button", { name: "Créer le colis" }).click()
      await expect(page.getByRole("heading", { name: "Colis n° 1" })).toBeVisible()
      expect(await shown(order)).toMatchObject({ status: "confirmed", paid: false })
    })

    await test.step("shipped with a tracking number: the shopper reads both", async () => {
      await page.getByRole("button", { name: "Marquer comme expédié" }).click()
      const dialog = page.getByRole("dialog")
      await dialog.getByRole("button", { name: "Ajouter un numéro de suivi" }).click()
      await dialog.getByRole("textbox", { name: "Numéro de suivi" }).fill("YAL-12345")
      await dialog.getByRole("button", { name: "Enregistrer" }).click()
      await expect(dialog).toBeHidden()
      await expect(page.getByText("YAL-12345")).toBeVisible()
      expect(await shown(order)).toMatchObject({
        status: "shipped",
        paid: false,
        tracking: "YAL-12345",
      })
    })

    await test.step("delivered: the shopper reads delivered, not yet paid", async () => {
      await page.getByRole("button", { name: "Marquer comme livré" }).click()
      await page.getByRole("alertdialog").getByRole("button", { name: "Continuer" }).click()
      await expect(headOf(page, "Colis n° 1").getByText("Livré")).toBeVisible()
      expect(await shown(order)).toMatchObject({ status: "delivered", paid: false })
    })

    await test.step("cashed: the payment is captured, the order paid", async () => {
      await page.getByRole("button", { name: "Espèces reçues" }).click()
      const sure = page.getByRole("alertdialog")
      await expect(sure).toContainText(`commande n° ${order.display_id}`)
      await sure.getByRole("button", { name: "Oui, espèces reçues" }).click()
      await expect(headOf(page, "Encaissement").getByText("Encaissé")).toBeVisible()
      await expect(page.getByRole("button", { name: "Espèces reçues" })).toHaveCount(0)
      await page.reload()
      await expect(headOf(page, "Paiements").getByText("Payé")).toBeVisible()
      await expect(headOf(page, "Encaissement").getByText("Encaissé")).toBeVisible()
      expect(await shown(order)).toEqual({
        status: "delivered",
        paid: true,
        done: ["pending", "confirmed", "shipped", "delivered"],
        tracking: "YAL-12345",
      })
    })
  })

  test("sees the desk of a parcel that is fetched", async ({ admin }) => {
    const order = await placeOrder("stop_desk")
    const page = await admin(`/orders/${order.id}`)
    await expect(definitionOf(page, "Mode")).toHaveText("Point de retrait")
    await expect(definitionOf(page, "Point de retrait")).toContainText("Alger")
    await expect(page.getByRole("term").filter({ hasText: "Repère" })).toHaveCount(0)
  })

  test("changes their mind before the cash is recorded", async ({ admin }) => {
    const order = await placeOrder("home")
    const page = await admin(`/orders/${order.id}`)
    await page.getByRole("button", { name: "Espèces reçues" }).click()
    await page.getByRole("alertdialog").getByRole("button", { name: "Annuler" }).click()
    await expect(page.getByRole("alertdialog")).toBeHidden()
    await expect(headOf(page, "Encaissement").getByText("À encaisser")).toBeVisible()
    expect((await track(order.ref)).paid).toBe(false)
  })
})

/** What stands beside a term of the delivery list. */
function definitionOf(page: Page, term: string): Locator {
  const row = page
    .locator("div")
    .filter({ has: page.getByRole("term").filter({ hasText: new RegExp(`^${term}$`) }) })
  return row.last().getByRole("definition")
}

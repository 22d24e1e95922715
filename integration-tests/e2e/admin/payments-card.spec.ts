import { expect, test } from "./merchant"
import { entryOf, factOf, giveUp, openCardPage, paymentOf } from "./payments"

test.describe("the merchant and a card payment", () => {
  test("asks the gateway, sees it paid, sends part of it back", async ({ admin }) => {
    const { order, pay, held } = await openCardPage()
    const page = await admin(`/orders/${order.id}`)
    const attempts = page.getByRole("list", { name: "Tentatives de paiement" })

    await test.step("the open page is told in words, with its deadline", async () => {
      await expect(page.getByRole("heading", { name: "Suivi du paiement" })).toBeVisible()
      await expect(attempts).toContainText("Page de paiement ouverte")
      await expect(factOf(page, "À payer avant")).toBeVisible()
    })

    await test.step("paid in the meantime: one click learns it", async () => {
      await pay()
      await attempts.getByRole("button", { name: "Vérifier maintenant" }).click()
      await expect(page.getByText("Réponse de la passerelle : Payé")).toBeVisible()
      await expect(page.getByText("L'argent est encaissé.")).toBeVisible()
      await expect(factOf(attempts, "Carte")).toContainText("*")
      await expect(factOf(attempts, "Code d'autorisation")).not.toBeEmpty()
      expect((await paymentOf(order)).status).toBe("paid")
    })

    await test.step("more than was taken is refused before anything is asked", async () => {
      await page.getByRole("button", { name: /^Rembourser CIB/ }).click()
      const drawer = page.getByRole("dialog", { name: "Remboursement" })
      await drawer.getByLabel("Montant à rendre").fill(String(order.total + 1))
      await drawer.getByRole("button", { name: "Rembourser", exact: true }).click()
      await expect(drawer.getByRole("alert")).toContainText("Au plus")
      await expect(page.getByRole("alertdialog")).toHaveCount(0)
    })

    await test.step("a part goes back, after a question", async () => {
      const drawer = page.getByRole("dialog", { name: "Remboursement" })
      await drawer.getByLabel("Montant à rendre").fill("100,50")
      await drawer.getByRole("button", { name: "Rembourser", exact: true }).click()
      const sure = page.getByRole("alertdialog")
      await expect(sure).toContainText("100,50")
      await sure.getByRole("button", { name: "Oui, rembourser" }).click()
      await expect(drawer).toBeHidden()
      await expect(factOf(page, "Remboursé")).toContainText("100,50")
      expect(await held()).toBe(order.total * 100 - 10_050)
    })

    await test.step("the list finds the attempt by the order and leads back to it", async () => {
      await page.goto(page.url().replace(/\/orders\/.*/, `/payments?q=${order.display_id}`))
      await entryOf(page, order).getByRole("link").click()
      await expect(page).toHaveURL(new RegExp(`/orders/${order.id}`))
    })
  })

  test("gives back money that came after the order was cancelled", async ({ admin }) => {
    const { order, pay, held } = await openCardPage()
    await giveUp(order)
    await pay()
    const page = await admin(`/orders/${order.id}`)
    await page.getByRole("button", { name: "Vérifier maintenant" }).click()
    await expect(
      page.getByRole("list", { name: "Alertes ouvertes" }).getByText("Paiement arrivé trop tard")
    ).toBeVisible()

    await page.goto(page.url().replace(/\/orders\/.*/, "/payments/alerts"))
    const alert = entryOf(page, order)
    await alert.getByRole("button", { name: /^Régler/ }).click()
    const drawer = page.getByRole("dialog")
    await drawer.getByRole("button", { name: "Appliquer" }).click()
    await expect(drawer.getByRole("alert").first()).toBeVisible()

    await drawer.getByLabel("Rembourser", { exact: true }).click()
    await drawer.getByLabel("Motif").fill("Commande déjà annulée")
    await drawer.getByRole("button", { name: "Appliquer" }).click()
    await page.getByRole("alertdialog").getByRole("button", { name: "Rembourser" }).click()
    await expect(page.getByText("Alerte réglée", { exact: true })).toBeVisible()
    await expect(drawer).toBeHidden()
    await expect(alert).toHaveCount(0)

    await page.goto(page.url().replace(/\?.*|$/, "?status=resolved"))
    await expect(entryOf(page, order)).toContainText("Commande déjà annulée")
    expect(await held()).toBe(0)
  })
})

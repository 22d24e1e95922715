import { expect, test } from "./merchant"
import { entryOf, factOf, giveUp, paymentOf, picture, sendProof } from "./payments"
import { placeOrder } from "./shop"

/** The order no other run has: the number of a transfer and the colour of its proof. */
const run = Date.now()

test.describe("the merchant and transfers", () => {
  test.describe.configure({ mode: "serial" })

  test("an account with a slip is refused on leaving the field, a right one is saved", async ({
    admin,
  }) => {
    const page = await admin("/settings/transfer-accounts")
    await page.getByRole("button", { name: "Ajouter" }).click()
    const drawer = page.getByRole("dialog", { name: "Nouveau compte" })
    await drawer.getByLabel("Titulaire").fill("MJ Chauffage")
    const ccp = drawer.getByLabel("CCP et clé")
    await ccp.fill("23115007 clé 33")
    await drawer.getByLabel("Titulaire").click()
    await expect(drawer.getByRole("alert")).toContainText("La clé ne correspond pas")
    await ccp.fill("23115007 clé 32")
    await expect(drawer.getByText("Numéro valable : 23115007 clé 32")).toBeVisible()
    await drawer.getByRole("button", { name: "Enregistrer" }).click()
    await expect(drawer).toBeHidden()
    await expect(page.getByRole("main").getByText("23115007 clé 32").first()).toBeVisible()
  })

  test("a proof is compared with the statement, then confirmed", async ({ admin }) => {
    const order = await placeOrder("home", "pp_transfer_transfer")
    await sendProof(order, picture(run % 251, 40, 90), `VIR-${run}`)
    const page = await admin("/payments/transfers")
    await entryOf(page, order)
      .getByRole("button", { name: /^Examiner/ })
      .click()
    const dialog = page.getByRole("dialog")
    const proof = dialog.getByRole("img", { name: "Preuve envoyée par le client" })
    await expect(proof).toBeVisible()
    await expect
      .poll(() => proof.evaluate((image) => (image as HTMLImageElement).naturalWidth))
      .toBeGreaterThan(0)
    await expect(factOf(dialog, "N° de l'opération")).toHaveText(`VIR-${run}`)

    await dialog.getByRole("button", { name: "Confirmer le virement" }).click()
    await expect(dialog.getByRole("alert")).toHaveText("Vérifiez d'abord votre relevé.")
    await dialog.getByRole("checkbox").click()
    await dialog.getByRole("button", { name: "Confirmer le virement" }).click()
    const sure = page.getByRole("alertdialog")
    await expect(sure).toContainText("devient payée")
    await sure.getByRole("button", { name: "Oui, reçu" }).click()
    await expect(dialog).toBeHidden()
    await expect(entryOf(page, order)).toHaveCount(0)
    expect((await paymentOf(order)).status).toBe("paid")
  })

  test("a proof sent before is flagged, and rejected with words for the shopper", async ({
    admin,
  }) => {
    const order = await placeOrder("home", "pp_transfer_transfer")
    await sendProof(order, picture((run + 7) % 251, 90, 40), `VIR-${run}`)
    const page = await admin("/payments/transfers")
    await expect(entryOf(page, order)).toContainText("Preuve déjà vue")
    await entryOf(page, order)
      .getByRole("button", { name: /^Examiner/ })
      .click()
    const dialog = page.getByRole("dialog")
    await expect(dialog.getByRole("alert")).toContainText("Le même numéro d'opération")
    await dialog.getByRole("button", { name: "Refuser la preuve" }).click()
    await dialog.getByLabel("Motif du refus").fill("Cette opération a déjà payé une commande")
    await dialog.getByRole("button", { name: "Refuser la preuve" }).click()
    await expect(dialog).toBeHidden()
    expect((await paymentOf(order)).status).toBe("awaiting_transfer")
    await giveUp(order)
  })
})

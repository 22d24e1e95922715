import { readFile } from "node:fs/promises"
import { expect, test } from "./merchant"
import { tariffs } from "./shop"

const WILAYA = "23"
const PRICE = "Annaba, Domicile, Prix (DA)"

const homePrice = async () =>
  (await tariffs(WILAYA)).find(({ mode }) => mode === "home")?.price ?? Number.NaN

test.describe("Settings › delivery", () => {
  test("a price changed here is what the next shopper pays", async ({ admin }) => {
    const before = await homePrice()
    const page = await admin("/settings/delivery")
    await page.getByRole("searchbox", { name: "Chercher une wilaya" }).fill("annaba")
    await expect(page.getByRole("row")).toHaveCount(3)
    const price = page.getByRole("textbox", { name: PRICE })
    await expect(price).toHaveValue(String(before))

    const save = async (value: string) => {
      await price.fill(value)
      await expect(page.getByText("1 ligne modifiée")).toBeVisible()
      await page.getByRole("status").getByRole("button", { name: "Enregistrer" }).click()
      await expect(page.getByText("1 ligne modifiée")).toBeHidden()
    }
    try {
      await save(String(before + 37))
      expect(await homePrice()).toBe(before + 37)
      await page.reload()
      await expect(page.getByRole("textbox", { name: PRICE })).toHaveValue(String(before + 37))
    } finally {
      await save(String(before))
    }
    expect(await homePrice()).toBe(before)
  })

  test("a price that is none is refused in words, and nothing is saved", async ({ admin }) => {
    const before = await homePrice()
    const page = await admin("/settings/delivery")
    await page.getByRole("textbox", { name: PRICE }).fill("cher")
    await page.getByRole("status").getByRole("button", { name: "Enregistrer" }).click()
    await expect(page.getByRole("alert").filter({ hasText: "Prix non valable." })).toBeVisible()
    expect(await homePrice()).toBe(before)
  })

  test("the table goes out as a file and comes back corrected", async ({ admin }) => {
    const before = await homePrice()
    const page = await admin("/settings/delivery")
    const exported = page.waitForEvent("download")
    await page.getByRole("button", { name: "Exporter en CSV" }).click()
    const file = await exported
    const csv = await readFile(await file.path(), "utf8")
    const line = csv.split(/\r?\n/).find((row) => /^23,.*,home,/.test(row)) ?? ""
    expect(line).toContain(String(before))

    const send = async (text: string) =>
      page
        .locator("input[type=file]")
        .setInputFiles({ name: "tarifs.csv", mimeType: "text/csv", buffer: Buffer.from(text) })
    try {
      await send(csv.replace(line, line.replace(String(before), String(before + 41))))
      await expect(page.getByText(/lignes importées/).first()).toBeVisible()
      expect(await homePrice()).toBe(before + 41)

      await send(csv.replace(line, line.replace(String(before), "gratuit")))
      const problems = page.getByRole("dialog", { name: "Lignes à corriger" })
      await expect(problems).toContainText("Prix non valable.")
      expect(await homePrice()).toBe(before + 41)
      await page.keyboard.press("Escape")
      await expect(problems).toBeHidden()
    } finally {
      await send(csv)
      await expect.poll(homePrice).toBe(before)
    }
  })

  test("a desk is added, closed and deleted", async ({ admin }) => {
    const page = await admin("/settings/delivery-desks")
    const row = page.getByRole("row").filter({ hasText: "Bureau du test" })
    await page.getByRole("button", { name: "Ajouter" }).click()
    const form = page.getByRole("dialog", { name: "Nouveau point de retrait" })
    await form.getByRole("button", { name: "Enregistrer" }).click()
    await expect(form.getByText("À remplir.").first()).toBeVisible()

    await form.getByLabel("Wilaya").click()
    await page.getByRole("option", { name: "23 Annaba" }).click()
    await form.getByLabel("Commune").click()
    await page.getByRole("option", { name: "Annaba", exact: true }).click()
    await form.getByLabel("Nom en français").fill("Bureau du test")
    await form.getByLabel("Nom en arabe").fill("مكتب التجربة")
    await form.getByLabel("Adresse en français").fill("1 cours de la Révolution")
    await form.getByLabel("Adresse en arabe").fill("1 ساحة الثورة")
    await form.getByRole("button", { name: "Enregistrer" }).click()
    await expect(row.getByText("Ouvert")).toBeVisible()

    await row.getByRole("button", { name: "Modifier Bureau du test" }).click()
    const edit = page.getByRole("dialog", { name: "Modifier le point de retrait" })
    await edit.getByLabel("Ouvert aux clients").click()
    await edit.getByRole("button", { name: "Enregistrer" }).click()
    await expect(row.getByText("Fermé")).toBeVisible()

    await row.getByRole("button", { name: "Supprimer Bureau du test" }).click()
    await page.getByRole("alertdialog").getByRole("button", { name: "Supprimer" }).click()
    await expect(row).toHaveCount(0)
  })
})

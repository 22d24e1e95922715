import type { Page } from "@playwright/test"
import { readStage } from "../stage"
import { expect, test } from "./merchant"
import { part, parts, type Part } from "./shop"

const stage = readStage()

test.describe("the owner and a part", () => {
  let chosen: Part

  test.beforeEach(async () => {
    const all = await parts()
    const last = all.at(-1)
    if (!last) throw new Error("Nothing is in stock")
    chosen = last
  })

  test("is found in the list by a word of its name", async ({ admin }) => {
    const page = await admin("/products")
    await expect(page.getByRole("heading", { name: "Produits" })).toBeVisible()
    await page.getByRole("searchbox", { name: "Rechercher" }).fill(chosen.title)
    await page.getByRole("row").filter({ hasText: chosen.title }).click()
    await expect(page.getByRole("heading", { level: 1, name: chosen.title })).toBeVisible()
  })

  test("gets another price, which is what shoppers see", async ({ admin }) => {
    const path = `/products/${chosen.id}/prices`
    const page = await admin(path)
    // Columns: the variant, its price in dinars, its price in the region.
    await fillCell(page, 1, chosen.price + 150)
    try {
      expect((await part(chosen.id))?.price).toBe(chosen.price + 150)
    } finally {
      await page.goto(`${stage.adminUrl}${path}`)
      await fillCell(page, 1, chosen.price)
    }
    expect((await part(chosen.id))?.price).toBe(chosen.price)
  })

  test("gets more stock, which is what shoppers can buy", async ({ admin }) => {
    const path = `/products/${chosen.id}/stock`
    const page = await admin(path)
    await fillCell(page, -1, chosen.stock + 5)
    try {
      expect((await part(chosen.id))?.stock).toBe(chosen.stock + 5)
    } finally {
      await page.goto(`${stage.adminUrl}${path}`)
      await fillCell(page, -1, chosen.stock)
    }
    expect((await part(chosen.id))?.stock).toBe(chosen.stock)
  })
})

/** Writes a number into a column of the last line of Medusa's sheet, saves and waits for its end. */
async function fillCell(page: Page, column: number, value: number): Promise<void> {
  const cell = page.getByRole("grid").getByRole("row").last().getByRole("gridcell").nth(column)
  await cell.dblclick()
  // Beside the number a stock cell has the box that opens the location.
  await cell.locator("input:not([type=checkbox])").fill(String(value))
  await page.keyboard.press("Enter")
  await page.getByRole("button", { name: "Enregistrer" }).click()
  await expect(page.getByRole("grid")).toBeHidden()
}

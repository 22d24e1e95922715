import { partsInStock } from "./catalogue"
import { forgetCart } from "./database"
import { expect, test } from "./fixture"
import { Shopper } from "./shopper"
import { LOCALES } from "./words"

for (const locale of LOCALES) {
  test(`a removed line can be taken back (${locale})`, async ({ page }) => {
    const shopper = new Shopper(page, locale)
    const { labels } = shopper.words.cart
    await shopper.fillCart()
    await page.goto(shopper.path("cart"))
    const lines = shopper.main.getByRole("listitem")
    await expect(lines).toHaveCount(1)
    await lines.getByRole("button", { name: new RegExp(`^${labels.remove}`) }).click()
    await expect(lines).toHaveCount(0)
    await shopper.main.getByRole("button", { name: labels.undo }).click()
    await expect(lines).toHaveCount(1)
    await page.reload()
    await expect(lines).toHaveCount(1)
  })
}

test("a quantity shows before the server has answered, and goes back when it cannot", async ({
  page,
  quiet,
}) => {
  quiet.allow(/ERR_FAILED|Failed to fetch|Failed to load resource/)
  const shopper = new Shopper(page, "fr")
  await shopper.fillCart()
  await page.goto(shopper.path("cart"))
  const box = shopper.main.getByRole("spinbutton")
  const more = shopper.main.getByRole("button", { name: /^Un de plus/ })
  await expect(box).toHaveValue("1")

  let release = () => {}
  const held = new Promise<void>((resolve) => (release = resolve))
  await page.route("**/fr/cart", async (route) => {
    if (route.request().method() !== "POST") {
      return route.fallback()
    }
    await held
    return route.abort("failed")
  })
  await more.click()
  await expect(box).toHaveValue("2")
  release()
  await expect(box).toHaveValue("1")
  await expect(shopper.main).toContainText(shopper.words.cart.labels.failed)

  await page.unroute("**/fr/cart")
  await more.click()
  await expect(page.getByRole("status").filter({ hasText: "Quantité mise à jour" })).toHaveCount(1)
  await page.reload()
  await expect(box).toHaveValue("2")
})

test("an expired cart says so, and the next part opens a new one", async ({ page }) => {
  const shopper = new Shopper(page, "fr")
  await shopper.fillCart()
  const before = await shopper.cartId()
  await forgetCart(before)
  await page.goto(shopper.path("cart"))
  await expect(shopper.main).toContainText(shopper.words.cart.expired.title)
  await page.goto(shopper.path("checkout"))
  await expect(shopper.main).toContainText(shopper.words.checkout.notice.cartGone.title)

  await shopper.fillCart()
  expect(await shopper.cartId()).not.toBe(before)
  await page.goto(shopper.path("cart"))
  await expect(shopper.main.getByRole("listitem")).toHaveCount(1)
})

test("no script can read the cart's cookie, and no page tells its id", async ({
  page,
  context,
}) => {
  const shopper = new Shopper(page, "fr")
  await shopper.fillCart()
  const id = await shopper.cartId()
  expect(id).toMatch(/^cart_/)
  const cookie = (await context.cookies()).find(({ name }) => name === "__Host-cart")
  expect(cookie).toMatchObject({ httpOnly: true, secure: true, sameSite: "Lax", path: "/" })
  for (const path of ["cart", "checkout"]) {
    await page.goto(shopper.path(path))
    expect(await page.evaluate(() => document.cookie)).not.toContain("__Host-")
    expect(await page.content()).not.toContain(id)
  }
})

test("a price or a quantity written into the form changes nothing", async ({ page }) => {
  const shopper = new Shopper(page, "fr")
  const [part] = await partsInStock(page.request)
  if (!part) throw new Error("nothing in stock")
  await page.goto(shopper.path(`products/${part.handle}`))
  const form = shopper.main.locator("form", { has: page.locator("[name=variant_id]") })
  await form.evaluate((element: HTMLFormElement) => {
    for (const [name, value] of [
      ["unit_price", "1"],
      ["price", "1"],
    ] as const) {
      const input = document.createElement("input")
      Object.assign(input, { type: "hidden", name, value })
      element.append(input)
    }
    element.querySelector<HTMLInputElement>("[name=quantity]")?.removeAttribute("max")
    element.noValidate = true
  })
  await form.getByRole("spinbutton").fill("-3")
  await form.locator("button[type=submit]").first().click()
  await expect(form).toContainText(shopper.words.cart.notice.invalid)
  await form.getByRole("spinbutton").fill("998")
  await form.locator("button[type=submit]").first().click()
  await page.waitForLoadState("networkidle")
  await page.goto(shopper.path("cart"))
  const quantity = Number(await shopper.main.getByRole("spinbutton").inputValue())
  const max = Number(await shopper.main.getByRole("spinbutton").getAttribute("max"))
  expect(quantity).toBeLessThanOrEqual(max)
  await expect(shopper.main).toContainText(new Intl.NumberFormat("fr-DZ").format(part.price))
})

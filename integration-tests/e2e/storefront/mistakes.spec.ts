import { partsInStock } from "./catalogue"
import { ordersOfCart, sellOut } from "./database"
import { expect, test } from "./fixture"
import { Shopper } from "./shopper"
import { LOCALES } from "./words"

for (const locale of LOCALES) {
  test(`a wrong phone is said in words, focused, and nothing is lost (${locale})`, async ({
    page,
  }) => {
    const shopper = new Shopper(page, locale)
    await shopper.fillCart()
    await shopper.fillCheckout({ phone: "0550 12 34 5" })
    await shopper.confirm.click()
    await expect(shopper.field("phone")).toBeFocused()
    await expect(shopper.field("phone")).toHaveValue("0550 12 34 5")
    await expect(shopper.field("phone")).toHaveAttribute("aria-invalid", "true")
    await expect(shopper.field("name")).toHaveValue("Amine Benali")
    await expect(shopper.field("commune")).toHaveValue("1601")
    await expect(shopper.main.locator("#mode-home")).toBeChecked()
    await shopper.field("phone").fill("0550 12 34 56")
    await shopper.confirm.click()
    await shopper.confirmation()
  })
}

for (const [what, commune, code] of [
  ["a commune of another wilaya", "3101", "commune_not_in_wilaya"],
  ["a commune that does not exist", "9999", "commune_unknown"],
] as const) {
  test(`${what}, slipped into the list, is refused`, async ({ page }) => {
    const shopper = new Shopper(page, "fr")
    await shopper.fillCart()
    await shopper.fillCheckout()
    await shopper.field("commune").evaluate((select: HTMLSelectElement, value) => {
      const option = document.createElement("option")
      Object.assign(option, { value, selected: true, textContent: value })
      select.append(option)
    }, commune)
    await shopper.confirm.click()
    await expect(shopper.main).toContainText(shopper.words.checkout.error[code])
    expect(await ordersOfCart(await shopper.cartId())).toBe(0)
  })
}

test("a total written into the form is not believed", async ({ page }) => {
  const shopper = new Shopper(page, "fr")
  await shopper.fillCart()
  await shopper.fillCheckout()
  await shopper.main.locator("[name=agreed]").evaluate((input: HTMLInputElement) => {
    input.value = "home:1.00 stop_desk:1.00"
  })
  await shopper.confirm.click()
  await expect(shopper.main).toContainText(shopper.words.checkout.notice.totalChanged.title)
  expect(await ordersOfCart(await shopper.cartId())).toBe(0)
  await shopper.confirm.click()
  await shopper.confirmation()
})

test("a part that sells out during checkout is named, with a way on", async ({ page }) => {
  const shopper = new Shopper(page, "fr")
  const part = (await partsInStock(page.request)).at(-1)
  if (!part) throw new Error("nothing in stock")
  await shopper.add(part)
  const cart = await shopper.cartId()
  await shopper.fillCheckout()
  const putBack = await sellOut(cart)
  try {
    await shopper.confirm.click()
    const notice = shopper.main.locator("#checkout-notice")
    await expect(notice).toContainText(shopper.words.checkout.notice.outOfStock.title)
    await expect(notice).toContainText(part.title)
    await expect(notice).toBeFocused()
    await expect(shopper.field("name")).toHaveValue("Amine Benali")
    expect(await ordersOfCart(cart)).toBe(0)
    await notice.getByRole("button").click()
    await expect(shopper.main).toContainText(shopper.words.cart.labels.emptyTitle)
  } finally {
    await putBack()
  }
})

test("a double click makes one order", async ({ page }) => {
  const shopper = new Shopper(page, "fr")
  await shopper.fillCart()
  const cart = await shopper.cartId()
  await shopper.fillCheckout()
  await shopper.confirm.dblclick()
  await shopper.confirmation()
  expect(await ordersOfCart(cart)).toBe(1)
})

test("back, refresh and a second tab lead to the same order", async ({ page, context }) => {
  const shopper = new Shopper(page, "fr")
  await shopper.fillCart()
  const cart = await shopper.cartId()
  const other = new Shopper(await context.newPage(), "fr")
  await other.fillCheckout()
  await shopper.fillCheckout()
  await shopper.confirm.click()
  const { ref } = await shopper.confirmation()

  await other.confirm.click()
  expect((await other.confirmation()).ref).toBe(ref)

  await page.reload()
  expect((await shopper.confirmation()).ref).toBe(ref)

  await page.goBack()
  if (await shopper.confirm.isVisible()) {
    // The browser kept the page as it was: ordering again must find the same order.
    await shopper.confirm.click()
    expect((await shopper.confirmation()).ref).toBe(ref)
  } else {
    await shopper.main.getByRole("link", { name: shopper.words.checkout.already.action }).click()
    await page.waitForURL(new RegExp(`${ref}$`))
  }
  expect(await ordersOfCart(cart)).toBe(1)
})

test("a lost connection loses neither the form nor the order", async ({ page, quiet }) => {
  quiet.allow(/ERR_FAILED|Failed to fetch|Failed to load resource/)
  const shopper = new Shopper(page, "fr")
  await shopper.fillCart()
  const cart = await shopper.cartId()
  await shopper.fillCheckout()
  // The order gets through, its answer does not: the worst moment.
  await page.route(
    "**/fr/checkout",
    async (route) => {
      await route.fetch()
      await route.abort("failed")
    },
    { times: 1 }
  )
  await shopper.confirm.click()
  await expect(shopper.main).toContainText(shopper.words.checkout.form.network)
  await expect(shopper.field("name")).toHaveValue("Amine Benali")
  await shopper.confirm.click()
  await shopper.confirmation()
  expect(await ordersOfCart(cart)).toBe(1)
})

test("changing the language in the middle keeps what was typed", async ({ page }) => {
  const shopper = new Shopper(page, "fr")
  await shopper.fillCart()
  await page.goto(shopper.path("checkout"))
  const kept = page.waitForResponse((answer) => answer.url().endsWith("/api/draft"))
  await shopper.field("name").fill("Amine Benali")
  await shopper.field("phone").fill("0550 12 34 56")
  await shopper.field("phone").blur()
  await kept
  await page.goto("/ar/checkout")
  await expect(shopper.field("name")).toHaveValue("Amine Benali")
  await expect(shopper.field("phone")).toHaveValue("0550 12 34 56")
})

import { expect, test } from "./fixture"
import { PHONE, Shopper } from "./shopper"

test.describe("following an order without an account", () => {
  for (const scripts of [true, false]) {
    test.describe(scripts ? "with JavaScript" : "without JavaScript", () => {
      test.use({ javaScriptEnabled: scripts })

      test("number and phone open it; anything else reads the same", async ({ browser, page }) => {
        const buyer = new Shopper(page, "fr", scripts)
        const { number, ref } = await buyer.order()

        // Somebody else's browser: no cookie of the order.
        const context = await browser.newContext({ javaScriptEnabled: scripts })
        const visitor = new Shopper(await context.newPage(), "ar", scripts)
        const look = async (typed: string, phone: string) => {
          await visitor.page.goto(visitor.path("track"))
          await visitor.input("number").fill(typed)
          await visitor.input("phone").fill(phone)
          await visitor.main.locator("form button[type=submit]").click()
        }
        const { notFound } = visitor.words.tracking
        await look(number, "0661 00 00 00")
        await expect(visitor.main).toContainText(notFound)
        await look("999999", PHONE)
        await expect(visitor.main).toContainText(notFound)
        await look("'; drop table --", "x")
        await expect(visitor.main).toContainText(notFound)

        await look(number, PHONE)
        await visitor.page.waitForURL(new RegExp(`/ar/orders/${ref}$`))
        await expect(visitor.main).toContainText(visitor.words.tracking.status.pending)
        await expect(visitor.main).not.toContainText(visitor.words.tracking.placed.title)
        await expect(visitor.main).not.toContainText("Didouche")
        await context.close()
      })
    })
  }

  test("a made-up reference finds nothing", async ({ page }) => {
    const shopper = new Shopper(page, "fr")
    for (const ref of ["1-AAAAAAAAAAAAAAAA", "order_01ABC", "1"]) {
      await page.goto(shopper.path(`orders/${ref}`))
      await expect(shopper.main).toContainText(shopper.words.tracking.unknownTitle)
    }
  })
})

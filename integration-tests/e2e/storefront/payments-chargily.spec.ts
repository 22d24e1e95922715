import { moneyOf } from "./database"
import { expect, test } from "./fixture"
import { Payer } from "./payer"
import { checkoutOfPage, chooseAtChargily, control } from "./sandbox"
import { LOCALES } from "./words"

test.beforeEach(({ quiet }) => quiet.allow(/favicon/))

for (const locale of LOCALES) {
  test(`Chargily: paid (${locale})`, async ({ page }) => {
    const payer = new Payer(page, locale)
    const ref = await payer.place("chargily")
    await payer.leave()
    await chooseAtChargily(page, "paid")
    await payer.result("paid")
    // SATIM's marks and help line belong to SATIM's own payments.
    await expect(payer.main).not.toContainText(payer.words.payment.satim.help)
    expect((await moneyOf(ref)).states).toEqual(["paid"])
  })

  test(`Chargily: refused, then paid (${locale})`, async ({ page }) => {
    const payer = new Payer(page, locale)
    const ref = await payer.place("chargily")
    await payer.leave()
    await chooseAtChargily(page, "failed")
    await payer.result("declined")
    await payer.main.getByRole("link", { name: payer.words.payment.failed.retry }).click()
    await payer.leave()
    await chooseAtChargily(page, "paid")
    await payer.result("paid")
    expect((await moneyOf(ref)).states).toEqual(["declined", "paid"])
  })
}

test("Chargily: a closed tab is told by the webhook", async ({ page }) => {
  const payer = new Payer(page, "fr")
  const ref = await payer.place("chargily")
  await payer.leave()
  const id = checkoutOfPage(page)
  await page.goto("about:blank")
  await control("chargily", `/orders/${id}/pay`, {})
  await expect.poll(async () => (await moneyOf(ref)).states).toEqual(["paid"])
})

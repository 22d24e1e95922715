import { expect, test } from "./fixture"
import { ensureTransferAccount } from "./merchant-account"
import { Payer } from "./payer"
import { proofPicture } from "./proof"
import { LOCALES } from "./words"

test.beforeAll(ensureTransferAccount)

for (const locale of LOCALES) {
  for (const scripts of [true, false]) {
    test.describe(`${locale}, ${scripts ? "with" : "without"} JavaScript`, () => {
      test.use({ javaScriptEnabled: scripts })

      test("a transfer: accounts, amount, reference, proof", async ({ page }) => {
        const payer = new Payer(page, locale, scripts)
        const ref = await payer.place("transfer")
        const { transfer, proof } = payer.words.payment
        await expect(payer.main).toContainText(transfer.state.awaiting_transfer)
        await expect(payer.main).toContainText(transfer.amount)
        await expect(payer.main).toContainText(transfer.reference)
        await expect(
          payer.main.locator("bdi", { hasText: /^\d{3} \d{5} \d{10} \d{2}$/ })
        ).not.toHaveCount(0)
        const copy = payer.main.getByRole("button", { name: new RegExp(`^${transfer.copy}`) })
        if (scripts) {
          await expect(copy.first()).toBeVisible()
        } else {
          await expect(copy).toHaveCount(0)
        }

        await payer.input("file").setInputFiles({
          name: "recu.png",
          mimeType: "image/png",
          buffer: proofPicture(),
        })
        await payer.input("sender_name").fill("Yasmine Khelifi")
        await payer.main.getByRole("button", { name: proof.submit }).click()
        await expect(payer.main).toContainText(transfer.state.proof_submitted)
        await expect(payer.input("file")).toHaveCount(0)

        await page.goto(payer.path(`orders/${ref}`))
        await expect(payer.main).toContainText(payer.words.payment.status.proof_submitted)
      })
    })
  }
}

test("a file that is no receipt is refused in words", async ({ page }) => {
  const payer = new Payer(page, "fr")
  await payer.place("transfer")
  await payer.input("file").setInputFiles({
    name: "recu.png",
    mimeType: "image/png",
    buffer: Buffer.from("<html><script>alert(1)</script></html>"),
  })
  await payer.main.getByRole("button", { name: payer.words.payment.proof.submit }).click()
  await expect(payer.main).toContainText(payer.words.payment.proof.error.type)
  await expect(payer.main).toContainText(payer.words.payment.transfer.state.awaiting_transfer)
})

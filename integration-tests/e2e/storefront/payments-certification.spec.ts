import { readStage } from "../stage"
import { expect, test } from "./fixture"
import { Payer } from "./payer"
import { CARDS, control, orderOfPage, payAtSatim, type SatimOrder } from "./sandbox"
import { EVERY_LOCALE } from "./words"

test.beforeEach(({ quiet }) => quiet.allow(/favicon/))

const VERBATIM = {
  fr: {
    help: "En cas de problème de paiement, veuillez contacter le numéro vert de la SATIM 3020",
    rejected: "Votre transaction a été rejetée",
  },
  en: {
    help: "If you have a payment issue, please contact the SATIM toll-free number 3020",
    rejected: "Your transaction was rejected",
  },
  ar: {
    help: "إذا واجهت مشكلة في الدفع، يرجى الاتصال بالرقم الأخضر لساتيم 3020",
    rejected: "تم رفض معاملتك",
  },
} as const

/** 5966.56 as "5 966,56", "5.966,56" or "5,966.56". */
const printed = ({ amountCentimes }: SatimOrder) => {
  const whole = String(Math.floor(amountCentimes / 100)).replace(/\B(?=(\d{3})+$)/g, "[^\\d]")
  return new RegExp(`${whole}[.,]${String(amountCentimes % 100).padStart(2, "0")}`)
}

const CURRENCY = { fr: "DA", ar: "د.ج", en: "DA" } as const

for (const locale of EVERY_LOCALE) {
  test.describe(`what SATIM's certification asks for, in ${locale}`, () => {
    test("the payment page and the receipt", async ({ page }) => {
      const payer = new Payer(page, locale)
      await payer.place("card")
      const { payment } = payer.words
      await expect(page.locator("html")).toHaveAttribute("lang", locale)

      // The total, larger than the text around it, with its currency.
      const total = payer.pay.locator("bdi").first()
      await expect(total).toContainText(CURRENCY[locale])
      const size = (element: Element) => parseFloat(getComputedStyle(element).fontSize)
      expect(await total.evaluate(size)).toBeGreaterThan(1.5 * (await payer.main.evaluate(size)))
      // Terms within reach and not ticked; a captcha; the button with amount and marks; the help line.
      await expect(payer.payTerms).not.toBeChecked()
      await expect(payer.pay.getByRole("link", { name: payment.termsLink })).toHaveAttribute(
        "href",
        `/${locale}/info/terms`
      )
      await expect(payer.pay.locator("label[for=answer]")).toBeVisible()
      await expect(payer.payButton).toContainText(CURRENCY[locale])
      await expect(payer.payButton).not.toContainText(/test|sandbox/i)
      await expect(payer.payButton.getByRole("img", { name: payment.satim.cards })).toBeVisible()
      await helpLine(payer, locale)

      await payer.leave()
      const bank = await orderOfPage(page)
      expect(bank.language).toBe(locale.toUpperCase())
      await payAtSatim(page)
      await payer.result("paid")

      const paid = (await control<SatimOrder[]>("satim", "/orders")).find(
        ({ orderId }) => orderId === bank.orderId
      )
      const line = (name: string) =>
        payer.main.locator("dl > div", { has: page.locator("dt", { hasText: name }) }).locator("dd")
      const { receipt } = payment
      await expect(line(receipt.status)).toHaveText(receipt.accepted)
      await expect(line(receipt.message)).not.toBeEmpty()
      await expect(line(receipt.transaction)).toHaveText(bank.orderId)
      await expect(line(receipt.orderNumber)).toHaveText(bank.orderNumber)
      await expect(line(receipt.approval)).toHaveText(paid?.approvalCode ?? "missing")
      await expect(line(receipt.date)).toHaveText(/^\d{2}\/\d{2}\/\d{4} \d{2}:\d{2}$/)
      await expect(line(receipt.amount)).toHaveText(printed(bank))
      await expect(line(receipt.amount)).toContainText(CURRENCY[locale])
      await expect(line(receipt.method)).toHaveText("CIB/EDAHABIA")
      await expect(payer.main.getByText(/MJ Chauffage|إم جي شوفاج/).first()).toBeVisible()
      await helpLine(payer, locale)

      // Print, PDF, mail: the three of them.
      await expect(payer.main.getByRole("button", { name: receipt.print })).toBeVisible()
      const href = await payer.main.getByRole("link", { name: receipt.pdf }).getAttribute("href")
      const pdf = await page.request.get(href ?? "")
      expect(pdf.headers()["content-type"]).toBe("application/pdf")
      expect((await pdf.body()).subarray(0, 5).toString()).toBe("%PDF-")

      const to = `recu-${crypto.randomUUID()}@exemple.dz`
      await payer.input("email").fill(to)
      await payer.main.getByRole("button", { name: receipt.send }).click()
      await expect(payer.main).toContainText(to)
      await expect
        .poll(async () => (await page.request.get(readStage().mailViewerUrl ?? "")).text())
        .toContain(to)
    })

    test("the page of a refused payment", async ({ page }) => {
      const payer = new Payer(page, locale)
      await payer.place("card")
      await payer.leave()
      const bank = await orderOfPage(page)
      await payAtSatim(page, CARDS.poor)
      await payer.result("declined")
      await expect(payer.main).toContainText(printed(bank))
      await expect(payer.main).not.toContainText(bank.orderId)
      await expect(payer.main).not.toContainText(bank.orderNumber)
      await expect(
        payer.main.getByRole("link", { name: payer.words.payment.failed.retry })
      ).toBeVisible()
      await expect(payer.main.locator("a[href^='tel:']")).toBeVisible()
      await helpLine(payer, locale)
    })

    test("a transaction the bank reversed", async ({ page }) => {
      const payer = new Payer(page, locale)
      await payer.place("card")
      await payer.leave()
      const { orderId, returnUrl } = await orderOfPage(page)
      await control("satim", `/orders/${orderId}/pay`, {})
      await control("satim", `/orders/${orderId}/reverse`, {})
      await page.goto(returnUrl)
      await payer.result("reversed")
      // In the page's language first, then in the two others.
      const said = (await payer.main.textContent()) ?? ""
      const order = EVERY_LOCALE.map((one) => said.indexOf(VERBATIM[one].rejected))
      expect(Math.min(...order)).toBeGreaterThan(-1)
      expect(said.indexOf(VERBATIM[locale].rejected)).toBe(Math.min(...order))
      await helpLine(payer, locale)
    })
  })
}

/** The sentence of the toll-free number, never without its mark. */
async function helpLine(payer: Payer, locale: keyof typeof VERBATIM): Promise<void> {
  const line = payer.main.locator("p", { hasText: VERBATIM[locale].help })
  await expect(line).toBeVisible()
  await expect(line.getByRole("img", { name: payer.words.payment.satim.mark })).toBeVisible()
}

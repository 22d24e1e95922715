import { randomInt } from "node:crypto"
import type { Locator } from "@playwright/test"
import { expect } from "./fixture"
import { Shopper } from "./shopper"

/** Ways to pay, as the checkout's radio buttons are called. */
export type Method = "cod" | "card" | "chargily" | "transfer"

const HOSTED = /\/payment\/.*mdOrder=|\/checkouts\/[^/]+\/pay/

/** A shopper who pays otherwise than at the door. */
export class Payer extends Shopper {
  get pay(): Locator {
    return this.main.locator("form", { has: this.page.locator("[name=terms]") })
  }

  get payTerms(): Locator {
    return this.pay.locator("#terms")
  }

  get payButton(): Locator {
    return this.pay.locator("button[type=submit]")
  }

  get heading(): Locator {
    return this.main.getByRole("heading", { level: 1 })
  }

  /** Orders with a way to pay; waits for the page where the payment goes on. @returns the reference. */
  async place(method: Method): Promise<string> {
    await this.fillCart()
    // A phone of its own for each order: one phone may hold only a few that are not paid.
    await this.fillCheckout({ phone: `0550 ${randomInt(100_000, 1_000_000)}` })
    await this.main.locator(`#payment-${method}`).check()
    await this.confirm.click()
    await this.page.waitForURL(/\/pay\/\d+-[A-Z2-7]{16}$/)
    return new URL(this.page.url()).pathname.split("/").at(-1) ?? ""
  }

  /** The sum the page asks for, read as a person reads it. */
  async answer(): Promise<string> {
    const { label, number } = this.words.payment.challenge
    const asked = (await this.pay.locator("label[for=answer]").textContent()) ?? ""
    const pattern = label.replace(/[?؟]/g, "\\$&").replace(/\{\w+\}/g, "(\\S+)")
    const [, left, right] = new RegExp(pattern).exec(asked.trim()) ?? []
    const value = (word = "") =>
      Number(Object.entries(number).find(([, name]) => name === word)?.[0])
    return String(value(left) + value(right))
  }

  /**
   * Accepts the terms, answers and goes to the hosted page. An answer within a second of the page is
   * sent back as hasty, and a program is fast: then it is given once more.
   */
  async leave(): Promise<void> {
    await expect(async () => {
      if (HOSTED.test(this.page.url())) return
      await this.payTerms.check({ timeout: 5_000 })
      await this.pay.locator("#answer").fill(await this.answer())
      await this.payButton.click()
      await this.page.waitForURL(HOSTED, { timeout: 5_000 })
    }).toPass({ timeout: 60_000 })
  }

  /** Waits for what became of the payment. */
  async result(state: keyof typeof this.words.payment.result): Promise<void> {
    await this.page.waitForURL(/\/pay\/[rf]\/[A-Za-z0-9_-]+/)
    await expect(this.heading).toHaveText(this.words.payment.result[state].title)
    await expect(this.page).toHaveTitle(new RegExp(this.words.payment.result[state].title))
  }
}

import type { Page } from "@playwright/test"
import { readStage } from "../stage"
import { partsInStock, type Part } from "./catalogue"
import { expect } from "./fixture"
import { WORDS, type Locale } from "./words"

/** Wilaya of Algiers and one of its communes. */
export const PLACE = { wilaya: "16", commune: "1601" }
export const PHONE = "0550 12 34 56"

/** A person in front of the shop: what they see and do, in one language, with or without scripts. */
export class Shopper {
  readonly words

  constructor(
    readonly page: Page,
    readonly locale: Locale,
    protected readonly scripts = true
  ) {
    this.words = WORDS[locale]
  }

  path(rest: string): string {
    return `/${this.locale}/${rest}`
  }

  get main() {
    return this.page.getByRole("main")
  }

  /** Puts a part into the cart from its page; waits until the shop says so. */
  async add(part: Part): Promise<void> {
    await this.page.goto(this.path(`products/${part.handle}`))
    const form = this.main.locator("form", { has: this.page.locator("[name=variant_id]") })
    await form.locator("button[type=submit]").first().click()
    if (this.scripts) {
      await expect(this.page.getByRole("banner").getByText(/\d/).last()).toBeVisible()
      await expect(form.locator(`a[href="${this.path("cart")}"]`)).toBeVisible()
    } else {
      await expect(this.page).toHaveURL(new RegExp(`${this.path("cart")}$`))
    }
  }

  /** A cart with the cheapest part that is plentiful. @returns the part. */
  async fillCart(): Promise<Part> {
    const [part] = await partsInStock(this.page.request)
    if (!part) {
      throw new Error("The shop under test has nothing in stock")
    }
    await this.add(part)
    return part
  }

  field(name: "name" | "phone" | "email" | "wilaya" | "commune" | "address" | "landmark" | "note") {
    return this.main.locator(`#${name}`)
  }

  /** A field of the form in sight: Next keeps the pages one has left in the document, hidden. */
  input(name: string) {
    return this.main.locator(`[name=${name}]`).filter({ visible: true })
  }

  get terms() {
    return this.main.locator("#terms")
  }

  /** The one button that orders. */
  get confirm() {
    return this.main.getByRole("button", { name: this.words.checkout.form.submit }).last()
  }

  /** Chooses wilaya and commune; without scripts the page has to be asked for the communes. */
  async choosePlace({ wilaya, commune } = PLACE): Promise<void> {
    await this.field("wilaya").selectOption(wilaya)
    if (!this.scripts) {
      await this.main.getByRole("button", { name: this.words.checkout.form.showCommunes }).click()
    }
    await this.field("commune").selectOption(commune)
  }

  async chooseMode(mode: "home" | "stop_desk"): Promise<void> {
    await this.main.locator(`#mode-${mode}`).check()
  }

  /** Fills the whole form for delivery to the door, terms included. */
  async fillCheckout({ name = "Amine Benali", phone = PHONE } = {}): Promise<void> {
    await this.page.goto(this.path("checkout"))
    await this.field("name").fill(name)
    await this.field("phone").fill(phone)
    await this.choosePlace()
    await this.chooseMode("home")
    await this.field("address").fill("12 rue Didouche Mourad")
    await this.terms.check()
  }

  /** Waits for the confirmation. @returns reference and number of the order. */
  async confirmation(): Promise<{ ref: string; number: string }> {
    await this.page.waitForURL(/\/orders\/\d+-[A-Z2-7]{16}$/)
    await expect(
      this.page.getByRole("heading", { level: 1, name: this.words.tracking.placed.title })
    ).toBeVisible()
    const ref = new URL(this.page.url()).pathname.split("/").at(-1) ?? ""
    return { ref, number: ref.split("-")[0] ?? "" }
  }

  /** A guest's whole order. */
  async order(): Promise<{ ref: string; number: string }> {
    await this.fillCart()
    await this.fillCheckout()
    await this.confirm.click()
    return this.confirmation()
  }

  /** Medusa's id of the cart, from the cookie no script can read. */
  async cartId(): Promise<string> {
    const cookies = await this.page.context().cookies(readStage().storefrontUrl)
    return cookies.find(({ name }) => name === "__Host-cart")?.value ?? ""
  }
}

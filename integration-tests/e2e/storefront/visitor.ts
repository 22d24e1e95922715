import { randomInt } from "node:crypto"
import type { Locator } from "@playwright/test"
import { expect } from "./fixture"
import { Payer } from "./payer"

/** Wilaya of Algiers and a commune our technicians go to; Oran, where they do not. */
const NEAR = { wilaya: "16", commune: "1601" }
export const FAR = { wilaya: "31", commune: "3101" }

/** What one tells of a boiler when nothing special is tested. */
const FAULT = { fault: "allumage", service: "ALLUMAGE" }
/** A fault whose service asks for a deposit (3 000 DA in the sample). */
export const WITH_DEPOSIT = { fault: "ecran-eteint", service: "CARTE" }

/** A person who wants a technician to come. */
export class Visitor extends Payer {
  get texts() {
    return this.words.booking
  }

  /** The payment's form in sight: the page of the deposit has terms too, and stays in the document. */
  override get pay(): Locator {
    return super.pay.filter({ visible: true })
  }

  /** A card that is also the button to the next step. */
  card(name: "fault" | "service", value: string): Locator {
    return this.main.locator(`button[name=${name}][value="${value}"]`).filter({ visible: true })
  }

  /** The button of the one form of a step. */
  get next(): Locator {
    return this.main
      .locator("form button[type=submit]:not([tabindex])")
      .filter({ visible: true })
      .last()
  }

  /** Times of the day in sight. */
  get times(): Locator {
    return this.main.locator("input[name=start]").filter({ visible: true })
  }

  async at(step: string): Promise<void> {
    await this.page.waitForURL(new RegExp(`/${this.locale}/booking/${step}(\\?.*)?$`))
  }

  async start({ wilaya, commune } = NEAR): Promise<void> {
    await this.page.goto(this.path("booking"))
    await this.input("wilaya").selectOption(wilaya)
    if (!this.scripts) {
      await this.main.getByRole("button", { name: this.texts.zone.showCommunes }).click()
    }
    await this.input("commune").selectOption(commune)
    await this.main.getByRole("button", { name: this.texts.next, exact: true }).last().click()
  }

  /** To the choice of a time. */
  async describe({ fault, service } = FAULT): Promise<void> {
    await this.at("fault")
    await this.card("fault", fault).click()
    await this.at("service")
    await this.card("service", service).click()
    await this.at("device")
    await this.input("brand").selectOption("Baxi")
    await this.input("model").fill("Eco 3 240 Fi")
    await this.main.locator("input[name=gas_type][value=natural]").check()
    await this.next.click()
    await this.at("photos")
    await this.main
      .locator(`a[href="${this.path("booking/slot")}"]`)
      .filter({ visible: true })
      .last()
      .click()
    await this.at("slot")
  }

  /** Opens a day weeks ahead, when a visit may still be changed free of charge. @returns its date. */
  async openFarDay(): Promise<string> {
    const ahead = new Date(Date.now() + 14 * 86_400_000).toISOString().slice(0, 10)
    const here = new URL(this.page.url()).pathname
    await this.page.goto(`${here}?day=${ahead}`)
    const free = this.main.locator("[data-day]:not([aria-disabled])")
    const date = (await free.last().getAttribute("data-day")) ?? ""
    await this.page.goto(`${here}?day=${date}`)
    return date
  }

  /** Keeps a time of the day in sight. @returns the moment, ISO 8601. */
  async hold(which: "first" | "last" = "first"): Promise<string> {
    const time = which === "first" ? this.times.first() : this.times.last()
    const start = (await time.getAttribute("value")) ?? ""
    await time.check()
    await this.main.getByRole("button", { name: this.texts.slot.submit }).click()
    await this.page.waitForURL(/\/booking\/(details|summary)$/)
    return start
  }

  async introduce({ phone = `0550 ${randomInt(100_000, 1_000_000)}`, email = "" } = {}) {
    await this.input("first_name").fill("Amine")
    await this.input("last_name").fill("بن علي")
    await this.input("phone").fill(phone)
    await this.input("email").fill(email)
    await this.input("street").fill("Cité 200 logements, Bt 4")
    await this.input("landmark").fill("Mosquée El Feth")
    await this.main.getByRole("button", { name: this.texts.details.submit }).click()
    await this.at("summary")
  }

  async confirmVisit(): Promise<void> {
    await this.main.getByRole("button", { name: this.texts.summary.confirm }).click()
  }

  /** Waits for the visit's page right after booking. @returns its link's token. */
  async booked(): Promise<string> {
    await this.page.waitForURL(/\/visits\/[^/]+$/)
    await expect(this.heading).toHaveText(this.texts.visit.thanks)
    return decodeURIComponent(new URL(this.page.url()).pathname.split("/").at(-1) ?? "")
  }

  /** A whole booking without a deposit. @returns the link's token and the moment. */
  async book(): Promise<{ token: string; start: string }> {
    await this.start()
    await this.describe()
    const start = await this.hold()
    await this.introduce()
    await this.confirmVisit()
    return { token: await this.booked(), start }
  }
}

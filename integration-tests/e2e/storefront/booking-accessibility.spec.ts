import AxeBuilder from "@axe-core/playwright"
import type { Page } from "@playwright/test"
import { expect, test } from "./fixture"
import { LOCALES } from "./words"
import { FAR, Visitor, WITH_DEPOSIT } from "./visitor"

const TAGS = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"]

async function findings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze()
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(" | ")}`)
}

for (const locale of LOCALES) {
  test.describe(`axe finds nothing serious in ${locale}`, () => {
    const look = async (page: Page, what: string) => {
      expect([what, ...(await findings(page))]).toEqual([what])
      // Nothing sticks out at 360 px, in either direction.
      const width = await page.evaluate(() => document.documentElement.scrollWidth)
      expect([what, width]).toEqual([what, Math.min(width, 360)])
    }

    test("from the first question to the visit and its changes", async ({ page }) => {
      const visitor = new Visitor(page, locale)
      await page.goto(visitor.path("booking"))
      await look(page, "zone")
      await visitor.start()
      await visitor.at("fault")
      await look(page, "fault")
      await visitor.card("fault", WITH_DEPOSIT.fault).click()
      await visitor.at("service")
      await look(page, "service")
      await visitor.card("service", WITH_DEPOSIT.service).click()
      await visitor.at("device")
      await look(page, "device")
      await page.goto(visitor.path("booking"))
      await visitor.start()
      await visitor.describe(WITH_DEPOSIT)
      await look(page, "slot")
      await page.goto(visitor.path("booking/photos"))
      await look(page, "photos")
      await page.goto(visitor.path("booking/slot"))
      await visitor.hold()
      await look(page, "details")
      await visitor.main.getByRole("button", { name: visitor.texts.details.submit }).click()
      await visitor.introduce()
      await look(page, "summary")
      await visitor.main.getByRole("button", { name: visitor.texts.summary.toDeposit }).click()
      await visitor.at("deposit")
      await look(page, "deposit")
    })

    test("on a visit's pages", async ({ page }) => {
      const visitor = new Visitor(page, locale)
      const { token } = await visitor.book()
      await look(page, "visit")
      for (const path of ["move", "cancel", "photos"]) {
        await page.goto(visitor.path(`visits/${token}/${path}`))
        await look(page, path)
      }
    })

    test("on the dead ends", async ({ page, quiet }) => {
      quiet.allow(/404/)
      const visitor = new Visitor(page, locale)
      await page.goto(visitor.path("visits/nonsense"))
      await look(page, "no visit")
      await visitor.start(FAR)
      await visitor.at("outside")
      await look(page, "outside")
      await visitor.start()
      await visitor.at("fault")
      await visitor.card("fault", "odeur-gaz").click()
      await visitor.at("emergency")
      await look(page, "emergency")
    })
  })
}

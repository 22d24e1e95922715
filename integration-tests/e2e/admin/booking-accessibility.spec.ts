import AxeBuilder from "@axe-core/playwright"
import type { Page } from "@playwright/test"
import { cancelVisit, freeDay, technicians, writeVisit, type Visit } from "./booking"
import { expect, test } from "./merchant"

const TAGS = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"]

/** Serious and critical findings of axe in our part of the page; the frame around it is Medusa's. */
async function findings(page: Page, part = "main"): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .include(part)
    // The button that closes Medusa's drawer has no name of its own.
    .exclude("kbd + button")
    .withTags(TAGS)
    .analyze()
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(" | ")}`)
}

const PAGES = [
  "/booking/attention",
  "/booking/visits",
  "/booking/my-day",
  "/settings/booking",
  "/settings/booking?part=services",
  "/settings/booking?part=zones",
  "/settings/booking?part=days",
  "/settings/booking?part=rules",
]

for (const language of ["fr", "ar"] as const) {
  test.describe(`axe finds nothing serious in ${language}`, () => {
    test("on the lists and in the settings", async ({ admin }) => {
      const page = await admin("/booking", language)
      for (const path of PAGES) {
        await page.goto(page.url().replace(/\/(booking|settings).*/, path))
        await page.waitForLoadState("networkidle")
        await expect(page.getByRole("heading", { level: 1 })).toBeVisible()
        expect.soft(await findings(page), path).toEqual([])
      }
    })

    test("on the board as day, week and table, and on a visit", async ({ admin }) => {
      const page = await admin("/booking", language)
      const [who] = await technicians(page)
      if (!who) throw new Error("The sample shop has a technician")
      const { date, starts } = await freeDay(page, who.id)
      const visit: Visit = await writeVisit(page, {
        starts_at: starts[0] ?? "",
        technician_id: who.id,
        name: "Ouali",
      })
      try {
        for (const view of ["day", "week", "list"]) {
          const address = `/booking?view=${view}&date=${date}&technician=${who.id}`
          await page.goto(page.url().replace(/\/booking.*/, address))
          await expect(page.getByText("Ouali").first()).toBeVisible()
          expect.soft(await findings(page), view).toEqual([])
        }
        await page.goto(page.url().replace(/\/booking.*/, `/booking?visit=${visit.id}&view=list`))
        const drawer = page.getByRole("dialog", { name: visit.reference })
        await expect(drawer).toContainText("Ouali")
        expect.soft(await findings(page, "[role=dialog]"), "the visit").toEqual([])
      } finally {
        await cancelVisit(page, visit.id)
      }
    })
  })
}

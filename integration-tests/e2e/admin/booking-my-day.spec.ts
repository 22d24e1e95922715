import type { Page } from "@playwright/test"
import {
  api,
  cancelVisit,
  freshName,
  readVisit,
  saveTechnician,
  technicians,
  writeVisit,
  type Visit,
} from "./booking"
import { expect, test } from "./merchant"

test.use({ viewport: { width: 360, height: 740 } })

const PAGE = "/booking/my-day"

/** The page and what it needs lie on the phone. */
async function keptOnPhone(page: Page): Promise<void> {
  await page.evaluate(async () => void (await navigator.serviceWorker.ready))
  await expect
    .poll(() =>
      page.evaluate(async () => {
        const cache = await caches.open("hanout-booking-day")
        const kept = (await cache.keys()).map(({ url }) => new URL(url).pathname)
        return (
          kept.includes("/app/booking/my-day") &&
          kept.includes("/admin/users/me") &&
          kept.some((path) => path.endsWith(".js"))
        )
      })
    )
    .toBe(true)
}

test.describe("the technician's day on a phone", () => {
  let visit: Visit
  let technicianId: string
  /** Visits of the tests before stand on the same day. */
  let name: string

  test.beforeEach(async ({ admin }) => {
    const page = await admin("/booking")
    const [who] = await technicians(page)
    if (!who) throw new Error("The sample shop has a technician")
    technicianId = who.id
    const { user } = await api<{ user: { id: string } }>(page, "users/me")
    await saveTechnician(page, who.id, { user_id: user.id })
    name = freshName("Mansouri")
    const soon = new Date(Math.ceil(Date.now() / 60_000 + 2) * 60_000)
    visit = await writeVisit(page, {
      starts_at: soon.toISOString(),
      technician_id: who.id,
      name,
      override: { reason: "Visite du test, tout de suite" },
    })
  })

  test.afterEach(async ({ admin }) => {
    const page = await admin("/booking")
    const { status, version } = await readVisit(page, visit.id)
    if (status === "in_progress") {
      const report = { findings: "Fin du test", parts_used: [] }
      await api(page, `booking/visits/${visit.id}/status`, { version, to: "completed", report })
    }
    await cancelVisit(page, visit.id)
    await saveTechnician(page, technicianId, { user_id: null })
  })

  test("goes from the way there to the report", async ({ admin }) => {
    const page = await admin(PAGE)
    const card = page.getByRole("listitem").filter({ hasText: name })
    await expect(card.getByRole("link", { name: "Appeler" })).toHaveAttribute(
      "href",
      "tel:+213661234567"
    )
    await expect(card.getByRole("link", { name: "Carte" })).toHaveAttribute("href", /Didouche/)
    await card.getByRole("button", { name: "En route" }).click()
    await card.getByRole("button", { name: "Commencer" }).click()
    await card.getByRole("button", { name: "Terminer…" }).click()
    const form = page.getByRole("dialog", { name: "Rapport d'intervention" })
    await form.getByRole("button", { name: "Terminer la visite" }).click()
    await expect(form).toContainText("Décrivez ce qui a été constaté et fait.")
    await form.getByLabel("Constat et travaux").fill("Circulateur bloqué, changé")
    await form.getByRole("button", { name: "Ajouter une pièce" }).click()
    await form.getByRole("textbox", { name: "Pièce 1" }).fill("Circulateur 15-60")
    await form.getByLabel("Pression (bar)").fill("1,5")
    await form.getByLabel("Signé par").fill("A. Mansouri")
    await form.getByRole("button", { name: "Terminer la visite" }).click()
    await expect(form).toBeHidden()
    await expect(card.getByText("Terminée")).toBeVisible()
    const done = await readVisit(page, visit.id)
    expect(done.status).toBe("completed")
    expect(done.report).toMatchObject({
      findings: "Circulateur bloqué, changé",
      signed_by: "A. Mansouri",
    })
  })

  test("is read without a network after a reload, and what is done then is sent later", async ({
    admin,
  }) => {
    const page = await admin(PAGE)
    const card = page.getByRole("listitem").filter({ hasText: name })
    await expect(card).toBeVisible()
    await keptOnPhone(page)
    // The worker is in charge of a page from its next load on.
    await page.reload()
    await expect(card).toBeVisible()
    await keptOnPhone(page)

    await page.context().setOffline(true)
    await page.reload()
    await expect(page.getByText(/^Hors ligne\. Données de \d\d:\d\d\.$/)).toBeVisible()
    await expect(card).toContainText("12 rue Didouche Mourad")
    await card.getByRole("button", { name: "Commencer" }).click()
    await expect(page.getByText("1 changement attend le réseau.")).toBeVisible()
    await expect(card.getByRole("button", { name: "Photos : pas sans réseau" })).toBeDisabled()

    await page.context().setOffline(false)
    await expect.poll(async () => (await readVisit(page, visit.id)).status).toBe("in_progress")
    await expect(page.getByText("1 changement attend le réseau.")).toBeHidden()
    await expect(page.getByText(/^Hors ligne/)).toBeHidden()
  })

  test("forgets the phone's copy when the person signs out", async ({ admin }) => {
    const page = await admin(PAGE)
    await expect(page.getByText(name)).toBeVisible()
    await keptOnPhone(page)
    // Signed out in another window: the server does not know this one any more.
    await page.context().clearCookies()
    await page.getByRole("button", { name: "Actualiser" }).click()
    await expect.poll(() => page.evaluate(() => caches.has("hanout-booking-day"))).toBe(false)
  })
})

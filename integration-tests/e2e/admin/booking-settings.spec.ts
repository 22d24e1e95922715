import { api, cancelVisit, freeDay, technicians, writeVisit } from "./booking"
import { expect, test } from "./merchant"

test.describe("Settings › home visits", () => {
  test("a rule changed here is the rule, and what is no number is refused in words", async ({
    admin,
  }) => {
    const page = await admin("/settings/booking?part=rules")
    const minutes = async () =>
      (await api<{ settings: { hold_minutes: number } }>(page, "booking/settings")).settings
        .hold_minutes
    const before = await minutes()
    const field = page.getByRole("textbox", { name: "Réservation provisoire (minutes)" })
    const save = page.getByRole("button", { name: "Enregistrer les règles" })
    try {
      await field.fill("dix")
      await save.click()
      await expect(page.getByRole("alert").filter({ hasText: "À corriger." })).toBeVisible()
      expect(await minutes()).toBe(before)
      await field.fill(String(before + 3))
      await save.click()
      await expect(page.getByText("Enregistré.")).toBeVisible()
      expect(await minutes()).toBe(before + 3)
    } finally {
      await api(page, "booking/settings", { hold_minutes: before })
    }
  })

  test("a technician's hours are edited, and hours that overlap are refused", async ({ admin }) => {
    const page = await admin("/settings/booking")
    const [who] = await technicians(page)
    if (!who) throw new Error("The sample shop has a technician")
    try {
      await page.getByRole("button", { name: `Modifier ${who.name}` }).click()
      const drawer = page.getByRole("dialog", { name: who.name })
      await drawer.getByRole("button", { name: "Horaires" }).click()
      const until = drawer.getByRole("textbox", { name: "Samedi Travail à" })
      await until.fill("07:00")
      await drawer.getByRole("button", { name: "Enregistrer" }).click()
      await expect(drawer.getByRole("alert")).toContainText("Heures non valables")
      await until.fill("16:00")
      await drawer.getByRole("button", { name: "Enregistrer" }).click()
      await expect(page.getByText("Enregistré.")).toBeVisible()
      const now = (await technicians(page)).find(({ id }) => id === who.id)
      expect(now?.weekly.find(({ weekday, kind }) => weekday === 6 && kind === "work")?.until).toBe(
        960
      )
    } finally {
      await api(page, `booking/technicians/${who.id}/hours`, { weekly: who.weekly })
    }
  })

  test("time off over a visit is refused and lists it", async ({ admin }) => {
    const page = await admin("/settings/booking")
    const [who] = await technicians(page)
    if (!who) throw new Error("The sample shop has a technician")
    const { date, starts } = await freeDay(page, who.id)
    const visit = await writeVisit(page, {
      starts_at: starts[0] ?? "",
      technician_id: who.id,
      name: "Lounis",
    })
    try {
      await page.getByRole("button", { name: `Modifier ${who.name}` }).click()
      const drawer = page.getByRole("dialog", { name: who.name })
      await drawer.getByRole("button", { name: "Absences" }).click()
      await drawer.getByLabel("Début").fill(`${date}T07:00`)
      await drawer.getByLabel("Fin", { exact: true }).fill(`${date}T20:00`)
      await drawer.getByLabel("Raison (facultatif)").fill("Congé")
      await drawer.getByRole("button", { name: "Ajouter l'absence" }).click()
      await expect(drawer.getByRole("alert")).toContainText(visit.reference)
    } finally {
      await cancelVisit(page, visit.id)
    }
  })

  test("a closure is added, stands on the board, and is deleted", async ({ admin }) => {
    const page = await admin("/settings/booking?part=days")
    const date = new Date(Date.now() + 40 * 86_400_000).toISOString().slice(0, 10)
    await page.getByRole("button", { name: "Ajouter: Nouvelle fermeture" }).click()
    const form = page.getByRole("dialog", { name: "Nouvelle fermeture" })
    await form.getByRole("button", { name: "Enregistrer" }).click()
    await expect(form.getByRole("alert").first()).toBeVisible()
    await form.getByLabel("Du", { exact: true }).fill(date)
    await form.getByLabel("Au (inclus)").fill(date)
    await form.getByLabel("Raison").fill("Inventaire du test")
    await form.getByRole("button", { name: "Enregistrer" }).click()
    await expect(form).toBeHidden()

    await page.goto(page.url().replace(/\/settings.*/, `/booking?view=list&date=${date}`))
    await expect(page.getByText("Inventaire du test")).toBeVisible()

    await page.goto(page.url().replace(/\/booking.*/, "/settings/booking?part=days"))
    await page.getByRole("button", { name: "Supprimer Inventaire du test" }).click()
    await page.getByRole("alertdialog").getByRole("button", { name: "Supprimer" }).click()
    await expect(page.getByText("Supprimé : Inventaire du test")).toBeVisible()
  })
})

import {
  api,
  cancelVisit,
  freeDay,
  freshName,
  readVisit,
  technicians,
  writeVisit,
  type Visit,
} from "./booking"
import { expect, test } from "./merchant"

test.describe("staff and visits", () => {
  test("write one for a customer on the phone, from a free time", async ({ admin }) => {
    const page = await admin("/booking?view=list")
    const name = freshName("Saadi")
    await page.getByRole("button", { name: "Nouvelle visite" }).click()
    const form = page.getByRole("dialog", { name: "Nouvelle visite" })
    await form.getByRole("button", { name: "Créer la visite" }).click()
    await expect(form.getByText("À remplir.").first()).toBeVisible()

    await form.getByLabel("Prestation").click()
    await page.getByRole("option", { name: /^Diagnostic/ }).click()
    await form.getByLabel("Wilaya").click()
    await page.getByRole("option", { name: "16 Alger" }).click()
    await form.getByLabel("Commune").click()
    await page.getByRole("option", { name: "Alger Centre" }).click()
    await form
      .getByLabel("À partir du")
      .fill(new Date(Date.now() + 9 * 86_400_000).toISOString().slice(0, 10))
    const times = form.getByRole("radiogroup", { name: "Créneaux libres" }).getByRole("radio")
    await times.nth(2).click()
    await form.getByLabel("Prénom").fill("Nadia")
    await form.getByLabel("Nom", { exact: true }).fill(name)
    await form.getByLabel("Mobile").fill("0770 11 22 33")
    await form.getByLabel("Adresse").fill("4 rue Ben M'hidi")
    await form.getByRole("button", { name: "Créer la visite" }).click()
    await expect(page.getByText("Visite créée.")).toBeVisible()

    const { visits } = await api<{ visits: Visit[] }>(
      page,
      `booking/visits?q=${encodeURIComponent(name)}`
    )
    const [visit] = visits
    if (!visit) throw new Error("The visit is not in the list")
    try {
      const drawer = page.getByRole("dialog", { name: visit.reference })
      await expect(drawer).toContainText("4 rue Ben M'hidi")
      await expect(drawer.getByRole("link", { name: "0770 11 22 33" })).toBeVisible()
      expect(visit.status).toBe("confirmed")
    } finally {
      await cancelVisit(page, visit.id)
    }
  })

  test("give a visit without a technician to one, from the list of work", async ({ admin }) => {
    const page = await admin("/booking")
    const [who] = await technicians(page)
    if (!who) throw new Error("The sample shop has a technician")
    const { starts } = await freeDay(page, who.id)
    const name = freshName("Terki")
    const visit = await writeVisit(page, {
      starts_at: starts[0] ?? "",
      technician_id: null,
      name,
    })
    try {
      await page.goto(page.url().replace(/\/booking.*/, "/booking/attention"))
      const line = page.getByRole("listitem").filter({ hasText: name })
      await line.getByRole("button", { name: /^Attribuer…/ }).click()
      const dialog = page.getByRole("dialog", { name: "Déplacer la visite" })
      await dialog.getByLabel("Technicien").click()
      await page.getByRole("option", { name: who.name }).click()
      await dialog.getByRole("radiogroup").getByRole("radio").first().click()
      await dialog.getByRole("button", { name: "Déplacer", exact: true }).click()
      await expect(page.getByText("Visite déplacée.")).toBeVisible()
      await expect(line).toBeHidden()
      expect((await readVisit(page, visit.id)).technician_id).toBe(who.id)
    } finally {
      await cancelVisit(page, visit.id)
    }
  })

  test("cancel one with a reason, which its history keeps", async ({ admin }) => {
    const page = await admin("/booking")
    const [who] = await technicians(page)
    if (!who) throw new Error("The sample shop has a technician")
    const { starts } = await freeDay(page, who.id)
    const visit = await writeVisit(page, {
      starts_at: starts[0] ?? "",
      technician_id: who.id,
      name: "Ziani",
    })
    await page.goto(page.url().replace(/\/booking.*/, `/booking/visits?visit=${visit.id}`))
    const drawer = page.getByRole("dialog", { name: visit.reference })
    await drawer.getByRole("button", { name: "Annuler la visite…" }).click()
    const question = page.getByRole("alertdialog", { name: "Annuler cette visite ?" })
    await question.getByRole("textbox", { name: "Raison" }).fill("Le client a déménagé")
    await question.getByRole("button", { name: "Annuler la visite" }).click()
    await expect(page.getByText("Visite annulée.")).toBeVisible()
    await expect(drawer).toContainText("Annulée par nous")
    await expect(drawer).toContainText("Le client a déménagé")
    expect((await readVisit(page, visit.id)).status).toBe("cancelled_by_company")
  })
})

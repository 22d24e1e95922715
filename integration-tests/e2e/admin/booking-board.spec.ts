import {
  cancelVisit,
  api,
  drawn,
  dragBy,
  freeDay,
  hourHeight,
  hoursLater,
  readVisit,
  startOf,
  technicians,
  writeVisit,
  type Technician,
  type Visit,
} from "./booking"
import { expect, test } from "./merchant"

test.describe("the board", () => {
  let who: Technician
  let other: Technician
  let date: string
  let starts: string[]
  let written: string[]

  test.beforeEach(async ({ admin }) => {
    const page = await admin("/booking")
    const [first, second] = await technicians(page)
    if (!first || !second) throw new Error("The sample shop has two technicians")
    ;[who, other] = [first, second]
    ;({ date, starts } = await freeDay(page, who.id))
    written = []
  })

  test.afterEach(async ({ admin }) => {
    const page = await admin("/booking")
    for (const id of written) await cancelVisit(page, id)
  })

  /** A visit of the first technician at one of his free times. */
  const write = async (page: Parameters<typeof writeVisit>[0], name: string, at: string) => {
    const visit: Visit = await writeVisit(page, { name, starts_at: at, technician_id: who.id })
    written.push(visit.id)
    return visit
  }
  const first = () => starts[0] ?? ""

  test("shows a visit under its technician, and the same in the table", async ({ admin }) => {
    const page = await admin("/booking")
    await write(page, "Bouzid", first())
    await page.goto(page.url().replace(/\/booking.*/, `/booking?view=day&date=${date}`))
    const column = await page
      .locator(".rbc-row-resource .rbc-header")
      .filter({ hasText: who.name })
      .boundingBox()
    const event = await drawn(page, "Bouzid").boundingBox()
    const middle = (event?.x ?? 0) + (event?.width ?? 0) / 2
    expect(middle).toBeGreaterThan(column?.x ?? Number.NaN)
    expect(middle).toBeLessThan((column?.x ?? 0) + (column?.width ?? 0))

    await page.getByRole("button", { name: "Tableau" }).click()
    const row = page.getByRole("row").filter({ hasText: "Bouzid" })
    await expect(row).toContainText(who.name)
    await expect(row).toContainText("Confirmée")
  })

  test("moves a visit by the keyboard alone, and takes the move back", async ({ admin }) => {
    const page = await admin("/booking")
    const visit = await write(page, "Cherif", first())
    await page.goto(page.url().replace(/\/booking.*/, `/booking?view=list&date=${date}`))
    await page.getByRole("button", { name: /^Déplacer… .*Cherif/ }).focus()
    await page.keyboard.press("Enter")
    const dialog = page.getByRole("dialog", { name: "Déplacer la visite" })
    const times = dialog.getByRole("radiogroup", { name: "Créneaux libres" }).getByRole("radio")
    await times.nth(3).focus()
    await page.keyboard.press("Space")
    await expect(times.nth(3)).toBeChecked()
    await dialog.getByRole("button", { name: "Déplacer", exact: true }).focus()
    await page.keyboard.press("Enter")
    await expect(page.getByText("Visite déplacée.")).toBeVisible()
    await expect(dialog).toBeHidden()
    const moved = await readVisit(page, visit.id)
    expect(startOf(moved)).not.toBe(startOf(visit))

    await page.getByRole("button", { name: "Annuler le déplacement" }).click()
    await expect(page.getByText("Déplacement annulé.")).toBeVisible()
    expect(startOf(await readVisit(page, visit.id))).toBe(startOf(visit))
  })

  test("moves a visit that is dragged to a free time", async ({ admin }) => {
    const page = await admin("/booking")
    const visit = await write(page, "Djebbar", first())
    const { start, hours } = hoursLater(starts, first())
    await page.goto(page.url().replace(/\/booking.*/, `/booking?view=day&date=${date}`))
    const event = drawn(page, "Djebbar")
    await expect(event).toBeVisible()
    await dragBy(page, event, 0, hours * (await hourHeight(page)))
    await expect(page.getByText("Visite déplacée.")).toBeVisible()
    expect(startOf(await readVisit(page, visit.id))).toBe(start)
  })

  test("puts a visit dragged onto another back and says why", async ({ admin }) => {
    const page = await admin("/booking")
    const visit = await write(page, "Ferhat", first())
    const { start, hours } = hoursLater(starts, first())
    await write(page, "Guemmar", start)
    await page.goto(page.url().replace(/\/booking.*/, `/booking?view=day&date=${date}`))
    const event = drawn(page, "Ferhat")
    await expect(event).toBeVisible()
    const before = await event.boundingBox()
    await dragBy(page, event, 0, hours * (await hourHeight(page)))
    const dialog = page.getByRole("alertdialog", { name: "Cette place n'est pas proposée" })
    await expect(dialog).toContainText("Il a déjà une visite à cette heure.")
    expect((await event.boundingBox())?.y).toBeCloseTo(before?.y ?? Number.NaN, 0)

    await dialog.getByRole("button", { name: "Passer outre" }).click()
    await expect(dialog).toContainText("Donnez la raison en quelques mots.")
    await dialog.getByRole("button", { name: "Laisser comme c'était" }).click()
    expect(startOf(await readVisit(page, visit.id))).toBe(startOf(visit))
  })

  test("forces a visit onto another with a reason, which the history keeps", async ({ admin }) => {
    const page = await admin("/booking")
    const visit = await write(page, "Hamdi", first())
    const { start, hours } = hoursLater(starts, first())
    await write(page, "Idir", start)
    await page.goto(page.url().replace(/\/booking.*/, `/booking?view=day&date=${date}`))
    await dragBy(page, drawn(page, "Hamdi"), 0, hours * (await hourHeight(page)))
    const dialog = page.getByRole("alertdialog", { name: "Cette place n'est pas proposée" })
    await dialog.getByRole("textbox", { name: "Raison" }).fill("Deux frères, même immeuble")
    await dialog.getByRole("button", { name: "Passer outre" }).click()
    await expect(page.getByText("Visite déplacée.")).toBeVisible()
    expect(startOf(await readVisit(page, visit.id))).toBe(start)
    await drawn(page, "Hamdi").click()
    const drawer = page.getByRole("dialog", { name: visit.reference })
    await expect(drawer).toContainText("Deux frères, même immeuble")
  })

  test("tells the second of two who move the same visit", async ({ admin }) => {
    const page = await admin("/booking")
    const visit = await write(page, "Kaci", first())
    const { start, hours } = hoursLater(starts, first())
    // Reads of the board are held back: this manager has not seen yet what the other one did.
    await page.goto(page.url().replace(/\/booking.*/, `/booking?view=day&date=${date}`))
    await expect(drawn(page, "Kaci")).toBeVisible()
    await page.route("**/admin/booking/board*", (route) => route.abort())
    await api(page, `booking/visits/${visit.id}/move`, {
      version: visit.version,
      technician_id: other.id,
      starts_at: start,
      override: { reason: "L'autre responsable" },
    })
    await dragBy(page, drawn(page, "Kaci"), 0, hours * (await hourHeight(page)))
    await expect(page.getByText("La visite n'a pas été déplacée.")).toBeVisible()
    await expect(page.getByText(/^Changée entre-temps par : /)).toBeVisible()
    const now = await readVisit(page, visit.id)
    expect([startOf(now), now.technician_id]).toEqual([start, other.id])
  })
})

import type { Locator, Page } from "@playwright/test"
import { readStage } from "../stage"

const stage = readStage()

const DAY_MS = 86_400_000
const HOUR_MS = 3_600_000

/** What these tests look at of a technician. */
export type Technician = {
  id: string
  name: string
  user_id: string | null
  weekly: { weekday: number; kind: string; from: number; until: number }[]
}

export type Visit = {
  id: string
  reference: string
  status: string
  version: number
  technician_id: string | null
  starts_at: string
  report: { findings: string; signed_by?: string } | null
}

type Slot = { starts_at: string; ends_at: string; technician_ids: string[] }

/** Where every visit of these tests is: Alger Centre. */
const COMMUNE = "1601"

/** Calls the admin API on the session of a page, as its own scripts do. Throws on any refusal. */
export async function api<T>(
  page: Page,
  path: string,
  body?: unknown,
  method = body === undefined ? "GET" : "POST"
): Promise<T> {
  const answer = await page.request.fetch(`${stage.backendUrl}/admin/${path}`, {
    method,
    ...(body === undefined ? {} : { data: body }),
  })
  if (!answer.ok()) throw new Error(`${path} answered ${answer.status()}: ${await answer.text()}`)
  return (await answer.json()) as T
}

/** The technicians who work, in the order of the board. */
export async function technicians(page: Page): Promise<Technician[]> {
  const { technicians: all } = await api<{ technicians: (Technician & { active: boolean })[] }>(
    page,
    "booking/technicians"
  )
  return all.filter(({ active }) => active)
}

/** Changes the given fields of a technician. */
export async function saveTechnician(page: Page, id: string, change: object): Promise<void> {
  await api(page, `booking/technicians/${id}`, change)
}

async function serviceId(page: Page): Promise<string> {
  const { services } = await api<{ services: { id: string; code: string }[] }>(
    page,
    "booking/services"
  )
  const found = services.find(({ code }) => code === "DIAG")
  if (!found) throw new Error("The sample shop has no DIAG")
  return found.id
}

const dateIn = (days: number) => new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10)

/** Free starts of a technician on one day a week or more ahead, at least six of them. */
export async function freeDay(
  page: Page,
  technicianId: string
): Promise<{ date: string; starts: string[] }> {
  const service = await serviceId(page)
  const { slots } = await api<{ slots: Slot[] }>(
    page,
    `booking/slots?service_id=${service}&commune=${COMMUNE}&from=${dateIn(8)}&to=${dateIn(28)}&technician_id=${technicianId}`
  )
  const days = new Map<string, string[]>()
  for (const { starts_at } of slots) {
    const date = new Date(Date.parse(starts_at) + HOUR_MS).toISOString().slice(0, 10)
    days.set(date, [...(days.get(date) ?? []), new Date(starts_at).toISOString()])
  }
  const found = [...days].find(([, starts]) => starts.length >= 6)
  if (!found) throw new Error("No day has six free starts")
  return { date: found[0], starts: found[1].sort() }
}

/** A free start whole hours after another, as a drag by whole hours reaches it; at least two. */
export function hoursLater(
  starts: readonly string[],
  from: string
): { start: string; hours: number } {
  for (const start of starts) {
    const hours = (Date.parse(start) - Date.parse(from)) / HOUR_MS
    if (hours >= 2 && Number.isInteger(hours)) return { start, hours }
  }
  throw new Error(`Nothing is free whole hours after ${from}`)
}

/** A visit written by staff. `name` is the customer's last name, by which tests find it. */
export async function writeVisit(
  page: Page,
  visit: { starts_at: string; technician_id: string | null; name: string; override?: object }
): Promise<Visit> {
  const { name, ...rest } = visit
  const answer = await api<{ visit: Visit }>(page, "booking/visits", {
    ...rest,
    service_id: await serviceId(page),
    commune_code: COMMUNE,
    contact: { first_name: "Amine", last_name: name, phone: "0661234567" },
    address: { street: "12 rue Didouche Mourad" },
    problem: { description: "Plus d'eau chaude" },
    locale: "fr",
  })
  return answer.visit
}

/** A visit as it is now. */
export async function readVisit(page: Page, id: string): Promise<Visit> {
  return (await api<{ visit: Visit }>(page, `booking/visits/${id}`)).visit
}

/** Takes a visit off the board again. */
export async function cancelVisit(page: Page, id: string): Promise<void> {
  const { version, status } = await readVisit(page, id)
  if (["completed", "no_show"].includes(status) || status.startsWith("cancelled")) return
  await api(page, `booking/visits/${id}/cancel`, { version, reason: "Fin du test" })
}

/** The start of a visit, whatever way it is written. */
export const startOf = ({ starts_at }: Visit): string => new Date(starts_at).toISOString()

/** A customer's visit drawn on the calendar. */
export const drawn = (page: Page, name: string): Locator =>
  page.locator(".rbc-event").filter({ hasText: name })

/** Drags something on the calendar by so many pixels, in steps, as a hand does. */
export async function dragBy(page: Page, what: Locator, x: number, y: number): Promise<void> {
  await what.scrollIntoViewIfNeeded()
  const box = await what.boundingBox()
  if (!box) throw new Error("Nothing to drag")
  const from = { x: box.x + box.width / 2, y: box.y + 8 }
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(from.x, from.y + 10, { steps: 3 })
  await page.mouse.move(from.x + x, from.y + y, { steps: 12 })
  await page.mouse.up()
}

/** The height of an hour on the calendar, in pixels. */
export async function hourHeight(page: Page): Promise<number> {
  const box = await page.locator(".rbc-time-column .rbc-timeslot-group").first().boundingBox()
  if (!box) throw new Error("The calendar shows no hours")
  return box.height
}

/** A last name no other test has: letters only, as names are. */
export function freshName(stem: string): string {
  const digits = [...Date.now().toString(26)].map((digit) => Number.parseInt(digit, 26))
  return `${stem} ${String.fromCharCode(...digits.map((digit) => 97 + digit))}`
}

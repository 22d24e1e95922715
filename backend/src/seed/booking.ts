import { ALGERIA_HOLIDAYS } from "@hanout/algeria/calendar"
import {
  addMissing,
  addMissingSettings,
  addMissingTechnicians,
  addMissingTravel,
} from "@hanout/booking/planning/sample"
import { SERVICES } from "@hanout/booking/planning/services"
import { BRANDS, ERROR_CODES, FAULTS, HOLIDAYS, SKILLS } from "@hanout/booking/planning/words"
import { ZONES } from "@hanout/booking/planning/zones"
import type { MedusaContainer } from "@medusajs/framework/types"
import { planning, type SeedTechnician } from "../data/booking"

/** The order in which a list shows what the sample lists. */
const inOrder = <T extends object>(rows: readonly T[]) =>
  rows.map((row, position) => ({ ...row, position }))

/** What can be booked, for which faults and boilers, and in which places. */
export async function seedBookingCatalogue(container: MedusaContainer): Promise<void> {
  await addMissingSettings(container, planning.settings)
  await addMissing(container, SKILLS, ["code"], planning.skills)
  await addMissing(container, SERVICES, ["code"], inOrder(planning.services))
  await addMissing(container, FAULTS, ["code"], inOrder(planning.faults))
  await addMissing(container, BRANDS, ["name"], inOrder(planning.brands))
  await addMissing(container, ERROR_CODES, ["brand", "code"], planning.error_codes)
  await addMissing(container, ZONES, ["code"], inOrder(planning.zones))
  await addMissingTravel(container, planning.travel)
}

/** Public holidays of the years the calendar knows; lunar ones stay tentative until announced. */
export async function seedBookingHolidays(container: MedusaContainer): Promise<void> {
  await addMissing(container, HOLIDAYS, ["date"], ALGERIA_HOLIDAYS)
}

/** Sample people who make the visits, with their week. */
export async function seedTechnicians(container: MedusaContainer): Promise<void> {
  const technicians = inOrder(planning.technicians).map(({ week, ...technician }) => ({
    ...technician,
    weekly: weeklyOf(week),
  }))
  await addMissingTechnicians(container, technicians)
}

function weeklyOf({ days, work, breaks }: SeedTechnician["week"]) {
  const kinds = [
    ...work.map(([from, until]) => ({ kind: "work", from, until })),
    ...breaks.map(([from, until]) => ({ kind: "break", from, until })),
  ]
  return days.flatMap((weekday) => kinds.map((range) => ({ weekday, ...range })))
}

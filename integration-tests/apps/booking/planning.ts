import type { MedusaContainer } from "@medusajs/framework/types"
import { bookingService } from "@hanout/booking/workflows"

/** Communes of the sample planning: in zone A, in zone B, in both, in none. */
export const COMMUNES = { a: "1601", b: "0901", both: "1602", none: "0101" }

let counter = 0

/** Two zones around Algiers, two technicians who work every day 08:00 to 17:00 and one service of an hour. */
export async function createPlanning(container: MedusaContainer) {
  const planning = bookingService(container)
  const [a, b] = await planning.createBookingZones([
    { code: "A", name_fr: "Alger", name_ar: "الجزائر", name_en: "Algiers", travel_min: 0 },
    { code: "B", name_fr: "Blida", name_ar: "البليدة", name_en: "Blida", surcharge: 1000 },
  ])
  if (!a || !b) throw new Error("The zones were not created")
  await planning.createBookingZonePlaces([
    { zone_id: a.id, wilaya_code: "16", commune_code: null },
    { zone_id: b.id, wilaya_code: "16", commune_code: COMMUNES.both },
    { zone_id: b.id, wilaya_code: "09", commune_code: null },
  ])
  const zones = { a: a.id, b: b.id }

  /** A technician who works every day; a break takes its minutes out. Answers his id. */
  async function hire({
    name = `Technicien ${++counter}`,
    zone_ids = [zones.a, zones.b],
    skills = [],
    hours = [{ from: 480, until: 1020 }],
    user_id,
  }: {
    name?: string
    zone_ids?: string[]
    skills?: { code: string; certified_until?: string }[]
    hours?: { from: number; until: number; kind?: "work" | "break" }[]
    user_id?: string
  } = {}): Promise<string> {
    const technician = await planning.createBookingTechnicians({ name, user_id })
    await planning.createBookingTechnicianZones(
      zone_ids.map((zone_id) => ({ technician_id: technician.id, zone_id }))
    )
    await planning.createBookingTechnicianSkills(
      skills.map(({ code, certified_until = null }) => ({
        technician_id: technician.id,
        skill_code: code,
        certified_until,
      }))
    )
    await planning.createBookingHours(
      [0, 1, 2, 3, 4, 5, 6].flatMap((weekday) =>
        hours.map(({ from, until, kind = "work" }) => ({
          technician_id: technician.id,
          weekday,
          kind,
          from_min: from,
          until_min: until,
        }))
      )
    )
    return technician.id
  }

  /** A service of an hour at 2,000 DA without buffers, notice or deposit, unless told; its id. */
  async function offer(over: Partial<NewService> = {}): Promise<string> {
    const code = `S${++counter}`
    const service = await planning.createBookingServices({
      code,
      kind: "repair",
      name_fr: `Dépannage ${code}`,
      name_ar: `تصليح ${code}`,
      name_en: `Repair ${code}`,
      duration_min: 60,
      slot_step_min: 30,
      price: 2000,
      skills: [],
      required_info: [],
      ...over,
    })
    return service.id
  }

  return { zones, hire, offer }
}

type NewService = {
  duration_min: number
  buffer_before_min: number
  buffer_after_min: number
  min_notice_min: number
  window_days: number
  slot_step_min: number
  spans_breaks: boolean
  needs_approval: boolean
  cancel_free_hours: number
  price: number
  deposit: number
  deposit_variant_id: string
  repeat_months: number
  skills: string[]
  required_info: string[]
}

/** See {@link createPlanning}. */
export type SamplePlanning = Awaited<ReturnType<typeof createPlanning>>

/** Contact and address of a customer; every call is another person. */
export function customer(email?: string) {
  const phone = `+2135500${String(++counter).padStart(5, "0")}`
  return {
    contact: { first_name: "Amina", last_name: "Benali", phone, ...(email && { email }) },
    address: { street: "12 rue Didouche Mourad", landmark: "Face à la poste" },
    problem: { description: "Plus d'eau chaude" },
    locale: "fr" as const,
  }
}

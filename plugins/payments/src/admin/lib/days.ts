const DAY = /^\d{4}-\d{2}-\d{2}$/

/** Algeria is at UTC+1 all year. */
const midnight = (day: string) => new Date(`${day}T00:00:00+01:00`)

/** The first instant of a day in Algiers ("2026-11-21"), in ISO; undefined for no day. */
export function dayStart(day: string | undefined): string | undefined {
  if (!day || !DAY.test(day)) return undefined
  const at = midnight(day)
  return Number.isNaN(at.getTime()) ? undefined : at.toISOString()
}

/** The first instant after a day in Algiers, in ISO; undefined for no day. */
export function dayEnd(day: string | undefined): string | undefined {
  const start = dayStart(day)
  return start && new Date(Date.parse(start) + 86_400_000).toISOString()
}

/** What a date-and-time field holds ("2026-11-21T15:30"), read in Algiers, in ISO; undefined for none. */
export function algiersInstant(typed: string): string | undefined {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(typed)) return undefined
  const at = new Date(`${typed}:00+01:00`)
  return Number.isNaN(at.getTime()) ? undefined : at.toISOString()
}

/** An instant as a date-and-time field of Algiers shows it. */
export function typedInstant(at: Date): string {
  return new Date(at.getTime() + 3_600_000).toISOString().slice(0, 16)
}

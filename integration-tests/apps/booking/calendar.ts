/** ical.js is an ECMAScript module, which these tests may only import at run time. */
const load = async () => (await import("ical.js")).default

/** One entry of a calendar file, as a second, independent parser reads it. */
export type Entry = {
  uid: string
  sequence: number
  status: string
  summary: string
  starts_at: string | undefined
  attendee: string
  attendee_name: string
  organizer: string
}

/** A calendar file as ical.js reads it. Throws when it breaks the grammar. */
export async function readCalendar(
  file: string
): Promise<{ method: string; refresh: string | undefined; entries: Entry[] }> {
  const ICAL = await load()
  const calendar = new ICAL.Component(ICAL.parse(file))
  const entries = calendar.getAllSubcomponents("vevent").map((event) => {
    const text = (name: string) => String(event.getFirstPropertyValue(name) ?? "")
    const start = event.getFirstPropertyValue("dtstart")
    return {
      uid: text("uid"),
      sequence: Number(text("sequence")),
      status: text("status"),
      summary: text("summary"),
      starts_at: start instanceof ICAL.Time ? start.toJSDate().toISOString() : undefined,
      attendee: text("attendee"),
      attendee_name: String(event.getFirstProperty("attendee")?.getParameter("cn") ?? ""),
      organizer: text("organizer"),
    }
  })
  return {
    method: String(calendar.getFirstPropertyValue("method") ?? ""),
    refresh: calendar.getFirstPropertyValue("refresh-interval")?.toString(),
    entries,
  }
}

/** The one entry of a file that has one. */
export async function readEntry(file: string): Promise<Entry & { method: string }> {
  const { method, entries } = await readCalendar(file)
  const [entry] = entries
  if (!entry || entries.length !== 1) throw new Error(`${entries.length} entries`)
  return { method, ...entry }
}

import { MedusaError } from "@medusajs/framework/utils"
import { createEvents, type EventAttributes } from "ics"
import { foldLine } from "./fold"
import { cleanText, escapeText, paramText } from "./text"

/** A person of an invitation: mail goes from the organizer to the attendee. */
export type CalendarPerson = { name: string; email: string }

/** One visit as calendars see it. Instants are written in UTC, so that no zone can be misread. */
export type CalendarEvent = {
  /** The same for the life of the visit; see {@link visitUid}. */
  uid: string
  /** Never lower than what was sent before for this uid. */
  sequence: number
  status: "TENTATIVE" | "CONFIRMED" | "CANCELLED"
  starts_at: Date
  ends_at: Date
  /** When this description of the visit was made. */
  stamped_at: Date
  last_modified?: Date
  summary: string
  description?: string
  location?: string
  url?: string
  categories?: readonly string[]
  organizer?: CalendarPerson
  attendee?: CalendarPerson
  /** Reminders on the device, so many minutes before the start. */
  alarms?: readonly { minutes_before: number; text: string }[]
}

/** What a calendar does with the file: add or replace, take away, or only show. */
export type CalendarMethod = "REQUEST" | "CANCEL" | "PUBLISH"

/** A calendar somebody subscribes to: its name and how often to ask for it again. */
export type Subscription = { name: string; refresh_minutes: number }

const PRODUCT = "-//Hanout//Booking//FR"
const ENUM_PARAMS = /;(ROLE|PARTSTAT|CUTYPE)="([A-Z-]+)"/g

/** The name of a visit in every calendar: `<visit id>@<host>`. */
export function visitUid(visitId: string, host: string): string {
  return `${visitId}@${host}`.replace(/[^\w@.-]/g, "")
}

/**
 * An iCalendar file (RFC 5545, RFC 5546 for REQUEST and CANCEL): UTF-8 text, CRLF after every line,
 * lines of at most 75 octets. Any text is taken; what could break the file is cleaned.
 *
 * Written by the `ics` package, whose output needs mending: it folds by character instead of octet,
 * lets quotes and lone CR through, quotes enumerations, writes `-P1DT`, and escapes neither
 * categories nor alarms. (It also writes RECURRENCE-ID after the alarms: every visit is an event of
 * its own here.) Throws `invalid_argument` when an event ends before it starts or an address is none.
 */
export function calendarFile(
  method: CalendarMethod,
  events: readonly CalendarEvent[],
  subscription?: Subscription
): string {
  const { error, value } = createEvents(events.map(attributesOf), {
    productId: PRODUCT,
    method,
    ...(subscription && { calName: escapeText(subscription.name) }),
  })
  if (error || value === null) {
    throw new MedusaError(
      MedusaError.Types.INVALID_ARGUMENT,
      "No calendar entry can be made of this"
    )
  }
  const stamps = events.map(({ stamped_at }) => utcOf(stamped_at))
  return value
    .replace(/\r\n\t/g, "")
    .split("\r\n")
    .flatMap((line) => mend(line, stamps, subscription))
    .map(foldLine)
    .join("\r\n")
}

function attributesOf(event: CalendarEvent): EventAttributes {
  const { organizer, attendee } = event
  if (!(event.starts_at < event.ends_at)) {
    throw new MedusaError(MedusaError.Types.INVALID_ARGUMENT, "A visit ends after it starts")
  }
  return {
    uid: event.uid,
    sequence: event.sequence,
    status: event.status,
    start: event.starts_at.getTime(),
    end: event.ends_at.getTime(),
    title: cleanText(event.summary).replace(/\n+/g, " "),
    busyStatus: event.status === "CANCELLED" ? "FREE" : "BUSY",
    ...(event.description && { description: cleanText(event.description) }),
    ...(event.location && { location: cleanText(event.location).replace(/\n+/g, ", ") }),
    ...(event.url && { url: new URL(event.url).href }),
    ...(event.last_modified && { lastModified: event.last_modified.getTime() }),
    ...(event.categories && { categories: event.categories.map(escapeText) }),
    ...(organizer && { organizer: { name: paramText(organizer.name), email: organizer.email } }),
    ...(attendee && {
      attendees: [
        {
          name: paramText(attendee.name),
          email: attendee.email,
          rsvp: false,
          role: "REQ-PARTICIPANT",
          partstat: "ACCEPTED",
          cutype: "INDIVIDUAL",
        },
      ],
    }),
    ...(event.alarms && {
      alarms: event.alarms.map(({ minutes_before, text }) => ({
        action: "display" as const,
        description: escapeText(text),
        // In minutes: the package writes days as `-P1DT`, which is no duration.
        trigger: { before: true, minutes: minutes_before },
      })),
    }),
  }
}

/** One unfolded line as it should have been; `stamps` holds the DTSTAMP of the next events. */
function mend(line: string, stamps: string[], subscription: Subscription | undefined): string[] {
  if (/^(ATTENDEE|ORGANIZER);/.test(line)) {
    return [line.replace(ENUM_PARAMS, ";$1=$2").replace(":MAILTO:", ":mailto:")]
  }
  if (line.startsWith("DTSTAMP:")) return [`DTSTAMP:${stamps.shift() ?? utcOf(new Date(0))}`]
  if (line.startsWith("X-PUBLISHED-TTL:")) return subscription ? refreshing(subscription) : []
  if (subscription && line.startsWith("X-WR-CALNAME:"))
    return [line, line.replace(/^.*?:/, "NAME:")]
  return [line]
}

function refreshing({ refresh_minutes }: Subscription): string[] {
  const every = `PT${refresh_minutes}M`
  return [`REFRESH-INTERVAL;VALUE=DURATION:${every}`, `X-PUBLISHED-TTL:${every}`]
}

const utcOf = (date: Date): string => date.toISOString().replace(/\.\d+/, "").replace(/[-:]/g, "")

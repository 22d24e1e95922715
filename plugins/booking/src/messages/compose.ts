import type { MedusaContainer } from "@medusajs/framework/types"
import { calendarFile, type CalendarPerson } from "../calendar/calendar"
import { unlinked } from "../calendar/text"
import {
  calendarHouse,
  customerEntry,
  manageUrl,
  organizerOf,
  placeOf,
  technicianEntry,
  type CalendarHouse,
} from "../calendar/visit-entry"
import { findBlock } from "../records/blocks"
import { rowsOf, sqlOf } from "../records/connection"
import type { Block } from "../records/rows"
import type { MessageKind } from "./kinds"
import type { Invitation } from "./notify"
import type { Message } from "./records"
import { render, type Rendered } from "./render"
import type { Facts } from "./texts/types"
import { outdated } from "./validity"
import { longWhen, shortWhen } from "./when"

/** A message as it goes out, or why it no longer does. */
export type Composed =
  { rendered: Rendered; invitation: Invitation | undefined } | { cancelled: string }

/** Characters of a name a greeting shows. */
const MAX_NAME = 40

const INVITES: readonly MessageKind[] = [
  "visit_confirmed",
  "visit_moved",
  "technician_new_visit",
  "technician_moved",
]
const TAKES_AWAY: readonly MessageKind[] = ["visit_cancelled", "technician_cancelled"]

/** Writes a message about a visit from the visit as it stands now. */
export async function composeVisitMessage(
  container: MedusaContainer,
  message: Message,
  now: Date
): Promise<Composed> {
  const block = message.block_id
    ? await findBlock(sqlOf(container), { id: message.block_id })
    : undefined
  const reason = outdated(message.kind, message.data, block, now)
  if (reason || !block) return { cancelled: reason ?? "visit_gone" }
  const house = await calendarHouse(container)
  const people = await peopleOf(container, message, block)
  return {
    rendered: render(
      message.kind,
      message.channel,
      message.locale,
      factsOf(house, block, message, people)
    ),
    invitation:
      message.channel === "email" ? invitationOf(house, block, message, people) : undefined,
  }
}

type People = { reader: string; readerFirstName: string; technician: string | null }

async function peopleOf(
  container: MedusaContainer,
  message: Message,
  block: Block
): Promise<People> {
  const mine = message.audience === "technician" ? message.data.technician_id : block.technician_id
  const rows =
    typeof mine === "string"
      ? await rowsOf(sqlOf(container), `SELECT name FROM booking_technician WHERE id = ?`, [mine])
      : []
  const technician = rows[0] ? String(rows[0].name) : null
  if (message.audience === "technician") {
    const reader = technician ?? ""
    return { reader, readerFirstName: firstNameOf(reader), technician }
  }
  const { first_name = "", last_name = "" } = block.contact ?? {}
  return { reader: `${first_name} ${last_name}`.trim(), readerFirstName: first_name, technician }
}

const firstNameOf = (name: string): string => name.trim().split(/\s+/)[0] ?? name

function factsOf(house: CalendarHouse, block: Block, message: Message, people: People): Facts {
  const { settings, options } = house
  const { locale, audience } = message
  const { contact } = block
  return {
    name: unlinked(people.readerFirstName).slice(0, MAX_NAME),
    shop: settings.organizer_name,
    service: block.service?.[`name_${locale}`] ?? "",
    when: longWhen(block.starts_at, settings.time_zone, locale),
    when_short: shortWhen(block.starts_at, settings.time_zone, locale),
    place: placeOf(block, locale),
    reference: block.reference,
    technician: people.technician && firstNameOf(people.technician),
    customer:
      audience === "technician" && contact
        ? unlinked(`${contact.first_name} ${contact.last_name}`)
        : null,
    url: audience === "customer" ? manageUrl(options, block) : null,
    phone: audience === "customer" ? settings.callback_phone : null,
  }
}

/** The file that puts the visit into the reader's calendar, moves it there, or takes it out. */
function invitationOf(
  house: CalendarHouse,
  block: Block,
  { kind, audience, recipient, locale }: Message,
  { reader }: People
): Invitation | undefined {
  const takesAway = TAKES_AWAY.includes(kind)
  if (!takesAway && !INVITES.includes(kind)) return undefined
  const entry =
    audience === "technician"
      ? technicianEntry(house, block, locale)
      : customerEntry(house, block, locale)
  const attendee: CalendarPerson = { name: unlinked(reader), email: recipient }
  const event = { ...entry, organizer: organizerOf(house), attendee }
  return takesAway
    ? {
        method: "CANCEL",
        // Of another technician the visit stands; of this one it does not.
        file: calendarFile("CANCEL", [{ ...event, status: "CANCELLED", alarms: [] }]),
      }
    : { method: "REQUEST", file: calendarFile("REQUEST", [event]) }
}

import { getCommune, getWilaya } from "@hanout/algeria/geography"
import type { MedusaContainer } from "@medusajs/framework/types"
import { isClosed } from "../domain/transitions"
import { manageToken } from "../domain/manage-token"
import type { BookingOptions } from "../options"
import type { Block } from "../records/rows"
import type { Language } from "../refusal"
import type { BookingSettings } from "../settings"
import { bookingOptions, readSettings } from "../workflows/settings"
import { unlinked } from "./text"
import { calendarFile, visitUid, type CalendarEvent, type CalendarPerson } from "./calendar"

/** Minutes before a visit at which the device itself recalls it. */
const ALARM_MINUTES = 120

const WORDS: Record<Language, { reference: string; manage: string; visit: string }> = {
  fr: { reference: "Référence", manage: "Voir, déplacer ou annuler", visit: "Rendez-vous" },
  ar: { reference: "المرجع", manage: "عرض الموعد أو تغييره أو إلغاؤه", visit: "موعد" },
  en: { reference: "Reference", manage: "See, move or cancel", visit: "Visit" },
}

/** What every entry of a shop has in common. */
export type CalendarHouse = {
  options: BookingOptions
  settings: BookingSettings
}

/** The house of a container. */
export async function calendarHouse(container: MedusaContainer): Promise<CalendarHouse> {
  return { options: bookingOptions(container), settings: await readSettings(container) }
}

/** The name of this shop in calendars: the host customers know. */
function hostOf({ storefrontUrl, backendUrl }: BookingOptions): string {
  const address = storefrontUrl ?? backendUrl
  return address ? new URL(address).hostname : "hanout.invalid"
}

/** Who invites: the set address, else one of the shop's host that takes no mail. */
export function organizerOf({ options, settings }: CalendarHouse): CalendarPerson {
  return {
    name: settings.organizer_name,
    email: settings.organizer_email ?? `no-reply@${hostOf(options)}`,
  }
}

/** Page of the storefront where a customer sees, moves or cancels his visit; null without one. */
export function manageUrl({ storefrontUrl, linkSecret }: BookingOptions, block: Block) {
  return storefrontUrl
    ? `${storefrontUrl}/${block.locale}/visits/${manageToken(block, linkSecret)}`
    : null
}

/** Street, commune and wilaya on one line; door codes and floors stay out of calendars. */
export function placeOf(block: Block, language: Language): string {
  const name = language === "ar" ? "name_ar" : "name_fr"
  const commune = getCommune(block.commune_code ?? "")
  const wilaya = getWilaya(block.wilaya_code ?? "")
  const street = block.address && unlinked(block.address.street)
  return [street, commune?.[name], wilaya?.[name]].filter(Boolean).join(", ")
}

const statusOf = ({ status }: Block): CalendarEvent["status"] => {
  if (status === "completed") return "CONFIRMED"
  if (isClosed(status)) return "CANCELLED"
  return status === "held" || status.startsWith("pending") ? "TENTATIVE" : "CONFIRMED"
}

/** What customer and technician read alike. */
function commonOf(house: CalendarHouse, block: Block, language: Language) {
  const words = WORDS[language]
  const service = block.service?.[`name_${language}`] ?? words.visit
  return {
    words,
    service,
    event: {
      uid: visitUid(block.id, hostOf(house.options)),
      sequence: block.sequence,
      status: statusOf(block),
      starts_at: block.starts_at,
      ends_at: block.ends_at,
      stamped_at: block.updated_at,
      last_modified: block.updated_at,
      location: placeOf(block, language),
    },
  }
}

/** The visit in its customer's calendar, with the link to change it and nothing that opens a door. */
export function customerEntry(
  house: CalendarHouse,
  block: Block,
  language: Language = block.locale
): CalendarEvent {
  const { event, service, words } = commonOf(house, block, language)
  const url = manageUrl(house.options, block)
  const reference = block.reference ? [`${words.reference} : ${block.reference}`] : []
  return {
    ...event,
    summary: `${service} · ${house.settings.organizer_name}`,
    description: [...reference, ...(url ? [`${words.manage} : ${url}`] : [])].join("\n"),
    ...(url && { url }),
    alarms: [{ minutes_before: ALARM_MINUTES, text: service }],
  }
}

/** The visit in its technician's calendar: who and where, without the phone. */
export function technicianEntry(
  house: CalendarHouse,
  block: Block,
  language: Language
): CalendarEvent {
  const { event, service, words } = commonOf(house, block, language)
  const { contact, problem, reference } = block
  const name = contact ? unlinked(`${contact.first_name} ${contact.last_name}`) : words.visit
  const about = [problem?.brand, problem?.model, problem?.error_code].filter(Boolean).join(" · ")
  return {
    ...event,
    summary: `${name} · ${service}`,
    description: [reference ? `${words.reference} : ${reference}` : "", about]
      .filter(Boolean)
      .join("\n"),
    alarms: [{ minutes_before: ALARM_MINUTES, text: name }],
  }
}

/** The file a customer downloads: METHOD:PUBLISH, for it invites nobody. */
export async function calendarOfVisit(
  container: MedusaContainer,
  block: Block,
  language: Language
): Promise<string> {
  const house = await calendarHouse(container)
  return calendarFile("PUBLISH", [
    { ...customerEntry(house, block, language), organizer: organizerOf(house) },
  ])
}

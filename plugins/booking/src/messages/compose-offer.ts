import type { MedusaContainer } from "@medusajs/framework/types"
import { getCommune } from "@hanout/algeria/geography"
import { z } from "@medusajs/framework/zod"
import { unlinked } from "../calendar/text"
import { proposalToken } from "../domain/manage-token"
import { BLOCKING } from "../domain/transitions"
import { rowsOf, sqlOf } from "../records/connection"
import type { Language } from "../refusal"
import { readProposal } from "../series/records"
import { bookingOptions, readSettings } from "../workflows/settings"
import type { Composed } from "./compose"
import type { Message } from "./records"
import { render } from "./render"
import { longDate, longWhen, shortWhen } from "./when"

const freedData = z.object({
  request_id: z.string(),
  technician_id: z.string(),
  starts_at: z.coerce.date(),
  ends_at: z.coerce.date(),
})

/**
 * Tells somebody on the waitlist of a time that became free. When it is taken again already he is not
 * told, and waits on for the next one.
 */
export async function composeSlotFreed(
  container: MedusaContainer,
  message: Message,
  now: Date
): Promise<Composed> {
  const sql = sqlOf(container)
  const freed = freedData.parse(message.data)
  const [request] = await rowsOf(sql, `SELECT * FROM booking_request WHERE id = ?`, [
    freed.request_id,
  ])
  if (!request || request.status === "closed") return { cancelled: "request_closed" }
  const taken = await rowsOf(
    sql,
    `SELECT 1 FROM appointment_block WHERE technician_id = ? AND deleted_at IS NULL
       AND kind <> 'overbook' AND status = ANY(?)
       AND tstzrange(blocked_from, blocked_until, '[)') && tstzrange(?, ?, '[)')
       AND (status <> 'held' OR hold_expires_at > ?) LIMIT 1`,
    [freed.technician_id, [...BLOCKING], freed.starts_at, freed.ends_at, now]
  )
  if (taken.length > 0 || freed.starts_at <= now) {
    await rowsOf(
      sql,
      `UPDATE booking_request SET status = 'open', updated_at = ? WHERE id = ? AND status = 'told'`,
      [now, freed.request_id]
    )
    return { cancelled: "slot_taken" }
  }
  const settings = await readSettings(container)
  const { storefrontUrl } = bookingOptions(container)
  const { locale } = message
  const commune = getCommune(String(request.commune_code))
  return {
    rendered: render("slot_freed", message.channel, locale, {
      name: unlinked(String(Reflect.get(Object(request.contact), "first_name") ?? "")),
      shop: settings.organizer_name,
      service: await serviceName(container, request.service_id, locale),
      when: longWhen(freed.starts_at, settings.time_zone, locale),
      when_short: shortWhen(freed.starts_at, settings.time_zone, locale),
      place: commune?.[locale === "ar" ? "name_ar" : "name_fr"] ?? "",
      reference: null,
      technician: null,
      customer: null,
      url: storefrontUrl ? `${storefrontUrl}/${locale}/booking` : null,
      phone: settings.callback_phone,
    }),
    invitation: undefined,
  }
}

async function serviceName(
  container: MedusaContainer,
  id: unknown,
  language: Language
): Promise<string> {
  if (typeof id !== "string") return ""
  const [service] = await rowsOf(
    sqlOf(container),
    `SELECT name_fr, name_ar, name_en FROM booking_service WHERE id = ?`,
    [id]
  )
  return service ? String(service[`name_${language}`]) : ""
}

/** Proposes the next visit of a series; nothing is said once it was answered. */
export async function composeProposal(
  container: MedusaContainer,
  message: Message
): Promise<Composed> {
  const id = message.data.proposal_id
  const proposal = typeof id === "string" ? await readProposal(sqlOf(container), id) : undefined
  if (proposal?.status !== "proposed") return { cancelled: "answered" }
  const settings = await readSettings(container)
  const { storefrontUrl, linkSecret } = bookingOptions(container)
  const { locale, channel } = message
  const commune = getCommune(proposal.origin.commune_code ?? "")
  return {
    rendered: render("proposal", channel, locale, {
      name: unlinked(proposal.origin.contact?.first_name ?? ""),
      shop: settings.organizer_name,
      service: await serviceName(container, proposal.service_id, locale),
      when: longDate(proposal.due_date, locale),
      when_short: longDate(proposal.due_date, locale),
      place: commune?.[locale === "ar" ? "name_ar" : "name_fr"] ?? "",
      reference: null,
      technician: null,
      customer: null,
      url: storefrontUrl
        ? `${storefrontUrl}/${locale}/proposals/${proposalToken(proposal.id, linkSecret)}`
        : null,
      phone: settings.callback_phone,
    }),
    invitation: undefined,
  }
}

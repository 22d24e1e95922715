import { getCommune } from "@hanout/algeria/geography"
import type { MedusaContainer } from "@medusajs/framework/types"
import { generateEntityId } from "@medusajs/framework/utils"
import { BookingError } from "../booking-errors"
import { rowsOf, sqlOf } from "../records/connection"
import type { Contact, Locale } from "../records/rows"
import { isOfferedService } from "../views/load"

/** Requests of one phone that may wait at once, all of the last day included. */
const MAX_OPEN = 5

/** Somebody who asks to be called back, or to be told when a time becomes free. */
export type NewRequest = {
  kind: "callback" | "waitlist"
  commune: string
  service_id?: string | undefined
  contact: Contact
  from_date?: string | undefined
  until_date?: string | undefined
  note?: string | undefined
  locale: Locale
}

/**
 * Keeps a request. The same again (phone, kind, service and commune) only brings the open one up to
 * date. Throws `unknown_commune`, `service_not_found`, `too_many_requests`.
 */
export async function addRequest(
  container: MedusaContainer,
  request: NewRequest,
  now: Date
): Promise<{ id: string }> {
  const commune = getCommune(request.commune)
  if (!commune) throw new BookingError("unknown_commune")
  const { service_id = null, contact } = request
  if (service_id && !(await isOfferedService(container, service_id))) {
    throw new BookingError("service_not_found")
  }
  const about = [request.kind, contact.phone, commune.code, service_id]
  const details = [
    JSON.stringify(contact),
    request.locale,
    request.from_date ?? null,
    request.until_date ?? null,
    request.note ?? null,
  ]
  return sqlOf(container).transaction(async (sql) => {
    // Two of one phone at once wait for each other, so that the limit holds.
    await rowsOf(sql, `SELECT pg_advisory_xact_lock(hashtextextended(?, 0))`, [
      `booking_request:${contact.phone}`,
    ])
    const [known] = await rowsOf(
      sql,
      `UPDATE booking_request SET contact = ?::jsonb, locale = ?, from_date = ?, until_date = ?,
         note = ?, updated_at = ?
       WHERE status = 'open' AND kind = ? AND phone = ? AND commune_code = ?
         AND service_id IS NOT DISTINCT FROM ? RETURNING id`,
      [...details, now, ...about]
    )
    if (known) return { id: String(known.id) }
    const [added] = await rowsOf(
      sql,
      `INSERT INTO booking_request (id, contact, locale, from_date, until_date, note, kind, phone,
         commune_code, service_id, wilaya_code)
       SELECT ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?, ?, ?
       WHERE (SELECT count(*) FROM booking_request WHERE phone = ?
         AND (status = 'open' OR updated_at > now() - interval '1 day')) < ?
       RETURNING id`,
      [
        generateEntityId(undefined, "breq"),
        ...details,
        ...about,
        commune.wilaya_code,
        contact.phone,
        MAX_OPEN,
      ]
    )
    if (!added) throw new BookingError("too_many_requests")
    return { id: String(added.id) }
  })
}

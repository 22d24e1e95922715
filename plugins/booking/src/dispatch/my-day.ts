import { getCommune, getWilaya } from "@hanout/algeria/geography"
import type { MedusaContainer } from "@medusajs/framework/types"
import { BookingError } from "../booking-errors"
import { dateOfMinute, dateSpan, localDate, minuteOf } from "../domain/zone-time"
import type { IsoDate } from "../domain/types"
import { photosOf, type PhotoKind } from "../photos/records"
import { findBlock } from "../records/blocks"
import { rowsOf, sqlOf, type Sql } from "../records/connection"
import { toBlock, type Block } from "../records/rows"
import type { Language } from "../refusal"
import { serviceName } from "./board-block"
import type { Reader } from "./reader"

/** The technician a person is. */
export type Myself = { id: string; name: string; time_zone: string }

/** What a technician sees of his visits' photos. */
export const OWN_PHOTOS: readonly PhotoKind[] = ["problem", "before", "after", "signature"]

/** The active technician linked to a Medusa user. Throws `not_a_technician`. */
export async function technicianOf(
  container: MedusaContainer,
  user_id: string | null
): Promise<Myself> {
  const [row] = await rowsOf(
    sqlOf(container),
    `SELECT id, name, time_zone FROM booking_technician WHERE user_id = ? AND active AND deleted_at IS NULL`,
    [user_id]
  )
  if (!row) throw new BookingError("not_a_technician")
  return { id: String(row.id), name: String(row.name), time_zone: String(row.time_zone) }
}

/**
 * A technician's own visits of one local day (today when left out), in order, with all he needs at the
 * door. Cancelled ones are not among them.
 */
export async function readMyDay(
  container: MedusaContainer,
  technician: Myself,
  date: IsoDate | undefined,
  { language, now }: Reader
) {
  const sql = sqlOf(container)
  const timezone = technician.time_zone
  const day = date ?? localDate(timezone, minuteOf(now))
  const span = dateSpan(timezone, day, day)
  const rows = await rowsOf(
    sql,
    `SELECT * FROM appointment_block
     WHERE technician_id = ? AND deleted_at IS NULL AND kind IN ('visit', 'overbook')
       AND starts_at >= ? AND starts_at < ?
       AND status IN ('confirmed', 'en_route', 'in_progress', 'completed', 'no_show')
     ORDER BY starts_at, id`,
    [technician.id, dateOfMinute(span.from), dateOfMinute(span.until)]
  )
  return {
    technician: { id: technician.id, name: technician.name },
    timezone,
    date: day,
    visits: await fieldViews(sql, rows.map(toBlock), language),
  }
}

/** A visit of this technician; somebody else's is `visit_not_found`. */
export async function ownVisit(
  container: MedusaContainer,
  technician: Myself,
  id: string
): Promise<Block> {
  const block = await findBlock(sqlOf(container), { id })
  if (block?.technician_id !== technician.id || !block.reference) {
    throw new BookingError("visit_not_found")
  }
  return block
}

/** Visits as their technician sees them. Money in dinars. */
export async function fieldViews(sql: Sql, blocks: readonly Block[], language: Language) {
  const photos = await photosOf(
    sql,
    blocks.map(({ id }) => id),
    OWN_PHOTOS
  )
  return blocks.map((block) => ({
    id: block.id,
    reference: block.reference,
    status: block.status,
    version: block.version,
    starts_at: block.starts_at.toISOString(),
    ends_at: block.ends_at.toISOString(),
    service: serviceName(block.service, language),
    contact: block.contact && {
      first_name: block.contact.first_name,
      last_name: block.contact.last_name,
    },
    phone: block.phone,
    address: block.address,
    commune_code: block.commune_code,
    wilaya_code: block.wilaya_code,
    problem: block.problem,
    photos: photos.get(block.id) ?? [],
    map_url: mapUrl(block),
    staff_note: block.staff_note,
    report: block.report,
    price: Number(block.price),
    deposit: Number(block.deposit),
    deposit_state: block.deposit_state,
    currency_code: block.currency_code,
  }))
}

/** A search for the address on a map every phone can open; nothing of the customer but where he lives. */
function mapUrl({ address, commune_code, wilaya_code }: Block): string {
  const commune = commune_code === null ? undefined : getCommune(commune_code)
  const wilaya = wilaya_code === null ? undefined : getWilaya(wilaya_code)
  const place = [address?.street, commune?.name_fr, wilaya?.name_fr, "Algérie"]
  const query = new URLSearchParams({ api: "1", query: place.filter(Boolean).join(", ") })
  return `https://www.google.com/maps/search/?${query.toString()}`
}

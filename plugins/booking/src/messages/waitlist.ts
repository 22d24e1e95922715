import { z } from "@medusajs/framework/zod"
import { rowsOf, type Sql } from "../records/connection"
import { LOCALES } from "../records/rows"
import { insertMessages } from "./insert"
import { customerChannels, type ToldVisit, type VisitChange } from "./plan"

/** People told of one freed time: more would only be disappointed. */
const MAX_TOLD = 10

const HOUR = 3_600_000

/** Time that became free by a change of a visit. */
type FreedTime = {
  block_id: string
  sequence: number
  technician_id: string
  service_id: string | null
  starts_at: Date
  ends_at: Date
}

/** The time a change gives back; undefined when it gives none. */
export function freedTime(change: VisitChange, visit: ToldVisit): FreedTime | undefined {
  const { id: block_id, sequence, service_id } = visit
  const length = visit.ends_at.getTime() - visit.starts_at.getTime()
  const before =
    change.kind === "moved"
      ? change.from
      : change.kind === "cancelled"
        ? { starts_at: visit.starts_at, technician_id: visit.technician_id }
        : undefined
  if (!before?.technician_id) return undefined
  return {
    block_id,
    sequence,
    service_id,
    technician_id: before.technician_id,
    starts_at: before.starts_at,
    ends_at: new Date(before.starts_at.getTime() + length),
  }
}

const toldRow = z.object({
  id: z.string(),
  locale: z.enum(LOCALES),
  contact: z.object({ phone: z.string(), email: z.string().nullish() }),
})

/**
 * Tells those who wait for a time like this one, the longest waiting first: for this service or any,
 * in a commune the technician serves, on a date they can. Each is told once; the request is marked in
 * the transaction that frees the time, and the delivery looks again whether it is still free.
 */
export async function tellWaiting(tx: Sql, freed: FreedTime, now: Date): Promise<void> {
  if (freed.starts_at.getTime() < now.getTime() + HOUR) return
  const rows = await rowsOf(
    tx,
    `UPDATE booking_request SET status = 'told', updated_at = ?
     WHERE id IN (
       SELECT r.id FROM booking_request r, booking_technician t
       WHERE t.id = ? AND r.kind = 'waitlist' AND r.status = 'open'
         AND (r.service_id IS NULL OR r.service_id = ?)
         AND coalesce(r.from_date, '') <= to_char(?::timestamptz AT TIME ZONE t.time_zone, 'YYYY-MM-DD')
         AND coalesce(r.until_date, '9') >= to_char(?::timestamptz AT TIME ZONE t.time_zone, 'YYYY-MM-DD')
         AND EXISTS (
           SELECT 1 FROM booking_technician_zone z
           JOIN booking_zone_place p ON p.zone_id = z.zone_id AND p.deleted_at IS NULL
           WHERE z.technician_id = t.id AND z.deleted_at IS NULL AND p.wilaya_code = r.wilaya_code
             AND (p.commune_code IS NULL OR p.commune_code = r.commune_code))
       ORDER BY r.created_at, r.id LIMIT ? FOR UPDATE OF r SKIP LOCKED)
     RETURNING id, locale, contact`,
    [now, freed.technician_id, freed.service_id, freed.starts_at, freed.starts_at, MAX_TOLD]
  )
  const messages = rows.flatMap((row) => {
    const { id, locale, contact } = toldRow.parse(row)
    return customerChannels(contact).map(({ channel, recipient }) => ({
      key: `slot_freed:${id}:${freed.block_id}:${freed.sequence}:${channel}`,
      kind: "slot_freed" as const,
      channel,
      recipient,
      audience: "customer" as const,
      locale,
      block_id: null,
      data: {
        request_id: id,
        technician_id: freed.technician_id,
        starts_at: freed.starts_at.toISOString(),
        ends_at: freed.ends_at.toISOString(),
      },
      expires_at: freed.starts_at,
    }))
  })
  await insertMessages(tx, messages, now)
}

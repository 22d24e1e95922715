import type { MedusaContainer } from "@medusajs/framework/types"
import { BookingError } from "../booking-errors"
import { noteChange } from "../planning/changes"
import { rowsOf, sqlOf, type Sql } from "../records/connection"
import type { Language } from "../refusal"

/** States of a request: nobody looked, a slot was offered, done. */
export const REQUEST_STATES = ["open", "told", "closed"] as const

/** `language` names a column: it is one of three, never a caller's text. */
const select = (
  language: Language
) => `SELECT r.id, r.kind, r.status, r.service_id, r.wilaya_code, r.commune_code, r.contact,
    r.phone, r.locale, r.from_date, r.until_date, r.note, r.closed_by, r.created_at,
    CASE WHEN s.id IS NULL THEN NULL ELSE jsonb_build_object('id', s.id, 'code', s.code,
      'name', s.name_${language}) END AS service
  FROM booking_request r LEFT JOIN booking_service s ON s.id = r.service_id`

type RequestQuery = {
  status?: (typeof REQUEST_STATES)[number] | undefined
  limit: number
  offset: number
}

/** Requests to be called or told of a free slot, the newest first, with how many there are in all. */
export async function readRequests(
  sql: Sql,
  { status, limit, offset }: RequestQuery,
  language: Language
) {
  const where = status === undefined ? "" : "WHERE r.status = ?"
  const bindings = status === undefined ? [] : [status]
  const requests = await rowsOf(
    sql,
    `${select(language)} ${where} ORDER BY r.created_at DESC, r.id DESC LIMIT ? OFFSET ?`,
    [...bindings, limit, offset]
  )
  const [row] = await rowsOf(
    sql,
    `SELECT count(*)::int AS count FROM booking_request r ${where}`,
    bindings
  )
  return { requests, count: Number(row?.count) }
}

/** Closes a request; closing it again changes nothing. Throws `record_not_found`. */
export async function closeRequest(
  container: MedusaContainer,
  id: string,
  { actor_id, language }: { actor_id: string | null; language: Language }
) {
  return sqlOf(container).transaction(async (sql) => {
    const closed = await rowsOf(
      sql,
      `UPDATE booking_request SET status = 'closed', closed_by = ?, updated_at = now()
       WHERE id = ? AND status <> 'closed' RETURNING id`,
      [actor_id, id]
    )
    if (closed.length > 0) {
      await noteChange(sql, {
        entity: "request",
        entity_id: id,
        action: "updated",
        actor_id,
        detail: { fields: ["status"] },
      })
    }
    const [request] = await rowsOf(sql, `${select(language)} WHERE r.id = ?`, [id])
    if (!request) throw new BookingError("record_not_found", { entity: "request" })
    return request
  })
}

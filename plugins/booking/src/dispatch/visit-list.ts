import type { MedusaContainer } from "@medusajs/framework/types"
import { parsePhone } from "@hanout/algeria/phones"
import { toAsciiDigits } from "@hanout/algeria/text"
import { dateOfMinute, dateSpan } from "../domain/zone-time"
import type { BlockStatus } from "../domain/transitions"
import type { IsoDate } from "../domain/types"
import { rowsOf, sqlOf } from "../records/connection"
import { toBlock } from "../records/rows"
import { readSettings } from "../workflows/settings"
import { boardBlock } from "./board-block"
import type { Reader } from "./reader"
import { risksOf } from "./risks"

/** What to look for; dates of the company, inclusive. `q`: reference, phone or name. */
export type VisitListQuery = {
  q?: string | undefined
  status?: BlockStatus[] | undefined
  technician_id?: string | undefined
  from?: IsoDate | undefined
  to?: IsoDate | undefined
  limit: number
  offset: number
}

/** Visits, the latest start first. Holds that never became one are not among them. */
export async function listVisits(
  container: MedusaContainer,
  query: VisitListQuery,
  { language, now }: Reader
) {
  const sql = sqlOf(container)
  const { time_zone } = await readSettings(container)
  const { conditions, bindings } = conditionsOf(query, time_zone)
  const where = [
    "deleted_at IS NULL",
    "kind IN ('visit', 'overbook')",
    "reference IS NOT NULL",
    ...conditions,
  ].join(" AND ")
  const rows = await rowsOf(
    sql,
    `SELECT * FROM appointment_block WHERE ${where} ORDER BY starts_at DESC, id DESC LIMIT ? OFFSET ?`,
    [...bindings, query.limit, query.offset]
  )
  const [total] = await rowsOf(
    sql,
    `SELECT count(*)::int AS count FROM appointment_block WHERE ${where}`,
    bindings
  )
  const blocks = rows.map(toBlock)
  const risks = await risksOf(container, blocks, now)
  return {
    visits: blocks.map((block) => boardBlock(block, language, risks.get(block.id))),
    count: Number(total?.count),
    limit: query.limit,
    offset: query.offset,
  }
}

function conditionsOf(
  { q, status, technician_id, from, to }: VisitListQuery,
  time_zone: string
): { conditions: string[]; bindings: unknown[] } {
  const conditions: string[] = []
  const bindings: unknown[] = []
  const add = (condition: string, ...values: unknown[]) => {
    conditions.push(condition)
    bindings.push(...values)
  }
  if (status) add("status = ANY(?)", status)
  if (technician_id) add("technician_id = ?", technician_id)
  if (from) add("starts_at >= ?", dateOfMinute(dateSpan(time_zone, from, from).from))
  if (to) add("starts_at < ?", dateOfMinute(dateSpan(time_zone, to, to).until))
  if (q) addSearch(add, q)
  return { conditions, bindings }
}

/**
 * A whole reference or phone is found by its index; a part of one, or of a name, by looking through
 * all visits, which is what people do who have nothing better.
 */
function addSearch(add: (condition: string, ...values: unknown[]) => void, q: string): void {
  if (/^V[0-9A-Z]{7}$/i.test(q)) return add("reference = ?", q.toUpperCase())
  const read = parsePhone(q)
  if (read.ok) return add("phone = ?", read.phone.e164)
  const like = `%${q.replace(/[\\%_]/g, "\\$&")}%`
  const digits = toAsciiDigits(q).replace(/\D/g, "").replace(/^0+/, "")
  add(
    `(reference ILIKE ? OR concat(contact ->> 'first_name', ' ', contact ->> 'last_name') ILIKE ?
      OR concat(contact ->> 'last_name', ' ', contact ->> 'first_name') ILIKE ?
      OR (length(?::text) >= 4 AND phone LIKE ?))`,
    like,
    like,
    like,
    digits,
    `%${digits}%`
  )
}

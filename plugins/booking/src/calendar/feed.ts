import type { MedusaContainer } from "@medusajs/framework/types"
import { createHash } from "node:crypto"
import { feedTokenHash } from "../domain/feed-token"
import { rowsOf, sqlOf } from "../records/connection"
import { LOCALES, toBlock, type Block } from "../records/rows"
import { calendarFile } from "./calendar"
import { calendarHouse, technicianEntry } from "./visit-entry"

/** Days of the past a calendar is shown, and days a cancelled visit is still told of. */
const PAST_DAYS = 30
const REFRESH_MINUTES = 15
/** Entries of one feed: a year of six visits a day. */
const MAX_ENTRIES = 2000

/** A technician's calendar as it stands. `changed_at` moves with every visit in it. */
export type Feed = { body: string; etag: string; changed_at: Date }

/**
 * The calendar behind a feed token; undefined for one that is unknown, revoked, or of somebody who no
 * longer works here. The same visits give the same bytes, so that a client may ask "anything new?".
 */
export async function feedOf(
  container: MedusaContainer,
  token: string,
  now: Date
): Promise<Feed | undefined> {
  const hash = feedTokenHash(token)
  if (!hash) return undefined
  const sql = sqlOf(container)
  const [technician] = await rowsOf(
    sql,
    `SELECT id, name, locale, updated_at FROM booking_technician
     WHERE feed_token_hash = ? AND active AND deleted_at IS NULL`,
    [hash]
  )
  if (!technician) return undefined
  const locale = LOCALES.find((known) => known === technician.locale) ?? "fr"
  const blocks = await visitsOf(container, String(technician.id), now)
  const house = await calendarHouse(container)
  const name = `${String(technician.name)} · ${house.settings.organizer_name}`
  const body = calendarFile(
    "PUBLISH",
    blocks.map((block) => technicianEntry(house, block, locale)),
    { name, refresh_minutes: REFRESH_MINUTES }
  )
  const changes = [new Date(String(technician.updated_at)), ...blocks.map((b) => b.updated_at)]
  return {
    body,
    etag: `"${createHash("sha256").update(body).digest("base64url").slice(0, 27)}"`,
    changed_at: new Date(Math.max(...changes.map((date) => date.getTime()))),
  }
}

/** Visits of a technician from 30 days ago on; the cancelled ones too, as long as they were news. */
async function visitsOf(
  container: MedusaContainer,
  technicianId: string,
  now: Date
): Promise<Block[]> {
  const since = new Date(now.getTime() - PAST_DAYS * 86_400_000)
  const rows = await rowsOf(
    sqlOf(container),
    `SELECT * FROM appointment_block
     WHERE technician_id = ? AND ends_at >= ? AND deleted_at IS NULL AND contact IS NOT NULL
       AND kind IN ('visit', 'overbook')
       AND (status IN ('confirmed', 'en_route', 'in_progress', 'completed')
         OR (status IN ('cancelled_by_customer', 'cancelled_by_company') AND updated_at >= ?))
     ORDER BY starts_at, id LIMIT ?`,
    [technicianId, since, since, MAX_ENTRIES]
  )
  return rows.map(toBlock)
}

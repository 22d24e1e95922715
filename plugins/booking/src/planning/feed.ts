import type { MedusaContainer } from "@medusajs/framework/types"
import { BookingError } from "../booking-errors"
import { newFeedToken } from "../domain/feed-token"
import { rowsOf, sqlOf } from "../records/connection"
import { bookingOptions } from "../workflows/settings"
import { announceChange, noteChange, type ConfigurationChange } from "./changes"

/**
 * Gives a technician a new address of his calendar and answers it, this once: only its hash is kept.
 * The address before stops working. Throws `technician_not_found`.
 */
export async function rotateFeed(
  container: MedusaContainer,
  id: string,
  actor_id: string | null
): Promise<string> {
  const { token, hash } = newFeedToken()
  await setFeed(container, id, hash, actor_id)
  return `${bookingOptions(container).backendUrl ?? ""}/calendars/${token}.ics`
}

/** Ends a technician's calendar address. Throws `technician_not_found`. */
export async function revokeFeed(
  container: MedusaContainer,
  id: string,
  actor_id: string | null
): Promise<void> {
  await setFeed(container, id, null, actor_id)
}

async function setFeed(
  container: MedusaContainer,
  id: string,
  hash: string | null,
  actor_id: string | null
): Promise<void> {
  const change: ConfigurationChange = {
    entity: "technician",
    entity_id: id,
    action: "updated",
    actor_id,
    detail: { fields: ["feed"] },
  }
  await sqlOf(container).transaction(async (sql) => {
    const rows = await rowsOf(
      sql,
      `UPDATE booking_technician SET feed_token_hash = ?, updated_at = now()
       WHERE id = ? AND deleted_at IS NULL RETURNING id`,
      [hash, id]
    )
    if (rows.length === 0) throw new BookingError("technician_not_found")
    await noteChange(sql, change)
  })
  await announceChange(container, change)
}

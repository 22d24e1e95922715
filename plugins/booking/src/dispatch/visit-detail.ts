import type { MedusaContainer } from "@medusajs/framework/types"
import { BookingError } from "../booking-errors"
import { eventsOf } from "../records/blocks"
import { rowsOf, sqlOf } from "../records/connection"
import type { Block } from "../records/rows"
import { visitOf } from "../workflows/guards"
import { messagesOf } from "./messages"
import { namesOf } from "./people"
import type { Reader } from "./reader"
import { risksOf } from "./risks"

/**
 * Everything the merchant may know of one visit: all of its row but the secrets, its history with
 * names, photos, messages and risks. Money in dinars. Throws `visit_not_found`.
 */
export async function visitDetail(
  container: MedusaContainer,
  id: string,
  { language, now }: Reader
) {
  const sql = sqlOf(container)
  const block = await visitOf(sql, id)
  const [events, photos, messages, risks] = await Promise.all([
    eventsOf(sql, id),
    rowsOf(
      sql,
      `SELECT id, kind, added_by, width, height, created_at FROM booking_photo
       WHERE block_id = ? ORDER BY created_at, id`,
      [id]
    ),
    messagesOf(sql, id),
    risksOf(container, [block], now),
  ])
  const names = await namesOf(container, [
    block.technician_id,
    ...events.map(({ actor_id }) => actor_id),
  ])
  return {
    ...openFields(block),
    service: block.service && { ...block.service, name: block.service[`name_${language}`] },
    technician:
      block.technician_id === null
        ? null
        : { id: block.technician_id, name: names.get(block.technician_id) ?? null },
    events: events.map((event) => ({
      ...event,
      actor_name: event.actor_id === null ? null : (names.get(event.actor_id) ?? null),
    })),
    photos,
    messages,
    at_risk: risks.get(id) ?? [],
  }
}

/** A row without what opens doors. */
function openFields(block: Block) {
  const { hold_token_hash: _hash, client_key: _client, link_version: _link, ...open } = block
  return { ...open, price: Number(open.price), deposit: Number(open.deposit) }
}

/**
 * Runs a change of a visit; who comes second is told the name of who was first, not only an id.
 */
export async function namingWhoWasFirst<T>(
  container: MedusaContainer,
  run: () => Promise<T>
): Promise<T> {
  try {
    return await run()
  } catch (error) {
    if (!(error instanceof BookingError) || error.code !== "version_conflict") throw error
    const { changed_by } = error.details
    if (typeof changed_by !== "object" || changed_by === null) throw error
    const id: unknown = Reflect.get(changed_by, "id")
    const names = await namesOf(container, [typeof id === "string" ? id : null])
    const name = (typeof id === "string" && names.get(id)) || null
    throw new BookingError(error.code, { ...error.details, changed_by: { ...changed_by, name } })
  }
}

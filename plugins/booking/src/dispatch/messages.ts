import type { MedusaContainer } from "@medusajs/framework/types"
import { BookingError } from "../booking-errors"
import { noteEvent } from "../records/blocks"
import { noteChange } from "../planning/changes"
import { rowsOf, type Sql } from "../records/connection"
import type { Actor } from "../records/rows"
import { inTransaction } from "../records/transaction"

/** States of a message. */
export const MESSAGE_STATES = ["pending", "sending", "sent", "cancelled", "failed"] as const

const COLUMNS = `id, kind, channel, audience, recipient, locale, block_id, status, reason, attempts,
  due_at, sent_at, created_at`

/** Messages, newest first, with how many there are in all. */
export async function readMessages(
  sql: Sql,
  page: { status?: string | undefined; limit: number; offset: number }
) {
  const where = page.status === undefined ? "" : "WHERE status = ?"
  const bindings = page.status === undefined ? [] : [page.status]
  const messages = await rowsOf(
    sql,
    `SELECT ${COLUMNS} FROM booking_message ${where}
     ORDER BY created_at DESC, id DESC LIMIT ? OFFSET ?`,
    [...bindings, page.limit, page.offset]
  )
  const [row] = await rowsOf(
    sql,
    `SELECT count(*)::int AS count FROM booking_message ${where}`,
    bindings
  )
  return { messages, count: Number(row?.count) }
}

/** Messages of one visit, oldest first. */
export async function messagesOf(sql: Sql, block_id: string) {
  return rowsOf(
    sql,
    `SELECT ${COLUMNS} FROM booking_message WHERE block_id = ? ORDER BY created_at, id`,
    [block_id]
  )
}

/**
 * Lets the worker try a message again that failed or was given up. Whether it still makes sense is
 * looked at again before it is sent. Throws `record_not_found`, `message_not_ended` for one that was
 * sent or still waits.
 */
export async function retryMessage(container: MedusaContainer, id: string, actor: Actor) {
  return inTransaction(container, async (tx) => {
    const [message] = await rowsOf(
      tx,
      `UPDATE booking_message SET status = 'pending', attempts = 0, reason = NULL, due_at = ?,
         expires_at = NULL, claimed_until = NULL, updated_at = ?
       WHERE id = ? AND status IN ('failed', 'cancelled') RETURNING ${COLUMNS}`,
      [tx.now, tx.now, id]
    )
    if (!message) {
      const found = await rowsOf(tx, `SELECT status FROM booking_message WHERE id = ?`, [id])
      throw found[0]
        ? new BookingError("message_not_ended", { status: found[0].status })
        : new BookingError("record_not_found", { entity: "message" })
    }
    if (typeof message.block_id === "string") {
      const detail = { message_id: id, kind: message.kind, channel: message.channel }
      await noteEvent(tx, message.block_id, { kind: "message_retried", actor, detail })
    } else {
      await noteChange(tx, {
        entity: "message",
        entity_id: id,
        action: "updated",
        actor_id: actor.id ?? null,
      })
    }
    return message
  })
}

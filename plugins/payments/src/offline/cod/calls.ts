import { generateEntityId } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { rowsOf, type Sql } from "../../ledger/connection"
import { CALL_OUTCOMES, type CallOutcome, type ConfirmationStatus } from "../domain/confirmation"
import { isUniqueViolation } from "../transfers/rows"

const callRow = z.object({
  id: z.string(),
  order_id: z.string(),
  number: z.number(),
  outcome: z.enum(CALL_OUTCOMES),
  status: z.enum(["call_back", "unreachable", "confirmed", "canceled"]),
  note: z.string().nullable(),
  call_back_at: z.coerce.date().nullable(),
  actor_id: z.string().nullable(),
  at: z.coerce.date(),
})

/** One call about a cash order. */
export type CodCall = z.infer<typeof callRow>

/** Calls of these orders, newest first. */
export async function callsOf(sql: Sql, orderIds: readonly string[]): Promise<CodCall[]> {
  if (orderIds.length === 0) return []
  const rows = await rowsOf(
    sql,
    `SELECT * FROM payment_cod_call WHERE order_id = ANY(?) ORDER BY order_id, number DESC`,
    [[...orderIds]]
  )
  return rows.map((row) => callRow.parse(row))
}

/** A call to write: the next one after `after` calls. */
export type NewCall = {
  order_id: string
  after: number
  outcome: CallOutcome
  status: Exclude<ConfirmationStatus, "to_call">
  note: string | null
  call_back_at: Date | null
  actor_id: string | undefined
  at: Date
}

/** Adds a call and its history line; false when somebody else noted one meanwhile. */
export async function insertCall(sql: Sql, call: NewCall): Promise<boolean> {
  try {
    await rowsOf(
      sql,
      `WITH noted AS (
         INSERT INTO payment_cod_call
           (id, order_id, number, outcome, status, note, call_back_at, actor_id, at)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
         RETURNING *
       )
       INSERT INTO payment_event (order_id, kind, to_state, source, actor_id, detail)
       SELECT order_id, 'cod.called', status, 'admin', actor_id,
         jsonb_build_object('call', id, 'outcome', outcome)
       FROM noted`,
      [
        generateEntityId(undefined, "pcall"),
        call.order_id,
        call.after + 1,
        call.outcome,
        call.status,
        call.note,
        call.call_back_at,
        call.actor_id ?? null,
        call.at,
      ]
    )
    return true
  } catch (error) {
    if (isUniqueViolation(error)) return false
    throw error
  }
}

/** True when the last call about this order confirmed it: it may leave the shop. */
export async function isCodConfirmed(sql: Sql, orderId: string): Promise<boolean> {
  const rows = await rowsOf(
    sql,
    `SELECT status FROM payment_cod_call WHERE order_id = ? ORDER BY number DESC LIMIT 1`,
    [orderId]
  )
  return rows[0]?.status === "confirmed"
}

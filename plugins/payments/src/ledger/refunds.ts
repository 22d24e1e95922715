import type { Centimes } from "@hanout/algeria/money"
import { rowsOf, type Sql } from "./connection"
import { toIntent, type RefundIntent } from "./rows"

/** A refund about to be asked. `key`: Medusa's refund id; money in centimes. */
export type NewIntent = {
  key: string
  attempt_id: string
  amount_centimes: Centimes
  deposited_before: Centimes | null
  manual_reference?: string
}

/** Writes the intent before the call; false when this key was used before. */
export async function insertIntent(sql: Sql, intent: NewIntent): Promise<boolean> {
  const rows = await rowsOf(
    sql,
    `INSERT INTO payment_refund_intent
       (key, attempt_id, amount_centimes, deposited_before, manual_reference)
     VALUES (?, ?, ?, ?, ?) ON CONFLICT (key) DO NOTHING RETURNING key`,
    [
      intent.key,
      intent.attempt_id,
      intent.amount_centimes,
      intent.deposited_before,
      intent.manual_reference ?? null,
    ]
  )
  return rows.length > 0
}

/** Writes what became of an intent; false when it was not in one of the `from` states. */
export async function markIntent(
  sql: Sql,
  key: string,
  from: readonly RefundIntent["state"][],
  to: RefundIntent["state"],
  recordedAs?: string
): Promise<boolean> {
  const rows = await rowsOf(
    sql,
    `UPDATE payment_refund_intent SET state = ?, recorded_as = coalesce(?, recorded_as),
       updated_at = now() WHERE key = ? AND state = ANY(?) RETURNING key`,
    [to, recordedAs ?? null, key, [...from]]
  )
  return rows.length > 0
}

/** The intent of a key. */
export async function findIntent(sql: Sql, key: string): Promise<RefundIntent | undefined> {
  const rows = await rowsOf(sql, `SELECT * FROM payment_refund_intent WHERE key = ?`, [key])
  return rows[0] && toIntent(rows[0])
}

/** Intents of an attempt, oldest first. */
export async function intentsOf(sql: Sql, attemptId: string): Promise<RefundIntent[]> {
  const rows = await rowsOf(
    sql,
    `SELECT * FROM payment_refund_intent WHERE attempt_id = ? ORDER BY created_at, key`,
    [attemptId]
  )
  return rows.map(toIntent)
}

import { generateEntityId } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { rowsOf, type Sql } from "../../ledger/connection"
import type { ProofFields } from "../domain/proof-fields"
import type { CleanFile } from "../uploads/clean-file"
import { isUniqueViolation, type Transfer } from "./rows"

/** Proofs one order may ever send, copies of others included: the table refuses more. */
export const MAX_PROOFS = 5

const proofRow = z.object({
  id: z.string(),
  transfer_id: z.string(),
  order_id: z.string(),
  copy: z.boolean(),
  sha256: z.string(),
  mime_type: z.string(),
  size: z.number(),
  sender_name: z.string().nullable(),
  sender_last4: z.string().nullable(),
  transfer_number: z.string().nullable(),
  paid_on: z.string().nullable(),
  submitted_at: z.coerce.date(),
})

/** A proof without its bytes. */
export type Proof = z.infer<typeof proofRow>

const COLUMNS = `id, transfer_id, order_id, copy, sha256, mime_type, size, sender_name, sender_last4,
  transfer_number, paid_on, submitted_at`

/** Proofs of these transfers, newest first. */
export async function proofsOf(sql: Sql, transferIds: readonly string[]): Promise<Proof[]> {
  if (transferIds.length === 0) return []
  const rows = await rowsOf(
    sql,
    `SELECT ${COLUMNS} FROM payment_transfer_proof WHERE transfer_id = ANY(?)
     ORDER BY submitted_at DESC, slot DESC`,
    [[...transferIds]]
  )
  return rows.map((row) => proofRow.parse(row))
}

/** How many proofs an order sent. */
export async function countProofs(sql: Sql, orderId: string): Promise<number> {
  const rows = await rowsOf(
    sql,
    `SELECT count(*)::int AS sent FROM payment_transfer_proof WHERE order_id = ?`,
    [orderId]
  )
  return Number(rows[0]?.sent ?? 0)
}

/** The order that sent this very file first; undefined when it is new. */
export async function orderOfFile(sql: Sql, sha256: string): Promise<string | undefined> {
  const rows = await rowsOf(
    sql,
    `SELECT order_id FROM payment_transfer_proof WHERE sha256 = ? AND NOT copy`,
    [sha256]
  )
  return rows[0] ? String(rows[0].order_id) : undefined
}

/** What was written: a new proof, the copy of one of another order, or nothing more (`full`). */
export type Written = "proof" | "copy" | "full"

/**
 * Keeps a file. One that another order sent before is kept too, marked as a copy, so that the merchant
 * sees it; the unique index decides which of two orders was first.
 */
export async function insertProof(
  sql: Sql,
  transfer: Transfer & { order_id: string },
  file: CleanFile,
  fields: ProofFields
): Promise<Written> {
  for (const copy of [false, true]) {
    try {
      const rows = await rowsOf(
        sql,
        `WITH kept AS (
           INSERT INTO payment_transfer_proof (id, transfer_id, order_id, slot, sha256, copy, mime_type,
             size, content, sender_name, sender_last4, transfer_number, paid_on)
           SELECT ?, ?, ?, count(*) + 1, ?, ?, ?, ?, ?, ?, ?, ?, ?
           FROM payment_transfer_proof WHERE order_id = ?
           HAVING count(*) < ?
           RETURNING id, order_id
         ), noted AS (
           INSERT INTO payment_event (order_id, kind, source, detail)
           SELECT order_id, ?, 'start', jsonb_build_object('proof', id) FROM kept
         )
         SELECT id FROM kept`,
        [
          generateEntityId(undefined, "ptrp"),
          transfer.id,
          transfer.order_id,
          file.sha256,
          copy,
          file.mime_type,
          file.content.length,
          file.content,
          fields.sender_name,
          fields.sender_last4,
          fields.transfer_number,
          fields.paid_on,
          transfer.order_id,
          MAX_PROOFS,
          copy ? "transfer.proof_copied" : "transfer.proof_kept",
        ]
      )
      if (rows.length === 0) return "full"
      return copy ? "copy" : "proof"
    } catch (error) {
      if (!isUniqueViolation(error)) throw error
    }
  }
  return "full"
}

/** A proof with its bytes, of this transfer only. */
export async function readProofFile(
  sql: Sql,
  transferId: string,
  proofId: string
): Promise<{ mime_type: string; content: Buffer } | undefined> {
  const rows = await rowsOf(
    sql,
    `SELECT mime_type, content FROM payment_transfer_proof WHERE id = ? AND transfer_id = ?`,
    [proofId, transferId]
  )
  const row = rows[0]
  return row && Buffer.isBuffer(row.content)
    ? { mime_type: String(row.mime_type), content: row.content }
    : undefined
}

/** Another order's proof that is this one again. */
export type Duplicate = { order_id: string; why: "same_file" | "same_number" }

/** Other orders' proofs with the same file or the same transfer number, by proof id. */
export async function duplicatesOf(
  sql: Sql,
  proofs: readonly Proof[]
): Promise<Map<string, Duplicate[]>> {
  const found = new Map<string, Duplicate[]>()
  if (proofs.length === 0) return found
  const rows = await rowsOf(
    sql,
    `SELECT DISTINCT p.id AS proof_id, other.order_id,
       CASE WHEN other.sha256 = p.sha256 THEN 'same_file' ELSE 'same_number' END AS why
     FROM payment_transfer_proof p
     JOIN payment_transfer_proof other ON other.order_id <> p.order_id
       AND (other.sha256 = p.sha256 OR other.transfer_number = p.transfer_number)
     WHERE p.id = ANY(?) ORDER BY other.order_id`,
    [proofs.map(({ id }) => id)]
  )
  for (const row of rows) {
    const duplicate: Duplicate = {
      order_id: String(row.order_id),
      why: row.why === "same_file" ? "same_file" : "same_number",
    }
    const key = String(row.proof_id)
    found.set(key, [...(found.get(key) ?? []), duplicate])
  }
  return found
}

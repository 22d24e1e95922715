import { ccpKey } from "@hanout/algeria/accounts"
import { generateEntityId } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { rowsOf, type Sql } from "../../ledger/connection"
import { ACCOUNT_KINDS, type AccountInput } from "../domain/account-input"

const accountRow = z
  .object({
    id: z.string(),
    kind: z.enum(ACCOUNT_KINDS),
    holder: z.string(),
    rip: z.string().nullable(),
    ccp: z.string().nullable(),
    bank: z.string().nullable(),
    active: z.boolean(),
    qr_file_id: z.string().nullable(),
    qr_url: z.string().nullable(),
  })
  .transform((row) => ({ ...row, ccp_key: row.ccp === null ? null : ccpKey(row.ccp) }))

/** An account of the merchant that receives transfers; numbers without spaces. */
export type TransferAccount = z.infer<typeof accountRow>

const toAccount = (row: unknown): TransferAccount => accountRow.parse(row)
const first = (rows: Record<string, unknown>[]): TransferAccount | undefined =>
  rows[0] && toAccount(rows[0])

/** True when there is an account to transfer to. */
export async function hasAccounts(sql: Sql): Promise<boolean> {
  return (
    (await rowsOf(sql, `SELECT 1 FROM payment_transfer_account WHERE active LIMIT 1`)).length > 0
  )
}

/** Accounts, oldest first. */
export async function listAccounts(
  sql: Sql,
  { active }: { active?: true } = {}
): Promise<TransferAccount[]> {
  const rows = await rowsOf(
    sql,
    `SELECT * FROM payment_transfer_account ${active ? "WHERE active " : ""}ORDER BY created_at, id`
  )
  return rows.map(toAccount)
}

/** One account; undefined when there is none. */
export async function findAccount(sql: Sql, id: string): Promise<TransferAccount | undefined> {
  return first(await rowsOf(sql, `SELECT * FROM payment_transfer_account WHERE id = ?`, [id]))
}

/** Writes a new account, or replaces the fields of the one of `id`; undefined when there is none. */
export async function saveAccount(
  sql: Sql,
  id: string | undefined,
  { kind, holder, rip, ccp, bank, active }: AccountInput
): Promise<TransferAccount | undefined> {
  const values = [kind, holder, rip, ccp, bank, active]
  return first(
    id
      ? await rowsOf(
          sql,
          `UPDATE payment_transfer_account SET kind = ?, holder = ?, rip = ?, ccp = ?, bank = ?,
             active = ?, updated_at = now() WHERE id = ? RETURNING *`,
          [...values, id]
        )
      : await rowsOf(
          sql,
          `INSERT INTO payment_transfer_account (kind, holder, rip, ccp, bank, active, id)
           VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING *`,
          [...values, generateEntityId(undefined, "ptacc")]
        )
  )
}

/** Removes an account and answers what it was. */
export async function deleteAccount(sql: Sql, id: string): Promise<TransferAccount | undefined> {
  return first(
    await rowsOf(sql, `DELETE FROM payment_transfer_account WHERE id = ? RETURNING *`, [id])
  )
}

/** Puts a stored picture (or none) in place of the QR code that was `read`. */
export async function setQr(
  sql: Sql,
  read: TransferAccount,
  file: { id: string; url: string } | null
): Promise<TransferAccount | undefined> {
  return first(
    await rowsOf(
      sql,
      `UPDATE payment_transfer_account SET qr_file_id = ?, qr_url = ?, updated_at = now()
       WHERE id = ? AND qr_file_id IS NOT DISTINCT FROM ? RETURNING *`,
      [file?.id ?? null, file?.url ?? null, read.id, read.qr_file_id]
    )
  )
}

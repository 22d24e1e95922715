import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { sqlOf } from "../../ledger/connection"
import { readAccount } from "../domain/account-input"
import { OfflineError } from "../errors"
import type { CleanFile } from "../uploads/clean-file"
import { deleteAccount, findAccount, saveAccount, setQr, type TransferAccount } from "./rows"

/** An account as the admin shows it. */
export function accountView({ qr_file_id: _, ...account }: TransferAccount) {
  return account
}

/** Creates an account, or replaces the fields of the one of `id`; throws with the faults by field. */
export async function storeAccount(
  container: MedusaContainer,
  id: string | undefined,
  body: unknown
): Promise<TransferAccount> {
  const read = readAccount(body)
  if (!read.ok) throw new OfflineError("invalid_fields", { fields: read.fields })
  const saved = await saveAccount(sqlOf(container), id, read.account)
  if (!saved) throw new OfflineError("account_not_found")
  return saved
}

/**
 * Puts the picture of the official QR code (or none) on an account. It is public like the account
 * itself, so it lives with the File module, where the storefront finds its pictures.
 */
export async function replaceQr(
  container: MedusaContainer,
  id: string,
  picture: CleanFile | null
): Promise<TransferAccount> {
  const sql = sqlOf(container)
  const account = await findAccount(sql, id)
  if (!account) throw new OfflineError("account_not_found")
  const file = picture && (await storePicture(container, picture))
  const saved = await setQr(sql, account, file)
  if (!saved) {
    if (file) await forget(container, file.id)
    throw new OfflineError("try_again")
  }
  if (account.qr_file_id) await forget(container, account.qr_file_id)
  return saved
}

/** Removes an account and its picture. */
export async function removeAccount(container: MedusaContainer, id: string): Promise<void> {
  const account = await deleteAccount(sqlOf(container), id)
  if (!account) throw new OfflineError("account_not_found")
  if (account.qr_file_id) await forget(container, account.qr_file_id)
}

async function storePicture(container: MedusaContainer, { content, sha256 }: CleanFile) {
  const file = await container.resolve(Modules.FILE).createFiles({
    filename: `qr-${sha256.slice(0, 12)}.png`,
    mimeType: "image/png",
    content: content.toString("base64"),
    access: "public",
  })
  return { id: file.id, url: file.url }
}

/** A picture nobody shows any more; when it stays, it only takes room. */
async function forget(container: MedusaContainer, fileId: string): Promise<void> {
  try {
    await container.resolve(Modules.FILE).deleteFiles([fileId])
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    container.resolve(ContainerRegistrationKeys.LOGGER).warn(`QR picture ${fileId} stays: ${why}`)
  }
}

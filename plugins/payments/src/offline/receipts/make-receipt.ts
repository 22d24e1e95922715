import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import type { PaymentAttempt } from "../../domain/attempt"
import type { Language } from "../../errors"
import { findByTokenHash } from "../../ledger/attempts"
import { sqlOf } from "../../ledger/connection"
import { returnTokenHash } from "../../ledger/token"
import { readMoneyOrder } from "../../workflows/read-order"
import { paymentsOptions } from "../../workflows/settings"
import { OfflineError } from "../errors"
import { drawReceipt } from "./pdf/draw"
import { logoFile } from "./pdf/logos"
import { buildReceipt } from "./receipt"

/** A receipt ready to hand over. */
export type ReceiptFile = {
  attempt: PaymentAttempt
  merchant: string
  language: Language
  filename: string
  pdf: Buffer
}

/** The attempt a return token names; `payment_not_found` for any other text. */
async function attemptOfToken(container: MedusaContainer, token: string): Promise<PaymentAttempt> {
  const hash = returnTokenHash(token)
  const attempt = hash && (await findByTokenHash(sqlOf(container), hash))
  if (!attempt) throw new OfflineError("payment_not_found")
  return attempt
}

/**
 * The receipt of the attempt behind a return token, in the attempt's language unless another is asked
 * for. From the ledger alone: no gateway is asked. Throws `payment_not_found`, `receipt_unavailable`.
 */
export async function makeReceipt(
  container: MedusaContainer,
  token: string,
  asked?: Language
): Promise<ReceiptFile> {
  const attempt = await attemptOfToken(container, token)
  const order = await readMoneyOrder(container, { id: attempt.order_id })
  const language = asked ?? attempt.locale
  const merchant = await merchantName(container)
  const facts = { attempt, display_id: order?.display_id ?? 0, merchant, language }
  const receipt = order && buildReceipt(facts)
  if (!receipt) throw new OfflineError("receipt_unavailable")
  const { merchant: brand, certification } = paymentsOptions(container)
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  const onError = (why: string) => logger.error(`A logo of receipts cannot be read: ${why}`)
  const pdf = await drawReceipt(receipt, {
    merchant: await logoFile(brand.logoPath, onError),
    helpline: await logoFile(certification.logoPath, onError),
  })
  return { attempt, merchant, language, pdf, filename: `recu-${attempt.order_number}.pdf` }
}

/** Name on receipts and mails: the option `merchant.name`, else the store's. */
export async function merchantName(container: MedusaContainer): Promise<string> {
  const { name } = paymentsOptions(container).merchant
  if (name) return name
  const [store] = await container.resolve(Modules.STORE).listStores({}, { take: 1 })
  return store?.name ?? ""
}

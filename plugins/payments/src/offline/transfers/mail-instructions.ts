import { orderRef } from "@hanout/checkout/domain/order-ref"
import type { MedusaContainer } from "@medusajs/framework/types"
import { sqlOf } from "../../ledger/connection"
import type { Language } from "../../errors"
import { readMoneyOrder, type MoneyOrder } from "../../workflows/read-order"
import { linkSecretOf, paymentsOptions } from "../../workflows/settings"
import { listAccounts } from "../accounts/rows"
import { htmlOf } from "../mail/html"
import { canMail, sendMail } from "../mail/send"
import { askedLanguage } from "../receipts/asked-language"
import { merchantName } from "../receipts/make-receipt"
import { transferMail } from "./instructions"
import { transfersOfOrder } from "./rows"
import { deadlineOf } from "./view"

/**
 * Mails a shopper how to transfer, once for each transfer that was asked for; nothing for orders paid
 * another way, without an e-mail, or in a shop without a mail provider: the order's page says it too.
 */
export async function mailInstructions(container: MedusaContainer, orderId: string): Promise<void> {
  const sql = sqlOf(container)
  const transfer = (await transfersOfOrder(sql, orderId)).at(-1)
  if (transfer?.state !== "awaiting_transfer") return
  const order = await readMoneyOrder(container, { id: orderId })
  if (!order?.email || order.status === "canceled" || !(await canMail(container))) return
  const language = languageOfOrder(order)
  const { subject, text } = transferMail({
    language,
    merchant: await merchantName(container),
    display_id: order.display_id,
    amount: transfer.amount_centimes,
    reference: transfer.reference,
    deadline: deadlineOf(container, order, transfer),
    accounts: await listAccounts(sql, { active: true }),
    link: linkTo(container, order, language),
  })
  await sendMail(container, {
    to: order.email,
    template: "transfer-instructions",
    subject,
    text,
    html: htmlOf(text, language),
    idempotency_key: `transfer-instructions:${transfer.id}:${transfer.created_at.getTime()}`,
    resource: { id: order.id, type: "order" },
  })
}

/** The language the order was placed in, as checkout noted it. */
function languageOfOrder({ metadata }: MoneyOrder): Language {
  const { checkout } = metadata
  const named =
    typeof checkout === "object" && checkout !== null ? Reflect.get(checkout, "locale") : undefined
  return askedLanguage(named) ?? "fr"
}

function linkTo(container: MedusaContainer, order: MoneyOrder, language: Language): string | null {
  const { storefrontUrl } = paymentsOptions(container)
  const secret = linkSecretOf(container)
  return storefrontUrl && secret
    ? `${storefrontUrl}/${language}/orders/${orderRef(order, secret)}`
    : null
}

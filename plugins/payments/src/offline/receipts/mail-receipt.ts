import { algiersDay } from "@hanout/algeria/calendar"
import type { MedusaContainer } from "@medusajs/framework/types"
import { createHash } from "node:crypto"
import type { Language } from "../../errors"
import { rowsOf, sqlOf, type Sql } from "../../ledger/connection"
import { OfflineError } from "../errors"
import { htmlOf } from "../mail/html"
import { canMail, sendMail } from "../mail/send"
import { isUniqueViolation } from "../transfers/rows"
import { makeReceipt } from "./make-receipt"
import { RECEIPT_TEXTS } from "./texts"

/** Addresses one receipt may be sent to, ever. */
const MAX_ADDRESSES = 3

/**
 * Sends the receipt behind a return token to an address the shopper typed, once a day and to three
 * addresses at most. Throws `payment_not_found`, `receipt_unavailable`, `email_unavailable`,
 * `email_limit`, `email_failed`.
 */
export async function mailReceipt(
  container: MedusaContainer,
  token: string,
  email: string,
  asked: Language | undefined,
  now: Date
): Promise<void> {
  const receipt = await makeReceipt(container, token, asked)
  if (!(await canMail(container))) throw new OfflineError("email_unavailable")
  const { attempt, merchant, language, pdf, filename } = receipt
  const address = email.toLowerCase()
  const hash = createHash("sha256").update(`${attempt.id}:${address}`).digest("hex")
  if (!(await takeSlot(sqlOf(container), attempt.id, hash))) throw new OfflineError("email_limit")
  const texts = RECEIPT_TEXTS[language]
  const text = texts.mail_body(merchant)
  const sent = await sendMail(container, {
    to: address,
    template: "payment-receipt",
    subject: texts.mail_subject(merchant),
    text,
    html: htmlOf(text, language),
    idempotency_key: `payment-receipt:${attempt.id}:${hash.slice(0, 24)}:${algiersDay(now)}`,
    resource: { id: attempt.id, type: "payment_attempt" },
    attachment: { filename, content: pdf, content_type: "application/pdf" },
  })
  if (!sent) throw new OfflineError("email_failed")
}

/** True when this address has one of the receipt's places, or takes a free one. */
async function takeSlot(sql: Sql, attemptId: string, hash: string): Promise<boolean> {
  for (let tries = 0; tries <= MAX_ADDRESSES; tries++) {
    const known = await rowsOf(
      sql,
      `SELECT 1 FROM payment_receipt_mail WHERE attempt_id = ? AND address_hash = ?`,
      [attemptId, hash]
    )
    if (known.length > 0) return true
    try {
      const taken = await rowsOf(
        sql,
        `INSERT INTO payment_receipt_mail (attempt_id, slot, address_hash)
         SELECT ?, count(*) + 1, ? FROM payment_receipt_mail WHERE attempt_id = ?
         HAVING count(*) < ? RETURNING slot`,
        [attemptId, hash, attemptId, MAX_ADDRESSES]
      )
      return taken.length > 0
    } catch (error) {
      // Somebody took this place, or this address got one, at the same moment: look again.
      if (!isUniqueViolation(error)) throw error
    }
  }
  return false
}

import { centimesToDinars, formatDateTime, formatPrice } from "@hanout/algeria/money"
import type { PaymentAttempt } from "../../domain/attempt"
import type { Language } from "../../errors"
import { RECEIPT_TEXTS } from "./texts"

/** What a receipt is about. */
export type ReceiptFacts = {
  attempt: Pick<
    PaymentAttempt,
    | "gateway"
    | "gateway_order_id"
    | "order_number"
    | "approval_code"
    | "amount_centimes"
    | "pan_masked"
    | "message"
    | "state"
    | "paid_at"
  >
  /** The shop's own number of the order. */
  display_id: number
  merchant: string
  language: Language
}

/** A receipt as it is printed: words only. */
export type Receipt = {
  language: Language
  merchant: string
  title: string
  /** What the issuer said, in its own words. */
  headline: string
  rows: { label: string; value: string; strong?: true }[]
  /** SATIM's sentence; only beside its logo. Null for gateways it says nothing about. */
  help: string | null
  footnote: string
  paid_at: Date
}

/** States that leave a receipt: the money was taken, whatever happened to it later. */
const TAKEN = ["paid", "refunded", "partially_refunded"] as const

/**
 * The receipt of an attempt with every item SATIM's certification asks for, or undefined when no money
 * was taken (declined, pending, reversed). Amount with its centimes, time of Algiers. Pure.
 */
export function buildReceipt(facts: ReceiptFacts): Receipt | undefined {
  const { attempt, display_id, merchant, language } = facts
  const state = TAKEN.find((taken) => taken === attempt.state)
  if (!state || !attempt.paid_at) return undefined
  const texts = RECEIPT_TEXTS[language]
  // In Arabic too the number stands as it does on the card's own statement.
  const numbers = language === "ar" ? "fr" : language
  const amount = formatPrice(centimesToDinars(attempt.amount_centimes), numbers, { decimals: 2 })
  const rows: (Receipt["rows"][number] | undefined)[] = [
    { label: texts.status, value: texts.state[state] },
    { label: texts.amount, value: amount, strong: true },
    row(texts.transaction_id, attempt.gateway_order_id),
    row(texts.order_number, attempt.order_number),
    row(texts.approval_code, attempt.approval_code),
    row(texts.date, formatDateTime(attempt.paid_at, "fr")),
    row(texts.method, "CIB/EDAHABIA"),
    row(texts.card, attempt.pan_masked),
    row(texts.shop_order, `#${display_id}`),
  ]
  return {
    language,
    merchant,
    title: texts.title,
    headline: attempt.message ?? texts.accepted,
    rows: rows.flatMap((found) => found ?? []),
    help: attempt.gateway === "satim" ? texts.help : null,
    footnote: texts.not_invoice,
    paid_at: attempt.paid_at,
  }
}

function row(label: string, value: string | null): Receipt["rows"][number] | undefined {
  return value ? { label, value } : undefined
}

import { dinarsToCentimes } from "@hanout/algeria/money"
import { readAmount } from "./amount-input"
import type { Refundable } from "./types"

/** What the refund form holds, as typed. */
export type RefundDraft = { amount: string; note: string; reference: string }

/** What is wrong with the form, by field; codes are keys of `refund.faults`. */
export type RefundFaults = Partial<Record<"amount" | "reference", string>>

/** What the refund door takes. `amount` in dinars. */
export type RefundRequest = {
  amount: number
  note?: string
  manual?: { reference: string }
}

/** Reads the form against what can go back. By hand the proof is the reference of that payment. */
export function readRefund(
  draft: RefundDraft,
  refundable: Refundable
): { ok: true; request: RefundRequest } | { ok: false; faults: RefundFaults } {
  const amount = readAmount(draft.amount)
  const reference = draft.reference.trim()
  const manual = refundable.mode === "manual"
  const amountFault = faultOf(amount, refundable)
  if (amount === undefined || amountFault || (manual && reference === "")) {
    return {
      ok: false,
      faults: {
        ...(amountFault ? { amount: amountFault } : {}),
        ...(manual && reference === "" ? { reference: "required" } : {}),
      },
    }
  }
  const note = draft.note.trim()
  return {
    ok: true,
    request: {
      amount,
      ...(note ? { note } : {}),
      ...(manual ? { manual: { reference } } : {}),
    },
  }
}

function faultOf(amount: number | undefined, { amount: most, partial }: Refundable) {
  if (amount === undefined) return "invalid"
  const asked = dinarsToCentimes(amount)
  if (asked > dinarsToCentimes(most)) return "too_much"
  if (!partial && asked !== dinarsToCentimes(most)) return "full_only"
  return undefined
}

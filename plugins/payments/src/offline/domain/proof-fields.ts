import { addDays, algiersDay } from "@hanout/algeria/calendar"
import { toAsciiDigits } from "@hanout/algeria/text"

/** What a shopper may add to a proof; all of it optional, none of it proves anything. */
export type ProofFields = {
  sender_name: string | null
  /** Last four digits of the account the money came from. */
  sender_last4: string | null
  /** Number of the operation on the receipt, upper case, without spaces. */
  transfer_number: string | null
  /** Day in Algiers: "2026-11-21". */
  paid_on: string | null
}

const clean = (value: unknown): string =>
  typeof value === "string"
    ? toAsciiDigits(value)
        .replace(/\p{Surrogate}/gu, "")
        .replace(/\p{Cc}+/gu, " ")
        .trim()
    : ""

function isDay(text: string): boolean {
  try {
    return addDays(text, 0) === text
  } catch {
    return false
  }
}

/**
 * Reads the fields beside a file. Faults name the field: a date that is none or lies in the future
 * (Algiers time at `now`), last digits that are not four.
 */
export function readProofFields(
  given: Readonly<Record<string, unknown>>,
  now: Date
):
  | { ok: true; fields: ProofFields }
  | { ok: false; fields: Partial<Record<keyof ProofFields, string>> } {
  const faults: Partial<Record<keyof ProofFields, string>> = {}
  const sender_name = clean(given.sender_name)
  if (sender_name.length > 120) faults.sender_name = "too_long"
  const sender_last4 = clean(given.sender_last4)
  if (sender_last4 !== "" && !/^\d{4}$/.test(sender_last4)) faults.sender_last4 = "four_digits"
  const transfer_number = clean(given.transfer_number).replace(/\s/g, "").toUpperCase()
  if (transfer_number.length > 40) faults.transfer_number = "too_long"
  const paid_on = clean(given.paid_on)
  if (paid_on !== "" && (!isDay(paid_on) || paid_on > algiersDay(now))) faults.paid_on = "date"
  if (Object.keys(faults).length > 0) return { ok: false, fields: faults }
  return {
    ok: true,
    fields: {
      sender_name: sender_name || null,
      sender_last4: sender_last4 || null,
      transfer_number: transfer_number || null,
      paid_on: paid_on || null,
    },
  }
}

import { parsePhoneNumberFromString } from "libphonenumber-js/max"
import type { Result } from "../result.js"
import { cleanPhone, formatPhone, toMobileE164 } from "./light.js"

/** What a number is, so far as the numbering plan tells. The operator cannot be told: portability. */
export type PhoneKind = "mobile" | "fixed" | "voip" | "other"

/** An Algerian number, ready to store and to show. */
export interface Phone {
  /** What to store and compare: "+213550123456". */
  readonly e164: string
  /** What carriers want: "0550123456". */
  readonly national: string
  /** What people read: "0550 12 34 56". */
  readonly display: string
  readonly kind: PhoneKind
  /**
   * "unknown_range" when the number has the shape of a mobile but the numbering data does not know
   * its sub-range: operators open ranges before the data follows, so accept it and tell the staff.
   */
  readonly warning: "unknown_range" | null
}

/** Why a text is not an Algerian phone number. */
export type PhoneErrorCode = "phone_required" | "phone_invalid" | "phone_foreign"

/** Answer of {@link parsePhone}. */
export type PhoneResult = Result<{ phone: Phone }, PhoneErrorCode>

function describe(e164: string, kind: PhoneKind, warning: Phone["warning"]): PhoneResult {
  const national = `0${e164.slice("+213".length)}`
  return { ok: true, phone: { e164, national, display: formatPhone(e164), kind, warning } }
}

function kindOf(type: string | undefined): PhoneKind {
  if (type === "MOBILE") return "mobile"
  if (type === "FIXED_LINE") return "fixed"
  return type === "VOIP" ? "voip" : "other"
}

/**
 * Reads an Algerian phone number as people type it: 0550…, +213…, 00213…, 213…, 550…, with spaces,
 * dots, dashes or Arabic-Indic digits. Landlines (021…), VoIP and freephone are valid too: look at
 * `kind` where only a mobile will do.
 *
 * Codes: `phone_required` (nothing typed), `phone_foreign` (a valid number of another country),
 * `phone_invalid` (anything else). Numbering data: libphonenumber-js 1.13.16, "max" metadata.
 */
export function parsePhone(input: string | null | undefined): PhoneResult {
  if (!input?.trim()) return { ok: false, code: "phone_required" }
  const cleaned = cleanPhone(input)
  if (cleaned === undefined) return { ok: false, code: "phone_invalid" }

  const parsed = parsePhoneNumberFromString(cleaned, "DZ")
  if (parsed?.isValid()) {
    return parsed.country === "DZ"
      ? describe(parsed.number, kindOf(parsed.getType()), null)
      : { ok: false, code: "phone_foreign" }
  }
  const mobile = toMobileE164(cleaned)
  return mobile ? describe(mobile, "mobile", "unknown_range") : { ok: false, code: "phone_invalid" }
}

import type { Result } from "../result.js"
import { stripInvisible, toAsciiDigits } from "../text/digits.js"
import { bankName } from "./banks.js"

/** Bank and agency of every postal account: a RIP is a RIB that begins with these. */
export const POSTAL_BANK = "007"
/** The single agency of the post office's accounts. */
export const POSTAL_AGENCY = "99999"

/** A valid RIB (bank) or RIP (post office) of twenty digits, in its parts. */
export interface BankAccount {
  /** The twenty digits without spaces: what to store and to copy. */
  readonly rip: string
  /** "007 99999 0023115007 97". */
  readonly display: string
  /** Three digits. */
  readonly bank: string
  /** Short name of the bank when known; informational, the list is not complete. */
  readonly bank_name: string | null
  /** Five digits. */
  readonly agency: string
  /** Ten digits. */
  readonly account: string
  /** Two digits, "01" to "97". */
  readonly key: string
  /** True for a post-office account (CCP): bank 007, agency 99999. */
  readonly postal: boolean
}

/** Why a text is not a RIP. */
export type RipErrorCode = "rip_not_digits" | "rip_length" | "rip_key"

/** Answer of {@link parseRip}. */
export type RipResult = Result<{ account: BankAccount }, RipErrorCode>

/** The digits of an account number as typed, without spaces, dots and dashes; undefined if other signs. */
export function cleanDigits(input: string): string | undefined {
  const compact = stripInvisible(toAsciiDigits(input)).replace(/[\s.\-\u2010-\u2015]/g, "")
  return /^\d*$/.test(compact) ? compact : undefined
}

/**
 * The two-digit key of a RIB or RIP: 97 - ((agency ‖ account) × 100 mod 97), "01" to "97".
 *
 * The bank code takes no part: including it is the usual bug. Agency: 5 digits; account: 10
 * digits; otherwise RangeError.
 * Evidence, weak: said to follow Banque d'Algérie instruction 06-2004; we read it in open-source
 * validators (itshakim213/rib-validator-dz, chemsou00/DZ-POST-TOOLS, dzkit/dzkit-php, November
 * 2026), not in the instruction itself, and no account published by a bank was at hand to check.
 */
export function ripKey(agency: string, account: string): string {
  if (!/^\d{5}$/.test(agency) || !/^\d{10}$/.test(account)) {
    throw new RangeError("ripKey: the agency has 5 digits and the account 10")
  }
  const remainder = (BigInt(agency + account) * 100n) % 97n
  return String(97n - remainder).padStart(2, "0")
}

/** A RIP in its printed groups; a text that is not twenty digits comes back unchanged. */
export function formatRip(rip: string): string {
  const groups = /^(\d{3})(\d{5})(\d{10})(\d{2})$/.exec(rip)?.slice(1)
  return groups?.join(" ") ?? rip
}

/**
 * Reads a RIB or RIP: twenty digits, with spaces, dots, dashes or Arabic-Indic digits. An unknown
 * bank code is accepted: banks open.
 *
 * Codes: `rip_not_digits`, `rip_length` (not twenty), `rip_key` (the key does not fit: a digit is
 * wrong). Show `rip_key` as a warning to confirm rather than a wall: see {@link ripKey} on how well
 * the formula is attested.
 */
export function parseRip(input: string): RipResult {
  const rip = cleanDigits(input)
  if (rip === undefined) return { ok: false, code: "rip_not_digits" }
  if (rip.length !== 20) return { ok: false, code: "rip_length" }
  const bank = rip.slice(0, 3)
  const agency = rip.slice(3, 8)
  const account = rip.slice(8, 18)
  const key = rip.slice(18)
  if (ripKey(agency, account) !== key) return { ok: false, code: "rip_key" }
  const postal = bank === POSTAL_BANK && agency === POSTAL_AGENCY
  const parts = { rip, display: formatRip(rip), bank, bank_name: bankName(bank) }
  return { ok: true, account: { ...parts, agency, account, key, postal } }
}

import type { Result } from "../result.js"
import { stripInvisible, toAsciiDigits } from "../text/digits.js"
import { cleanDigits, POSTAL_AGENCY, POSTAL_BANK, ripKey } from "./rip.js"

/** A post-office account (compte courant postal). */
export interface CcpAccount {
  /** The account padded to ten digits: what to store. */
  readonly number: string
  /** Two digits. */
  readonly key: string
  /** "23115007 clé 32". */
  readonly display: string
  /** The same account as a RIP of twenty digits. */
  readonly rip: string
  /** False when only the number was typed and the key computed: nothing vouches for the number. */
  readonly key_given: boolean
}

/** Why a text is not a CCP account. */
export type CcpErrorCode = "ccp_not_digits" | "ccp_length" | "ccp_key"

/** Answer of {@link parseCcp}. */
export type CcpResult = Result<{ account: CcpAccount }, CcpErrorCode>

const FIRST_WEIGHT = 13

/** Ten digits of a CCP number of one to ten; RangeError otherwise, or when all are zeros. */
function padCcp(number: string): string {
  if (!/^(?!0*$)\d{1,10}$/.test(number)) throw new RangeError("a CCP number has 1 to 10 digits")
  return number.padStart(10, "0")
}

/**
 * The two-digit key of a CCP number (one to ten digits, else RangeError): the digits padded to ten,
 * weighted 13, 12 … 4 from left to right, summed, modulo 100.
 *
 * Evidence, weak: open-source tools (chemsou00/DZ-POST-TOOLS, dzkit/dzkit-php, November 2026); the
 * post office publishes no formula we found.
 */
export function ccpKey(number: string): string {
  const sum = Array.from(padCcp(number)).reduce(
    (total, digit, place) => total + Number(digit) * (FIRST_WEIGHT - place),
    0
  )
  return String(sum % 100).padStart(2, "0")
}

/** The RIP of a CCP number (one to ten digits, else RangeError): 007 99999, the number, its RIP key. */
export function ripOfCcp(number: string): string {
  const account = padCcp(number)
  return POSTAL_BANK + POSTAL_AGENCY + account + ripKey(POSTAL_AGENCY, account)
}

/** "23115007 clé 32", with the key computed. RangeError when the number is not 1 to 10 digits. */
export function formatCcp(number: string): string {
  return `${padCcp(number).replace(/^0+/, "")} clé ${ccpKey(number)}`
}

/**
 * Reads a CCP account with or without its key: "23115007 clé 32", "0023115007/32", "23115007-32",
 * twelve digits in a row (ten and the key), or the number alone.
 *
 * Codes: `ccp_not_digits`, `ccp_length` (not 1 to 10 digits, or a key not of 2), `ccp_key` (the key
 * typed does not fit). See {@link ccpKey} on how well the formula is attested.
 */
export function parseCcp(input: string): CcpResult {
  const typed = stripInvisible(toAsciiDigits(input)).trim()
  const [left = "", right, ...more] = typed.split(/\s*(?:cl[eé]|key|[/\-:])\s*[:.]?\s*/i)
  const digits = cleanDigits(left)
  const typedKey = right === undefined ? "" : cleanDigits(right)
  if (digits === undefined || typedKey === undefined || more.length > 0 || digits === "") {
    return { ok: false, code: "ccp_not_digits" }
  }
  const joined = right === undefined && digits.length === 12
  const number = joined ? digits.slice(0, 10) : digits
  const given = joined ? digits.slice(10) : typedKey
  const keyMissing = right === undefined && !joined
  if (!/^(?!0*$)\d{1,10}$/.test(number) || (!keyMissing && given.length !== 2)) {
    return { ok: false, code: "ccp_length" }
  }
  const key = ccpKey(number)
  if (!keyMissing && given !== key) return { ok: false, code: "ccp_key" }
  const display = formatCcp(number)
  const rip = ripOfCcp(number)
  return {
    ok: true,
    account: { number: padCcp(number), key, display, rip, key_given: !keyMissing },
  }
}

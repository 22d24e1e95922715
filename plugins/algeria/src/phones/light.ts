import { stripInvisible, toAsciiDigits } from "../text/digits.js"

/** Signs people write between digits; anything else makes the text something other than a phone. */
const SEPARATORS = /[\s.\-\u2010-\u2015()/_]/g
/** +213, 00213 or 213, when a mobile follows: a number may itself begin by 213 elsewhere. */
const COUNTRY_PREFIX = /^(?:\+|00)?213(?=0?[567])/

/**
 * The digits a person meant, with a leading "+" kept: "٠٥٥٠ 12-34.56" -> "0550123456".
 * Undefined when the text holds anything but digits, separators and one leading "+".
 */
export function cleanPhone(input: string): string | undefined {
  const compact = stripInvisible(toAsciiDigits(input)).replace(SEPARATORS, "")
  return /^\+?\d+$/.test(compact) ? compact : undefined
}

/**
 * The ten-digit national form of an Algerian mobile, or undefined: "0550123456".
 *
 * Accepts 0550…, +213 550…, +213 0550…, 00213…, 213… and 550…, with separators and Arabic digits.
 * A light check for the browser (`0` then 5, 6 or 7 then 8 digits): it does not know which
 * sub-ranges operators opened; the server decides with `parsePhone`. No dependency.
 */
export function toNationalMobile(input: string): string | undefined {
  const rest = cleanPhone(input)?.replace(COUNTRY_PREFIX, "")
  const significant = /^0?([567]\d{8})$/.exec(rest ?? "")?.[1]
  return significant && `0${significant}`
}

/** True when {@link toNationalMobile} reads an Algerian mobile. */
export function looksLikeMobile(input: string): boolean {
  return toNationalMobile(input) !== undefined
}

/** E.164 of an Algerian mobile by the light check only: "+213550123456"; else undefined. */
export function toMobileE164(input: string): string | undefined {
  const national = toNationalMobile(input)
  return national && `+213${national.slice(1)}`
}

/** Splits an Algerian E.164 number into the groups people read, or undefined for any other text. */
function groupsOf(e164: string): readonly string[] | undefined {
  const significant = /^\+213(\d{8,9})$/.exec(e164)?.[1]
  if (significant === undefined) return undefined
  const national = `0${significant}`
  // Mobiles (10 digits) read 0550 12 34 56, landlines (9 digits) 021 12 34 56.
  const head = national.length - 6
  return [
    national.slice(0, head),
    national.slice(head, head + 2),
    national.slice(head + 2, head + 4),
    national.slice(head + 4),
  ]
}

/**
 * National grouped form of a stored number: "+213550123456" -> "0550 12 34 56". A number of another
 * country, or a text that is no E.164, comes back unchanged. Show it left to right (`dir="ltr"`).
 */
export function formatPhone(e164: string): string {
  return groupsOf(e164)?.join(" ") ?? e164
}

/**
 * The same with its middle hidden: "05** ** ** 56". For a text that is not an Algerian number every
 * character but the last two is hidden, so that nothing leaks by mistake.
 */
export function maskPhone(e164: string): string {
  const groups = groupsOf(e164)
  if (groups) {
    const start = groups[0] ?? ""
    return `${start.slice(0, 2)}${"*".repeat(start.length - 2)} ** ** ${groups[3]}`
  }
  return "*".repeat(Math.max(0, e164.length - 2)) + (e164.length > 2 ? e164.slice(-2) : "**")
}

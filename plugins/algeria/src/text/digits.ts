const ARABIC_INDIC_ZERO = 0x0660
const PERSIAN_ZERO = 0x06f0

/**
 * Replaces Arabic-Indic (٠-٩) and Persian (۰-۹) digits by 0-9; everything else is kept.
 *
 * Phones and amounts are typed with either set on an Arabic keyboard; Algeria prints 0-9.
 */
export function toAsciiDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => {
    const code = digit.charCodeAt(0)
    return String(code - (code >= PERSIAN_ZERO ? PERSIAN_ZERO : ARABIC_INDIC_ZERO))
  })
}

/** Removes invisible characters: direction marks, joiners, zero-width spaces, byte-order mark. */
export function stripInvisible(text: string): string {
  return text.replace(/\p{Cf}/gu, "")
}

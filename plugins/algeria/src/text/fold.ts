import { stripInvisible, toAsciiDigits } from "./digits.js"

/**
 * Letters that survive decomposition but are written for one another in Algeria.
 * Hamza seats (أ إ آ ؤ ئ) are not listed: NFKD splits them and the mark rule drops the hamza.
 */
const SAME_LETTER: Record<string, string> = {
  œ: "oe",
  æ: "ae",
  ß: "ss",
  ø: "o",
  đ: "d",
  ł: "l",
  ı: "i",
  ء: "",
  ٱ: "ا",
  ة: "ه",
  ى: "ي",
  ی: "ي",
  ک: "ك",
  گ: "ك",
  ڨ: "ق",
  ڤ: "ف",
  پ: "ب",
  چ: "ج",
}
const SAME_LETTER_PATTERN = new RegExp(`[${Object.keys(SAME_LETTER).join("")}]`, "g")

/**
 * Folds a text for searching: words in lower case, separated by one space, trimmed.
 *
 * Latin: no accents; apostrophes, hyphens and every other sign become a space ("Chauffe-eau" ->
 * "chauffe eau", "d'eau" -> "d eau"). Arabic: one alif, no hamza, ة as ه, ى as ي, no tatweel, no
 * diacritics. Arabic-Indic digits become 0-9. Folding twice changes nothing. Never shown to people.
 */
export function foldText(text: string): string {
  return (
    stripInvisible(toAsciiDigits(text))
      .normalize("NFKD")
      .toLowerCase()
      // Lower-casing can bring a mark back (İ), and compatibility letters can hide capitals.
      .normalize("NFKD")
      .replace(/[\p{M}\u0640]/gu, "")
      .replace(SAME_LETTER_PATTERN, (letter) => SAME_LETTER[letter] ?? letter)
      .replace(/[^\p{L}\p{N}]+/gu, " ")
      .trim()
  )
}

/**
 * The comparison key of a name: {@link foldText} without its spaces.
 *
 * "M'Sila", "Msila" and "M-SILA" share one key; so do "Sidi Bel Abbès" and "sidi-bel-abbes".
 */
export function foldKey(text: string): string {
  return foldText(text).replaceAll(" ", "")
}

/** True when two names are the same once folded; two texts without letters or digits are not. */
export function sameName(left: string, right: string): boolean {
  const key = foldKey(left)
  return key !== "" && key === foldKey(right)
}

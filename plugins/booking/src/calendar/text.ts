/** Longest text of one property, in characters: a calendar entry is no place for a novel. */
const MAX_TEXT = 4000

/**
 * A person's text without what a calendar file could read as its own: lone surrogates and control
 * characters go, every kind of line end becomes `\n`.
 */
export function cleanText(text: string): string {
  return text
    .slice(0, MAX_TEXT)
    .replace(/\p{Surrogate}/gu, "\uFFFD")
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, "\n")
    .replace(/(?![\n\t])\p{Cc}/gu, "")
}

/**
 * A name as the value of a parameter, on one line. Quotes, carets and line ends are written as
 * RFC 6868 says, since a parameter may hold no quote in any other way. A backslash becomes a slash:
 * it escapes nothing there, yet some readers think it does.
 */
export function paramText(text: string): string {
  return cleanText(text)
    .replace(/[\n\t]+/g, " ")
    .trim()
    .replace(/\\/g, "/")
    .replace(/\^/g, "^^")
    .replace(/"/g, "^'")
}

/** A stranger's words with nothing a mail program or a calendar makes a link of. */
export function unlinked(text: string): string {
  return text.replace(/:\/\//g, " ").replace(/\.(?=\p{L})/gu, ". ")
}

/** A text as RFC 5545 writes it. Only for the properties the `ics` package forgets to escape. */
export function escapeText(text: string): string {
  return cleanText(text)
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replace(/\n/g, "\\n")
}

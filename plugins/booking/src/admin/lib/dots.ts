/**
 * What is there of several short texts in one line: "A · 27 lieux · + 1 000 DA". Each is isolated, so
 * that a code in Latin letters does not change the order of an Arabic line.
 */
export function dots(parts: readonly (string | false | null | undefined)[]): string {
  return parts
    .filter(Boolean)
    .map((part) => `\u2068${part}\u2069`)
    .join(" · ")
}

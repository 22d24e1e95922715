const MAX_DETAIL_LENGTH = 200

/** Takes a text of a remote and gives back what a merchant may read, or undefined for no text. */
export type Redact = (text: unknown) => string | undefined

/**
 * A cleaner for texts a gateway sent: the given secrets (as they are and percent-encoded) and runs
 * of 13 to 19 digits (a whole card number) become `***`, control characters go, the rest is cut to
 * 200 characters.
 */
export function createRedact(secrets: readonly (string | undefined)[]): Redact {
  const hidden = secrets
    .filter((secret) => secret !== undefined && secret !== "")
    .flatMap((secret) => [secret!, encodeURIComponent(secret!)])
    .sort((a, b) => b.length - a.length)
  return (text) => {
    if (typeof text !== "string") return undefined
    const clean = hidden
      .reduce((rest, secret) => rest.replaceAll(secret, "***"), text)
      .replace(/(?<!\d)\d{13,19}(?!\d)/g, "***")
      .replace(/[\p{Cc}\p{Cf}]+/gu, " ")
      .trim()
    return clean === "" ? undefined : clean.slice(0, MAX_DETAIL_LENGTH)
  }
}

/**
 * Where to go after signing in: only a page of this site in the same language. Anything a browser
 * could read as another site (`//x`, `/\x`, a scheme, control characters) is refused.
 * @param next as found in the address; @param locale first segment it must have.
 * @returns the path with its query, or `fallback`.
 */
export function safeNext(next: unknown, locale: string, fallback: string): string {
  if (typeof next !== "string" || next.length > 500) {
    return fallback
  }
  if (!/^\/[^/\\]/.test(next) || /[\\\p{Cc}\s]/u.test(next)) {
    return fallback
  }
  const base = "https://shop.invalid"
  const url = URL.canParse(next, base) ? new URL(next, base) : undefined
  const inside = url?.origin === base && url.pathname.split("/")[1] === locale
  return inside ? `${url.pathname}${url.search}` : fallback
}

/** Languages of this shop's admin, as each is called by those who read it. */
export const LANGUAGES = [
  { code: "fr", name: "Français" },
  { code: "ar", name: "العربية" },
  { code: "en", name: "English" },
] as const

/** The first language of the browser that is one of ours, else French. */
export function firstLanguage(preferred: readonly string[]): string {
  const short = preferred.map((tag) => tag.slice(0, 2).toLowerCase())
  return short.find((code) => LANGUAGES.some((language) => language.code === code)) ?? "fr"
}

/** Whether a language was chosen before: Medusa keeps the choice in the cookie `lng`. */
export function hasLanguage(cookies: string): boolean {
  return cookies.split("; ").some((cookie) => cookie.startsWith("lng="))
}

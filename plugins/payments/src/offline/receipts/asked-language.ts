import type { Language } from "../../errors"

const LANGUAGES: readonly Language[] = ["fr", "ar", "en"]

/** A language somebody asked for by name (`ar`, `ar-DZ`); undefined for anything else. */
export function askedLanguage(value: unknown): Language | undefined {
  const short = typeof value === "string" ? value.split("-")[0] : undefined
  return LANGUAGES.find((language) => language === short)
}

import type { Language } from "../../errors"

const LANGUAGES: readonly Language[] = ["fr", "ar", "en"]

/** A language somebody asked for by name; undefined for anything else. */
export function askedLanguage(value: unknown): Language | undefined {
  return LANGUAGES.find((language) => language === value)
}

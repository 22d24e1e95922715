import type { Language } from "./errors"

/** What the caller should think of a refusal. */
type Kind = "invalid_data" | "not_found" | "conflict" | "not_allowed" | "unavailable" | "forbidden"

/** One line of a registry of refusals: how HTTP says it, and a sentence a person may read. */
export type Refusal = {
  kind: Kind
  status: 400 | 401 | 403 | 404 | 409 | 413 | 415 | 422 | 502
  text: Record<Language, string>
}

/** Writes a line of a registry. */
export const refusal = (
  kind: Kind,
  status: Refusal["status"],
  fr: string,
  ar: string,
  en: string
): Refusal => ({ kind, status, text: { fr, ar, en } })

/** HTTP answer of a refusal in a language; `details` never hide the code. */
export function refusalAnswer(
  { status, kind, text }: Refusal,
  code: string,
  details: Record<string, unknown>,
  language: Language
): { status: number; body: Record<string, unknown> } {
  return { status, body: { ...details, code, type: kind, message: text[language] } }
}

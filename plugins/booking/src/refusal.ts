/** Languages a person is answered in. */
export type Language = "fr" | "ar" | "en"

/** What the caller should think of a refusal. */
type Kind =
  | "invalid_data"
  | "not_found"
  | "conflict"
  | "not_allowed"
  | "unavailable"
  | "forbidden"
  | "too_many"
  | "gone"

/** One line of a registry of refusals: how HTTP says it, and a sentence a person may read. */
export type Refusal = {
  kind: Kind
  status: 400 | 401 | 403 | 404 | 409 | 410 | 413 | 415 | 422 | 429 | 503
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

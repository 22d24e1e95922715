import { communesOf, getCommune } from "@hanout/algeria/geography"
import type { Locale } from "@hanout/algeria/money"
import { getWilaya, WILAYAS } from "@hanout/algeria/wilayas"

type Named = { name_fr: string; name_ar: string }
type Option = { value: string; label: string }

const nameOf = (place: Named, locale: Locale) => (locale === "ar" ? place.name_ar : place.name_fr)

/** "Alger Centre" of "1601", in the reader's script; the bare code for an unknown one. */
export function communeName(code: string | null, locale: Locale): string {
  const commune = code ? getCommune(code) : undefined
  return commune ? nameOf(commune, locale) : (code ?? "")
}

/** The wilaya a commune lies in today; empty for an unknown one. */
export const wilayaOf = (commune: string): string => getCommune(commune)?.wilaya_code ?? ""

/** "16 Alger"; the bare code for an unknown one. */
export function wilayaName(code: string, locale: Locale): string {
  const wilaya = getWilaya(code)
  return wilaya ? `${code} ${nameOf(wilaya, locale)}` : code
}

/** All wilayas, to choose from. */
export const wilayaOptions = (locale: Locale): Option[] =>
  WILAYAS.map(({ code }) => ({ value: code, label: wilayaName(code, locale) }))

/** The communes of a wilaya, to choose from. */
export const communeOptions = (wilaya: string, locale: Locale): Option[] =>
  communesOf(wilaya).map((commune) => ({ value: commune.code, label: nameOf(commune, locale) }))

import { foldKey } from "@hanout/algeria/text"
import { getWilaya, namesOf, WILAYAS } from "@hanout/algeria/wilayas"

type Named = { name_fr: string; name_ar: string }

/** A place's name in the admin's language, then in the other script: Arabic admins read it first. */
export function bothNames(place: Named, language: string): [own: string, other: string] {
  return language.startsWith("ar") ? [place.name_ar, place.name_fr] : [place.name_fr, place.name_ar]
}

/** Codes of the wilayas a search means: any part of a name, in either script, or a number. */
export function wilayasMatching(search: string): ReadonlySet<string> {
  const key = foldKey(search)
  const found = WILAYAS.filter(
    (wilaya) =>
      key === "" ||
      wilaya.code.startsWith(key) ||
      String(Number(wilaya.code)) === key ||
      namesOf(wilaya).some((name) => foldKey(name).includes(key))
  )
  return new Set(found.map(({ code }) => code))
}

/** "16 Alger" in the admin's language; the bare code for an unknown one. */
export function wilayaLabel(code: string, language: string): string {
  const wilaya = getWilaya(code)
  return wilaya ? `${code} ${bothNames(wilaya, language)[0]}` : code
}

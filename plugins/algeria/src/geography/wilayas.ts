import { foldKey, foldText, toAsciiDigits } from "../text/index.js"
import { rankNames } from "./rank.js"
import { WILAYAS_TABLE } from "./wilayas.table.js"

/** One of Algeria's 69 wilayas (loi 26-06 of 4 April 2026, décret présidentiel 26-206). */
export interface Wilaya {
  /** "01" to "69". */
  readonly code: string
  /** ISO 3166-2 code; null for 59 to 69, which ISO has not registered. */
  readonly iso_3166_2: string | null
  readonly name_fr: string
  readonly name_ar: string
  /** Postal code of the seat. New wilayas keep their mother's prefix: tells nothing of the code. */
  readonly postal_code: string
  /** Year of the law that created it. */
  readonly created: 1984 | 2019 | 2026
  /** The wilaya it was taken from; null for those of 1984. */
  readonly parent_before: string | null
  /** Other accepted spellings, in either script. */
  readonly aliases: readonly string[]
}

function readWilaya(row: string): Wilaya {
  const [code = "", name_fr = "", name_ar = "", postal_code = "", created, parent, aliases] =
    row.split("|")
  return Object.freeze({
    code,
    iso_3166_2: created === "2026" ? null : `DZ-${code}`,
    name_fr,
    name_ar,
    postal_code,
    created: created === "2026" ? 2026 : created === "2019" ? 2019 : 1984,
    parent_before: parent || null,
    aliases: Object.freeze(aliases ? aliases.split(";") : []),
  })
}

/** The 69 wilayas in code order. Frozen. About 4 KB, without any commune: fit for the browser. */
export const WILAYAS: readonly Wilaya[] = /* @__PURE__ */ Object.freeze(
  /* @__PURE__ */ WILAYAS_TABLE.split("\n").map(readWilaya)
)

/** The wilaya of a two-digit code ("16"), or undefined. Exact: "6" and "016" are unknown. */
export function getWilaya(code: string): Wilaya | undefined {
  // Codes are 01..69 without a hole (tested), so the code is also the place.
  return /^\d{2}$/.test(code) ? WILAYAS[Number(code) - 1] : undefined
}

/** True for "01" to "69". */
export function isWilayaCode(code: string): boolean {
  return getWilaya(code) !== undefined
}

/**
 * House province code of a wilaya, as stored in an address's `province`: "16" -> "dz-16".
 *
 * Looks like ISO 3166-2 in lower case but is ours: it also covers 59 to 69. Undefined when the
 * wilaya is unknown.
 */
export function toProvinceCode(wilayaCode: string): string | undefined {
  return isWilayaCode(wilayaCode) ? `dz-${wilayaCode}` : undefined
}

/** Wilaya code of a province code, whatever its case: "dz-16" or "DZ-16" -> "16"; else undefined. */
export function fromProvinceCode(provinceCode: string | null | undefined): string | undefined {
  const code = /^dz-(\d{2})$/i.exec(provinceCode ?? "")?.[1]
  return code !== undefined && isWilayaCode(code) ? code : undefined
}

/** Every accepted name of a wilaya or commune: French, Arabic, aliases. */
export function namesOf(place: {
  readonly name_fr: string
  readonly name_ar: string
  readonly aliases: readonly string[]
}): readonly string[] {
  return [place.name_fr, place.name_ar, ...place.aliases]
}

/** The wilaya whose name or alias is exactly this one once folded, in either script; else undefined. */
export function findWilayaByName(name: string): Wilaya | undefined {
  const key = foldKey(name)
  return key === ""
    ? undefined
    : WILAYAS.find((wilaya) => namesOf(wilaya).some((known) => foldKey(known) === key))
}

/**
 * Wilayas matching what a person typed, best first: code ("16", "6"), then name starting so, then
 * a word starting so, then name containing it. French, Arabic and aliases. An empty query gives all.
 */
export function searchWilayas(query: string): readonly Wilaya[] {
  const digits = /^\d{1,2}$/.exec(toAsciiDigits(query).trim())?.[0]
  if (digits !== undefined) {
    const byCode = getWilaya(digits.padStart(2, "0"))
    const starting = WILAYAS.filter((w) => w !== byCode && w.code.startsWith(digits))
    return byCode ? [byCode, ...starting] : starting
  }
  return foldText(query) === "" ? WILAYAS : rankNames(WILAYAS, query, namesOf)
}

import { foldKey, foldText, toAsciiDigits } from "../text/index.js"
import { COMMUNES_TABLE } from "./communes.table.js"
import { rankNames } from "./rank.js"
import { namesOf } from "./wilayas.js"

/** One of Algeria's 1,541 communes. */
export interface Commune {
  /**
   * ONS code, edition 2021, four digits: the stable key. Its first two digits are NOT the wilaya
   * for the 108 communes that moved in 2026 (Aflou is 0319 in wilaya 59).
   */
  readonly code: string
  /** The wilaya it belongs to today. */
  readonly wilaya_code: string
  readonly name_fr: string
  readonly name_ar: string
  /** Five digits; null for the one commune without a known post office (0561). */
  readonly postal_code: string | null
  /** True when the postal code was inferred from the post-office list. */
  readonly postal_inferred: boolean
  /** The wilaya it left in 2026; null when it did not move. */
  readonly wilaya_before_2026: string | null
  /** Other accepted spellings. */
  readonly aliases: readonly string[]
}

interface CommuneIndex {
  readonly all: readonly Commune[]
  readonly byCode: ReadonlyMap<string, Commune>
  readonly byWilaya: ReadonlyMap<string, readonly Commune[]>
}

function readCommune(row: string): Commune {
  const [wilaya_code = "", code = "", name_fr = "", name_ar = "", postal, inferred, before, alias] =
    row.split("|")
  return Object.freeze({
    code,
    wilaya_code,
    name_fr,
    name_ar,
    postal_code: postal || null,
    postal_inferred: inferred === "1",
    wilaya_before_2026: before || null,
    aliases: Object.freeze(alias ? alias.split(";") : []),
  })
}

function buildIndex(): CommuneIndex {
  const all = COMMUNES_TABLE.split("\n").map(readCommune)
  const byWilaya = new Map<string, Commune[]>()
  for (const commune of all) {
    const siblings = byWilaya.get(commune.wilaya_code)
    if (siblings) siblings.push(commune)
    else byWilaya.set(commune.wilaya_code, [commune])
  }
  for (const siblings of byWilaya.values()) Object.freeze(siblings)
  return {
    all: Object.freeze(all),
    byCode: new Map(all.map((commune) => [commune.code, commune])),
    byWilaya,
  }
}

let index: CommuneIndex | undefined

/** Read on first use: importing the package costs nothing to those who never ask for a commune. */
function communeIndex(): CommuneIndex {
  index ??= buildIndex()
  return index
}

/** All 1,541 communes, by wilaya, in French order inside each. Frozen. Server side: about 73 KB. */
export function allCommunes(): readonly Commune[] {
  return communeIndex().all
}

/** The commune of an ONS code ("1601"), or undefined. */
export function getCommune(code: string): Commune | undefined {
  return communeIndex().byCode.get(code)
}

/** The communes of a wilaya today, in French order; empty when the wilaya is unknown. Frozen. */
export function communesOf(wilayaCode: string): readonly Commune[] {
  return communeIndex().byWilaya.get(wilayaCode) ?? []
}

/** True when the commune exists and belongs to that wilaya today. */
export function isCommuneIn(communeCode: string, wilayaCode: string): boolean {
  return getCommune(communeCode)?.wilaya_code === wilayaCode
}

/**
 * The wilaya of a commune under the 58-wilaya map of before 2026, which carriers, customs and some
 * forms still use. Undefined when the commune is unknown.
 */
export function wilayaBefore2026(communeCode: string): string | undefined {
  const commune = getCommune(communeCode)
  return commune && (commune.wilaya_before_2026 ?? commune.wilaya_code)
}

/**
 * The commune of a wilaya whose name or alias is exactly this one once folded, in either script.
 * The wilaya is required: 38 names exist in several. Undefined when unknown, or when an alias
 * would fit two communes and none by its own name.
 */
export function findCommuneByName(wilayaCode: string, name: string): Commune | undefined {
  const key = foldKey(name)
  if (key === "") return undefined
  const siblings = communesOf(wilayaCode)
  const own = siblings.filter((c) => foldKey(c.name_fr) === key || foldKey(c.name_ar) === key)
  const found =
    own.length > 0 ? own : siblings.filter((c) => c.aliases.some((a) => foldKey(a) === key))
  return found.length === 1 ? found[0] : undefined
}

/** Narrows {@link searchCommunes}. */
export interface CommuneSearchOptions {
  /** Only the communes of this wilaya. */
  readonly wilayaCode?: string
  /** At most this many results; 20 unless told. */
  readonly limit?: number
}

/**
 * Communes matching what a person typed, best first: whole name, name starting so, a word starting
 * so, name containing it; in French, Arabic and aliases. Five digits are read as a postal code.
 * An empty query gives the communes in table order, up to the limit.
 */
export function searchCommunes(
  query: string,
  { wilayaCode, limit = 20 }: CommuneSearchOptions = {}
): readonly Commune[] {
  const pool = wilayaCode === undefined ? allCommunes() : communesOf(wilayaCode)
  const typed = toAsciiDigits(query).trim()
  if (/^\d{5}$/.test(typed)) return pool.filter((c) => c.postal_code === typed).slice(0, limit)
  const found = foldText(query) === "" ? pool : rankNames(pool, query, namesOf)
  return found.slice(0, limit)
}

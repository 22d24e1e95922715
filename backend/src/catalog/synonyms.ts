import { catalog } from "../data/catalog"
import { analyze, containsPhrase, wordsOf } from "./analyze"

/**
 * How people here write the same words with Latin keys, added to the group that holds the first
 * word. The sample file gives French, Arabic and Darija in Arabic letters.
 */
const LATIN_SPELLINGS: string[][] = [
  ["chaudière", "chodiere", "choudiere", "chaudiare", "mirdjal", "mirjal"],
  ["circulateur", "pump", "bomba", "poumpa", "madakha", "modakha"],
  ["carte électronique", "board", "karta", "kart", "bitaka", "platine"],
  ["échangeur", "exchanger", "mobadil", "moubadil", "echongeur"],
  ["vase d’expansion", "expansion vessel", "vaz", "khazan tamadoud"],
  ["électrode", "electrode", "bouji", "bougi", "kotb ichaal"],
  ["joint", "gasket", "jwan", "djwan"],
  ["chauffe-bain", "water heater", "chofo", "choufou", "sakhan"],
  ["chauffage", "heating", "chofage", "tadfia"],
]

const groups: string[][] = catalog.search_synonyms.map((group) => [
  ...new Set([
    ...group,
    ...(LATIN_SPELLINGS.find((extra) => group.includes(extra[0] ?? "")) ?? []),
  ]),
])
const analysed = groups.map((group) => group.map(analyze))

/** Every phrase that means the same as something said in `text`; empty when nothing applies. */
export function synonymsOf(text: string): string[] {
  const words = analyze(text)
  return groups
    .filter((_, i) => analysed[i]?.some((phrase) => containsPhrase(words, phrase)))
    .flat()
}

/** Folded words of all synonym groups: a query made of them is never "corrected". */
export const SYNONYM_WORDS: ReadonlySet<string> = new Set(groups.flat().flatMap(wordsOf))

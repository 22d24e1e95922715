import { foldText } from "@hanout/algeria/text"

/** Words too common to tell one part from another, folded, in the three languages. */
const STOP_WORDS = new Set(
  (
    "a au aux avec d de des du en et l la le les ou par pour sur un une " +
    "the of for and with to in on " +
    "من في على الى و او عن مع هذا هذه"
  ).split(" ")
)

const ARABIC = /^[\u0621-\u064a]+$/
const ARABIC_PREFIXES = ["وال", "بال", "كال", "لل", "ال"]
const ARABIC_SUFFIXES = ["ات", "يه", "ين", "ون", "ه"]

const LATIN_PLURAL = /^[a-z]{3,}[a-rt-z][sx]$/

/**
 * Light stem of a folded word, so that singular and plural meet; never shown to people. Latin
 * words lose a final s or x, Arabic words the article and the commonest endings, as long as three
 * letters remain.
 */
export function stemWord(word: string): string {
  if (LATIN_PLURAL.test(word)) return word.slice(0, -1)
  if (!ARABIC.test(word)) return word
  let bare = word
  // Twice for words that begin like the article themselves: الإلكترونية, إلكترونية.
  for (let i = 0; i < 2; i++) {
    const prefix = ARABIC_PREFIXES.find((p) => bare.startsWith(p) && bare.length - p.length >= 3)
    if (prefix) bare = bare.slice(prefix.length)
  }
  const suffix = ARABIC_SUFFIXES.find((s) => bare.endsWith(s) && bare.length - s.length >= 3)
  return suffix ? bare.slice(0, -suffix.length) : bare
}

/** Folded words of a text, in order, without the commonest ones. */
export function wordsOf(text: string): string[] {
  return foldText(text)
    .split(" ")
    .filter((word) => word && !STOP_WORDS.has(word))
}

/** What the index and the query are compared by: stemmed words, in order. */
export function analyze(text: string): string[] {
  return wordsOf(text).map(stemWord)
}

/** True when the analysed `phrase` stands in the analysed `text` as consecutive words. */
export function containsPhrase(text: string[], phrase: string[]): boolean {
  if (!phrase.length) return false
  return text.some((_, start) => phrase.every((word, i) => text[start + i] === word))
}

/**
 * Edits between two words, counting a swap of neighbours as one (Damerau–Levenshtein, adjacent
 * transpositions). Stops early and answers `limit + 1` when the distance is larger than `limit`.
 */
export function editDistance(left: string, right: string, limit: number): number {
  if (Math.abs(left.length - right.length) > limit) return limit + 1
  let beforePrevious: number[] = []
  let previous = Array.from({ length: right.length + 1 }, (_, i) => i)
  for (let i = 1; i <= left.length; i++) {
    const current = [i]
    for (let j = 1; j <= right.length; j++) {
      const cost = left[i - 1] === right[j - 1] ? 0 : 1
      let best = Math.min(
        (previous[j] ?? 0) + 1,
        (current[j - 1] ?? 0) + 1,
        (previous[j - 1] ?? 0) + cost
      )
      if (i > 1 && j > 1 && left[i - 1] === right[j - 2] && left[i - 2] === right[j - 1]) {
        best = Math.min(best, (beforePrevious[j - 2] ?? 0) + 1)
      }
      current.push(best)
    }
    if (Math.min(...current) > limit) return limit + 1
    beforePrevious = previous
    previous = current
  }
  return Math.min(previous[right.length] ?? 0, limit + 1)
}

/** A word of the shop and in how many products it stands. */
export type Vocabulary = ReadonlyMap<string, number>

/** Short words and codes are never guessed: one letter off is another part. */
function allowedEdits(word: string): number {
  if (word.length < 4 || /\d/.test(word)) return 0
  return word.length < 7 ? 1 : 2
}

/**
 * The nearest known word, or the word itself when it is known, begins a known word, or has no
 * near neighbour. Ties go to the word more products carry, then to alphabetical order.
 */
export function correctWord(word: string, vocabulary: Vocabulary): string {
  const limit = allowedEdits(word)
  if (!limit || vocabulary.has(word)) return word
  let best: { word: string; distance: number; count: number } | undefined
  for (const [candidate, count] of vocabulary) {
    if (candidate.startsWith(word)) return word
    const distance = editDistance(word, candidate, limit)
    if (distance > limit) continue
    const closer =
      !best ||
      distance < best.distance ||
      (distance === best.distance &&
        (count > best.count || (count === best.count && candidate < best.word)))
    if (closer) best = { word: candidate, distance, count }
  }
  return best?.word ?? word
}

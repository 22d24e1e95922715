import { foldKey, foldText } from "../text/index.js"

const NO_MATCH = 4

/** 0 the whole name, 1 it starts so, 2 one of its words starts so, 3 it contains it, 4 no match. */
function rankOf(name: string, words: string, key: string): number {
  const nameKey = foldKey(name)
  if (nameKey === key) return 0
  if (nameKey.startsWith(key)) return 1
  if (foldText(name).includes(` ${words}`)) return 2
  return nameKey.includes(key) ? 3 : NO_MATCH
}

/**
 * Keeps the items one of whose names matches the query, best first; equals keep their order.
 * A query without a letter or digit matches nothing.
 */
export function rankNames<Item>(
  items: readonly Item[],
  query: string,
  names: (item: Item) => readonly string[]
): readonly Item[] {
  const words = foldText(query)
  const key = foldKey(query)
  if (key === "") return []
  return items
    .map((item) => ({
      item,
      rank: Math.min(NO_MATCH, ...names(item).map((name) => rankOf(name, words, key))),
    }))
    .filter(({ rank }) => rank < NO_MATCH)
    .sort((left, right) => left.rank - right.rank)
    .map(({ item }) => item)
}

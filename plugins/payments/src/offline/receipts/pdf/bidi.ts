import bidiFactory from "bidi-js"

const bidi = bidiFactory()

/** Part of a line, in one direction and one script; `text` as the font of the script is to lay it out. */
export type Run = { text: string; rtl: boolean; script: "arabic" | "latin" }

/** What the Arabic font holds: letters, their marks, Arabic punctuation. Spaces go with either. */
const ARABIC = /[\p{Script=Arabic}\u060c\u061b\u061f]/u
/** Direction marks and isolates steer the algorithm and have no shape of their own. */
const INVISIBLE = /[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/g

/**
 * A line as runs from left to right, as they stand on paper (Unicode Bidirectional Algorithm, by
 * `bidi-js`). A PDF has no direction of its own: whoever draws must bring the runs in order. Arabic runs
 * are in reading order, for the font to join and turn; every other run is in the order of the paper.
 */
export function visualRuns(line: string, direction: "ltr" | "rtl"): Run[] {
  const { levels } = bidi.getEmbeddingLevels(line, direction)
  const mirrored = bidi.getMirroredCharactersMap(line, levels)
  const runs: (Run & { level: number })[] = []
  let at = 0
  for (const letter of line) {
    const level = levels[at] ?? 0
    const last = runs.at(-1)
    const same = last?.level === level
    const joins = same && /[\p{M}\s]/u.test(letter)
    const script = joins ? last.script : ARABIC.test(letter) ? "arabic" : "latin"
    const shown = mirrored.get(at) ?? letter
    if (same && last.script === script) last.text += shown
    else runs.push({ text: shown, rtl: level % 2 === 1, script, level })
    at += letter.length
  }
  return reordered(runs).flatMap(({ text, rtl, script }) => {
    const visible = text.replace(INVISIBLE, "").replace(/[\u202f\u00a0]/g, " ")
    if (visible === "") return []
    const turned = rtl && script === "latin" ? [...visible].reverse().join("") : visible
    return [{ text: turned, rtl, script }]
  })
}

/** Rule L2: from the highest level down to the lowest odd one, turn round what stands at it or above. */
function reordered<T extends { level: number }>(runs: readonly T[]): T[] {
  const ordered = [...runs]
  const levels = runs.map(({ level }) => level)
  const lowestOdd = Math.min(...levels.filter((level) => level % 2 === 1), Infinity)
  for (let level = Math.max(...levels, 0); level >= lowestOdd; level--) {
    for (let start = 0; start < ordered.length; start++) {
      let end = start
      while (end < ordered.length && (ordered[end]?.level ?? -1) >= level) end++
      if (end > start) ordered.splice(start, end - start, ...ordered.slice(start, end).reverse())
      start = end
    }
  }
  return ordered
}

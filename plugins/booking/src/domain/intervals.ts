import type { Interval } from "./types"

/**
 * Sets of time as lists of half-open intervals. A *tidy* list is sorted, and its intervals neither
 * meet nor touch: every set of minutes has exactly one. The functions answer tidy lists and take
 * any list unless told; nothing given is changed.
 */

/** The same minutes as a tidy list; empty and inverted intervals hold none. O(n log n). */
export function merge(intervals: readonly Interval[]): Interval[] {
  const sorted = intervals
    .filter(({ from, until }) => from < until)
    .sort((left, right) => left.from - right.from)
  const merged: Interval[] = []
  for (const { from, until } of sorted) {
    const last = merged.at(-1)
    if (last && from <= last.until) last.until = Math.max(last.until, until)
    else merged.push({ from, until })
  }
  return merged
}

/** The minutes of `left` that are not in `right`. Both tidy; O(n + m). */
export function subtract(left: readonly Interval[], right: readonly Interval[]): Interval[] {
  const rest: Interval[] = []
  let next = 0
  for (const { from, until } of left) {
    let start = from
    while ((right[next]?.until ?? Infinity) <= start) next++
    // One of `right` may reach into the next of `left` too: look ahead, do not step past it.
    for (let at = next; start < until; at++) {
      const cut = right[at]
      if (!cut || cut.from >= until) {
        rest.push({ from: start, until })
        break
      }
      if (cut.from > start) rest.push({ from: start, until: cut.from })
      start = cut.until
    }
  }
  return rest
}

/** True when the two share a minute. */
export function overlaps(left: Interval, right: Interval): boolean {
  return left.from < right.until && right.from < left.until
}

/** True when every minute of `interval` is in `set` (tidy). */
export function covers(set: readonly Interval[], interval: Interval): boolean {
  return set.some(({ from, until }) => from <= interval.from && interval.until <= until)
}

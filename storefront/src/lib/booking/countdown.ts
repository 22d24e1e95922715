/** Seconds as "9:05". */
export function clockOf(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`
}

/** Moments of a countdown that are said aloud, in seconds left; more would only disturb. */
const ALOUD = [
  ["soon", 120],
  ["verySoon", 30],
  ["over", 0],
] as const

/**
 * What to say when a countdown went from one value to another: the last of the moments passed, also
 * when a sleeping phone skipped some.
 */
export function dueAnnouncement(
  before: number,
  after: number
): "soon" | "verySoon" | "over" | undefined {
  return ALOUD.filter(([, at]) => before > at && after <= at).at(-1)?.[0]
}

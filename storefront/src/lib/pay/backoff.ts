/** Seconds between two looks at a payment that is being checked. */
const STEPS = [2, 3, 4, 6, 8, 12, 18, 25] as const
/** Then twice a minute, up to a quarter of an hour in all: the backend goes on by itself. */
const LATER = 30
const MOST_LOOKS = 36

/**
 * Milliseconds to wait before look number `look` (from 0); undefined when the page has looked often
 * enough and leaves it to the shopper.
 */
export function nextLook(look: number): number | undefined {
  return look >= MOST_LOOKS ? undefined : (STEPS[look] ?? LATER) * 1000
}

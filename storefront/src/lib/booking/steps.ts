/** Steps of a booking, in order; each is an address below `/booking`. */
export const STEPS = [
  "zone",
  "fault",
  "service",
  "device",
  "photos",
  "slot",
  "details",
  "summary",
] as const

export type Step = (typeof STEPS)[number]

/** Path of a step below the locale. */
export function stepPath(step: Step): string {
  return step === "zone" ? "booking" : `booking/${step}`
}

import { readDinars, type Centimes } from "@hanout/algeria/money"

/** What to do with centimes where only whole dinars are taken. */
export type Rounding = "refuse" | "up"

const CENTIMES_PER_DINAR = 100

/**
 * The whole dinars Chargily is asked for (docs, "Create a checkout": `amount` is an integer of
 * dinars, 2000 is 2 000 DA). Undefined when the amount has centimes and the policy is `refuse`.
 */
export function wholeDinarsOf(amount: Centimes, rounding: Rounding): number | undefined {
  const rest = amount % CENTIMES_PER_DINAR
  if (rest === 0) return amount / CENTIMES_PER_DINAR
  return rounding === "up" ? (amount - rest) / CENTIMES_PER_DINAR + 1 : undefined
}

/**
 * Centimes of an amount Chargily answered in dinars (a number, or its text). When it is what was
 * asked for, rounded up or not, this is the amount of the attempt. Undefined for what is no amount,
 * and for the unrounded amount where the rounded one was asked for: that must not look right.
 */
export function centimesOfDinars(
  value: unknown,
  asked: { amount: Centimes; rounding: Rounding }
): Centimes | undefined {
  if (typeof value !== "number" && typeof value !== "string") return undefined
  const read = readDinars(value)
  if (!read.ok || read.centimes < 0) return undefined
  const expected = wholeDinarsOf(asked.amount, asked.rounding)
  if (expected !== undefined && read.centimes === expected * CENTIMES_PER_DINAR) {
    return asked.amount
  }
  return read.centimes === asked.amount ? undefined : read.centimes
}

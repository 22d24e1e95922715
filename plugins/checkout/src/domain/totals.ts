import { roundToCentimes, type Centimes } from "@hanout/algeria/money"

/**
 * An amount in dinars as Medusa or a client hands it over (number, decimal text, BigNumber), in
 * whole centimes, half up. Undefined for what is not an amount of money.
 *
 * Rounding makes "what the shopper saw" comparable: a total with tax added may have a third
 * decimal, and nobody is shown one.
 */
export function centimesOf(amount: unknown): Centimes | undefined {
  if (amount === null || amount === undefined || amount === "") return undefined
  try {
    return roundToCentimes(typeof amount === "string" ? amount.trim() : Number(amount))
  } catch {
    return undefined
  }
}

/** True when both are the same amount of money, to the centime. */
export function sameAmount(left: unknown, right: unknown): boolean {
  const amount = centimesOf(left)
  return amount !== undefined && amount === centimesOf(right)
}

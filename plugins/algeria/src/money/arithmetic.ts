import { centimes, MoneyError } from "./centimes.js"
import type { Centimes } from "./centimes.js"
import { divideHalfUp } from "./rounding.js"

/** The sum of amounts; 0 for none. Throws `MoneyError` (`amount_too_large`). */
export function sumCentimes(amounts: Iterable<Centimes>): Centimes {
  let total = 0n
  for (const amount of amounts) total += BigInt(centimes(amount))
  return centimes(total)
}

/** `left - right`. Throws `MoneyError` (`amount_too_large`). */
export function subtractCentimes(left: Centimes, right: Centimes): Centimes {
  return centimes(BigInt(centimes(left)) - BigInt(centimes(right)))
}

/** An amount times a whole quantity. Throws `MoneyError`: a fraction is `amount_not_a_number`. */
export function multiplyCentimes(amount: Centimes, quantity: number): Centimes {
  if (!Number.isSafeInteger(quantity)) throw new MoneyError("amount_not_a_number", quantity)
  return centimes(BigInt(centimes(amount)) * BigInt(quantity))
}

/**
 * An amount times a percentage, half up away from zero, rounded once: 19 % of 10 050 centimes is
 * 1 910 (1 909.5). The rate is a plain decimal ("19", 9, "0.5"). Throws `MoneyError`.
 */
export function percentOf(amount: Centimes, rate: number | string): Centimes {
  const match = /^(\d{1,6})(?:\.(\d{1,6}))?$/.exec(String(rate).trim())
  if (!match) throw new MoneyError("amount_not_a_number", rate)
  const [, whole = "", fraction = ""] = match
  const divisor = 100n * 10n ** BigInt(fraction.length)
  return centimes(divideHalfUp(BigInt(centimes(amount)) * BigInt(whole + fraction), divisor))
}

/**
 * Rounds to a multiple of a step, half up away from zero: cash totals to 1, 5 or 10 DA (steps 100,
 * 500, 1000), because coins under 5 DA are scarce. The step must be above zero.
 */
export function roundToStep(amount: Centimes, step: Centimes): Centimes {
  const size = BigInt(centimes(step))
  if (size <= 0n) throw new MoneyError("amount_not_a_number", step)
  return centimes(divideHalfUp(BigInt(centimes(amount)), size) * size)
}

import type { Result } from "../result.js"
import { divideHalfUp } from "./rounding.js"

declare const unit: unique symbol

/**
 * An exact amount of money: a whole number of centimes (100 to the dinar), at most
 * {@link MAX_CENTIMES} in absolute value. A plain number at run time; the type keeps it from being
 * taken for dinars. Compare with `===` and `<`; calculate with the helpers of this module.
 */
export type Centimes = number & { readonly [unit]: "centimes" }

/**
 * An amount in dinars as Medusa stores it: decimal major units (1500 is 1 500 DA). Strings are
 * plain decimals ("1500", "-12.50"); no exponent, no group separators, no comma.
 */
export type Dinars = number | string | bigint

/** Why an amount cannot be money. */
export type MoneyErrorCode = "amount_not_a_number" | "amount_too_precise" | "amount_too_large"

/** Thrown by the helpers below when given an amount that cannot be money: a fault of the caller. */
export class MoneyError extends RangeError {
  override readonly name = "MoneyError"

  constructor(
    readonly code: MoneyErrorCode,
    amount: unknown
  ) {
    super(`${code}: ${String(amount)}`)
  }
}

/**
 * 9 999 999 999 999.99 DA: fifteen digits, so that a value always survives being a JavaScript
 * number of dinars, JSON and back.
 */
export const MAX_CENTIMES = 999_999_999_999_999 as Centimes

interface Decimal {
  /** The value with its sign, times 10 to the power of `scale`. */
  readonly digits: bigint
  readonly scale: number
}

function readDecimal(amount: Dinars): Decimal | undefined {
  const match = /^([+-]?)(\d{1,40})(?:\.(\d{1,40}))?$/.exec(String(amount).trim())
  if (!match) return undefined
  const [, sign = "", whole = "", fraction = ""] = match
  const digits = BigInt(whole + fraction)
  return { digits: sign === "-" ? -digits : digits, scale: fraction.length }
}

/**
 * A safe whole number as centimes. Throws {@link MoneyError}: `amount_not_a_number` for a fraction
 * or NaN, `amount_too_large` beyond {@link MAX_CENTIMES}.
 */
export function centimes(value: number | bigint): Centimes {
  const number = Number(value)
  if (!Number.isInteger(number)) throw new MoneyError("amount_not_a_number", value)
  if (Math.abs(number) > MAX_CENTIMES) throw new MoneyError("amount_too_large", value)
  // Adding zero turns -0 into 0, which would otherwise fail Object.is and toEqual.
  return (number + 0) as Centimes
}

/** No money. */
export const ZERO_CENTIMES = 0 as Centimes

/**
 * Dinars to centimes without rounding, as a {@link Result}. Codes: `amount_not_a_number` (also
 * numbers that print with an exponent), `amount_too_precise` (a third decimal other than zero),
 * `amount_too_large`.
 */
export function readDinars(amount: Dinars): Result<{ centimes: Centimes }, MoneyErrorCode> {
  const decimal = readDecimal(amount)
  if (!decimal) return { ok: false, code: "amount_not_a_number" }
  const { digits, scale } = decimal
  const scaled = digits * 100n
  const divisor = 10n ** BigInt(scale)
  if (scaled % divisor !== 0n) return { ok: false, code: "amount_too_precise" }
  const value = scaled / divisor
  if (value > MAX_CENTIMES || value < -MAX_CENTIMES) return { ok: false, code: "amount_too_large" }
  return { ok: true, centimes: centimes(value) }
}

/** Dinars to centimes without rounding: 1500 -> 150000, "12.5" -> 1250. Throws {@link MoneyError}. */
export function dinarsToCentimes(amount: Dinars): Centimes {
  const read = readDinars(amount)
  if (!read.ok) throw new MoneyError(read.code, amount)
  return read.centimes
}

/**
 * Dinars with any number of decimals to centimes, half up away from zero: "0.005" -> 1,
 * "-0.005" -> -1, so that a credit note mirrors its invoice. Throws {@link MoneyError}.
 */
export function roundToCentimes(amount: Dinars): Centimes {
  const decimal = readDecimal(amount)
  if (!decimal) throw new MoneyError("amount_not_a_number", amount)
  return centimes(divideHalfUp(decimal.digits * 100n, 10n ** BigInt(decimal.scale)))
}

/** Centimes to dinars as Medusa wants them: 150050 -> 1500.5. Exact when read back. */
export function centimesToDinars(amount: Centimes): number {
  return centimes(amount) / 100
}

/** Centimes to a decimal text with a dot: "1500" or, with centimes, "1500.50". */
export function centimesToDecimal(amount: Centimes): string {
  const absolute = Math.abs(centimes(amount))
  const whole = Math.trunc(absolute / 100)
  const rest = absolute % 100
  const text = rest === 0 ? String(whole) : `${whole}.${String(rest).padStart(2, "0")}`
  return amount < 0 ? `-${text}` : text
}

import { dinarsToCentimes } from "../money/centimes.js"
import type { Dinars } from "../money/centimes.js"
import { numberInFrench } from "./number.js"

/** How {@link amountInFrench} writes. */
export interface AmountInFrenchOptions {
  /** Writes "dinars algériens" instead of "dinars". False unless told. */
  readonly full?: boolean
}

/** "un dinar", "deux dinars", "un million de dinars": French says "de" after million and above. */
function counted(count: number, noun: string, plural: string): string {
  const words = numberInFrench(count)
  const link = /(?:million|milliard|billion)s?$/.test(words) ? "de " : ""
  return `${words} ${link}${count > 1 ? plural : noun}`
}

/**
 * An amount of money in French words for an invoice or a cheque: 1500.5 -> "mille cinq cents dinars
 * et cinquante centimes". Whole dinars print no centimes; under a dinar only centimes; 0 is "zéro
 * dinar"; negative begins with "moins". Dinars in, as in Medusa.
 *
 * Throws `MoneyError` for an amount that is not money or has a third decimal.
 */
export function amountInFrench(
  amountDa: Dinars,
  { full = false }: AmountInFrenchOptions = {}
): string {
  const amount = dinarsToCentimes(amountDa)
  const absolute = Math.abs(amount)
  const dinars = Math.trunc(absolute / 100)
  const rest = absolute % 100
  const [noun, plural] = full ? ["dinar algérien", "dinars algériens"] : ["dinar", "dinars"]

  const parts: string[] = []
  if (dinars > 0 || rest === 0) parts.push(counted(dinars, noun, plural))
  if (rest > 0) parts.push(counted(rest, "centime", "centimes"))
  return `${amount < 0 ? "moins " : ""}${parts.join(" et ")}`
}

import { readDinars } from "@hanout/algeria/money"
import type { GatewayCapabilities } from "../gateway"

/** Why a gateway cannot take an amount. */
export type AmountRefusal =
  "currency_unsupported" | "amount_too_precise" | "amount_below_minimum" | "amount_not_whole"

/**
 * What keeps a gateway from taking `amount` dinars, found before anybody is asked; undefined when
 * nothing does. Gateways of this country take dinars only.
 */
export function amountRefusal(
  { amount, currency }: { amount: number | string; currency: string },
  { minAmount, step }: Pick<GatewayCapabilities, "minAmount" | "step">
): AmountRefusal | undefined {
  if (currency.toLowerCase() !== "dzd") return "currency_unsupported"
  const read = readDinars(amount)
  if (!read.ok) return "amount_too_precise"
  if (read.centimes <= 0 || read.centimes < minAmount) return "amount_below_minimum"
  if (read.centimes % step !== 0) return "amount_not_whole"
  return undefined
}

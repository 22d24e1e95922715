import type { Centimes, Dinars } from "@hanout/algeria/money"
import { centimesToDinars, dinarsToCentimes, percentOf, sumCentimes } from "@hanout/algeria/money"
import type { EpochMinute, LocalMinute } from "./types"
import { localDay, localMinute, weekdayOfDay } from "./zone-time"

const FRIDAY = 5

/** Why a visit costs more than its service. */
export type SurchargeCode = "zone" | "evening" | "friday" | "same_day"

/** Dinars. */
export type Surcharge = { code: SurchargeCode; amount: number }

/** What the merchant asks at unusual times; percentages of the service's price, 0 for nothing. */
export type PriceRules = {
  time_zone: string
  evening_after_min: LocalMinute
  evening_pct: number
  friday_pct: number
  same_day_pct: number
}

/**
 * The price of a visit in dinars: the service's, the zone's amount, and a percentage of the
 * service's price for each of a late start, a Friday and the same day; they add up. Each is rounded
 * half up to a centime; those of nothing are not listed. Throws `MoneyError` for what is no amount.
 */
export function slotPrice(
  { price, zone_surcharge }: { price: Dinars; zone_surcharge: Dinars },
  { starts_at, now }: { starts_at: EpochMinute; now: EpochMinute },
  rules: PriceRules
): { price: number; surcharges: Surcharge[] } {
  const base = dinarsToCentimes(price)
  const day = localDay(rules.time_zone, starts_at)
  const late = localMinute(rules.time_zone, starts_at) >= rules.evening_after_min
  const share = (applies: boolean, rate: number) => percentOf(base, applies ? rate : 0)
  const amounts: [SurchargeCode, Centimes][] = [
    ["zone", dinarsToCentimes(zone_surcharge)],
    ["evening", share(late, rules.evening_pct)],
    ["friday", share(weekdayOfDay(day) === FRIDAY, rules.friday_pct)],
    ["same_day", share(day === localDay(rules.time_zone, now), rules.same_day_pct)],
  ]
  const due = amounts.filter(([, amount]) => amount > 0)
  return {
    price: centimesToDinars(sumCentimes([base, ...due.map(([, amount]) => amount)])),
    surcharges: due.map(([code, amount]) => ({ code, amount: centimesToDinars(amount) })),
  }
}

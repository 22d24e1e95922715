import { centimesToDinars, dinarsToCentimes, sumCentimes } from "@hanout/algeria/money"
import type { CashRow } from "./types"

/** Dinars of these rows together, exactly. */
export function cashTotal(rows: readonly CashRow[]): number {
  if (rows.length === 0) return 0
  return centimesToDinars(sumCentimes(rows.map(({ amount }) => dinarsToCentimes(amount))))
}

/** The courier all rows have; empty when they differ or have none: a person then says who brought it. */
export function commonCourier(rows: readonly CashRow[]): string {
  const [first, ...others] = new Set(rows.map(({ courier }) => courier))
  return others.length === 0 ? (first ?? "") : ""
}

import {
  multiplyCentimes,
  roundToCentimes,
  sumCentimes,
  ZERO_CENTIMES,
  type Centimes,
} from "@hanout/algeria/money"
import type { Tariff } from "./tariff"

/** A cart line as far as a parcel is concerned. */
export type ParcelLine = {
  quantity: number
  /** Weight of one piece in grams; unknown counts as nothing. */
  weightGrams: number | null | undefined
  /** Price of one piece in dinars, before discounts. */
  unitPriceDa: number | string
}

/** What is priced: everything one delivery carries. */
export type Parcel = { weightGrams: number; itemsTotal: Centimes }

const GRAMS_PER_KG = 1000

/**
 * Adds cart lines up into one parcel. Weights are grams, negative or missing ones count as 0.
 * The total is before discounts, so that a voucher never takes free delivery away again.
 * Throws `MoneyError` for a price that cannot be money.
 */
export function parcelOf(lines: Iterable<ParcelLine>): Parcel {
  let weightGrams = 0
  const amounts: Centimes[] = []
  for (const line of lines) {
    // Core's cart routes let fractions through: half a piece ships like a piece.
    const pieces = Math.ceil(line.quantity)
    weightGrams += Math.max(0, Math.ceil(line.weightGrams ?? 0)) * pieces
    amounts.push(multiplyCentimes(roundToCentimes(line.unitPriceDa), pieces))
  }
  return { weightGrams, itemsTotal: sumCentimes(amounts) }
}

/** Started kilograms above what the tariff covers: 5 001 g over 5 kg is 1. */
export function extraKilograms(weightGrams: number, includedKg: number): number {
  return Math.max(0, Math.ceil(weightGrams / GRAMS_PER_KG) - includedKg)
}

/** True when the goods reach the threshold; a missing threshold never does. */
export function isDeliveryFree(itemsTotal: Centimes, freeFrom: Centimes | null): boolean {
  return freeFrom !== null && itemsTotal >= freeFrom
}

/**
 * Price of a parcel under a tariff, in centimes, tax included. Undefined when the tariff is
 * missing or closed: "no price" is an answer, 0 is a gift.
 */
export function deliveryPrice(
  tariff: Tariff | undefined,
  parcel: Parcel,
  freeFrom: Centimes | null
): Centimes | undefined {
  if (!tariff?.available) return undefined
  if (isDeliveryFree(parcel.itemsTotal, freeFrom)) return ZERO_CENTIMES
  const extra = extraKilograms(parcel.weightGrams, tariff.included_kg)
  return sumCentimes([tariff.price, multiplyCentimes(tariff.extra_kg_price, extra)])
}

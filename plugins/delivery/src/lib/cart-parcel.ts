import type { BigNumberInput } from "@medusajs/framework/types"
import { parcelOf, type Parcel } from "../domain/price"
import { toDecimal } from "./decimal"

/** A cart line as Medusa reads it. Weights are grams. */
export type CartLine = {
  quantity?: BigNumberInput | null
  unit_price?: BigNumberInput | null
  variant?: { weight?: number | null } | null
  product?: { weight?: number | null } | null
}

/** One parcel out of Medusa's cart lines; a variant without weight weighs what its product does. */
export function cartParcel(lines: readonly (CartLine | null)[]): Parcel {
  return parcelOf(
    lines
      .filter((line) => line !== null)
      .map((line) => ({
        quantity: Number(toDecimal(line.quantity ?? 0)),
        weightGrams: line.variant?.weight ?? line.product?.weight,
        unitPriceDa: toDecimal(line.unit_price ?? 0),
      }))
  )
}

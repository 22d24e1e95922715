import type { BigNumberInput } from "@medusajs/framework/types"
import { BigNumber } from "@medusajs/framework/utils"

/** Any of Medusa's number shapes (number, text, `{ value }`, BigNumber) as exact decimal text. */
export function toDecimal(amount: BigNumberInput): string {
  return new BigNumber(amount).toString()
}

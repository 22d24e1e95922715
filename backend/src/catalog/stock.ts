/** What a shopper is told about stock; never the exact number. */
export type StockHint = "in" | "low" | "out"

/** From this many units down, the shop says that few are left. */
export const LOW_STOCK = 3

/** `available` is units free to sell; backorders and uncounted stock come as `Infinity`. */
export function stockHint(available: number): StockHint {
  if (available <= 0) return "out"
  return available <= LOW_STOCK ? "low" : "in"
}

/** A cart line as far as stock is concerned. Quantities in units of the variant. */
export type StockLine = {
  variant_id: string
  title: string
  quantity: number
  /** False when the merchant does not count this variant or sells it beyond stock. */
  limited: boolean
  /** What one unit takes from the shelves; a kit has several parts. */
  parts: { inventory_item_id: string; required_quantity: number }[]
}

/** A variant the shop cannot deliver in the wanted quantity. `available` in units of the variant. */
export type Shortage = { variant_id: string; title: string; available: number }

/**
 * Units of each inventory item the cart takes in all, over all its lines.
 *
 * Core checks each line against the whole stock, so two lines (two variants, or a part and a kit)
 * on one item pass together where only one fits (medusa issue 16502).
 */
export function aggregateDemand(lines: StockLine[]): Map<string, number> {
  const demand = new Map<string, number>()
  for (const { limited, quantity, parts } of lines) {
    if (!limited) continue
    for (const { inventory_item_id: id, required_quantity } of parts) {
      demand.set(id, (demand.get(id) ?? 0) + required_quantity * quantity)
    }
  }
  return demand
}

/**
 * The variants that take part in a demand the stock cannot meet, each once. `available` maps an
 * inventory item to its unreserved units; an item missing there counts as zero.
 *
 * A shortage's `available` is what could be had of this variant alone, never below zero.
 */
export function findShortages(
  lines: StockLine[],
  available: ReadonlyMap<string, number>
): Shortage[] {
  const demand = aggregateDemand(lines)
  const short = new Set(
    [...demand].filter(([id, units]) => units > (available.get(id) ?? 0)).map(([id]) => id)
  )
  const found = new Map<string, Shortage>()
  for (const { limited, variant_id, title, parts } of lines) {
    if (!limited || !parts.some((part) => short.has(part.inventory_item_id))) continue
    const units = parts.map((part) =>
      Math.floor((available.get(part.inventory_item_id) ?? 0) / part.required_quantity)
    )
    found.set(variant_id, { variant_id, title, available: Math.max(0, Math.min(...units)) })
  }
  return [...found.values()]
}

/** A reservation on one shelf (inventory item at a location). */
export type ShelfReservation = { id: string; created_at: Date | string; quantity: number }

/**
 * The reservations that do not fit on a shelf of `stocked` units when they are served in the order
 * they were made (ties by id). Of two orders that raced for the same units, exactly the later one
 * is told; with "reserved > stocked" alone both would be.
 */
export function reservationsBeyond(stocked: number, reservations: ShelfReservation[]): Set<string> {
  const inOrder = [...reservations].sort(
    (a, b) =>
      Number(new Date(a.created_at)) - Number(new Date(b.created_at)) || (a.id < b.id ? -1 : 1)
  )
  const beyond = new Set<string>()
  let taken = 0
  for (const { id, quantity } of inOrder) {
    taken += quantity
    if (taken > stocked) beyond.add(id)
  }
  return beyond
}

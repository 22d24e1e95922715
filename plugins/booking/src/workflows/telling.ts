import type { MedusaContainer } from "@medusajs/framework/types"
import { emitBookingEvent } from "../events"
import type { EndedHold } from "../records/holds"
import type { Block } from "../records/rows"

/** Tells of holds that ended. */
export async function tellEnded(
  container: MedusaContainer,
  ended: readonly EndedHold[]
): Promise<void> {
  for (const { id, order_id } of ended) {
    await emitBookingEvent(container, "hold_expired", { id, order_id })
  }
}

/** Tells that a visit stands, or waits for the company's word. */
export async function tellBooked(container: MedusaContainer, block: Block): Promise<void> {
  const { id, order_id, status } = block
  if (status === "confirmed") await emitBookingEvent(container, "visit_confirmed", { id, order_id })
  else
    await emitBookingEvent(container, "status_changed", { id, order_id, from: "held", to: status })
}

import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"

/**
 * Events of visits, sent after the row was written; ids only. A process that dies in between sends
 * none: they make things prompt. What must happen (messages, money) is found in the rows by jobs.
 */
export const BOOKING_EVENTS = {
  /** A visit stands: `{ id, order_id }`. */
  visit_confirmed: "booking.visit_confirmed",
  /** Another time or technician: `{ id, order_id }`. */
  visit_moved: "booking.visit_moved",
  /** `{ id, order_id, by }`; what happens to a deposit stands in the block's `deposit_state`. */
  visit_cancelled: "booking.visit_cancelled",
  /** Any other change of status: `{ id, order_id, from, to }`. */
  status_changed: "booking.status_changed",
  /** A hold ran out or was given back: `{ id, order_id }`. */
  hold_expired: "booking.hold_expired",
  /** Money came after the slot was gone: `{ id, order_id }`. */
  slot_lost: "booking.slot_lost",
} as const

/** Names of {@link BOOKING_EVENTS}. */
export type BookingEventName = keyof typeof BOOKING_EVENTS

/**
 * Tells the rest of the house. The row is the truth and is written already: a bus that is down stops
 * no visit, it is only logged.
 */
export async function emitBookingEvent(
  container: MedusaContainer,
  name: BookingEventName,
  data: { id: string; order_id: string | null } & Record<string, unknown>
): Promise<void> {
  try {
    await container.resolve(Modules.EVENT_BUS).emit({ name: BOOKING_EVENTS[name], data })
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .error(`Event ${BOOKING_EVENTS[name]} was not sent: ${why}`)
  }
}

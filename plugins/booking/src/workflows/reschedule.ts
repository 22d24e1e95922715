import type { MedusaContainer } from "@medusajs/framework/types"
import { BookingError } from "../booking-errors"
import { localDate, minuteOf } from "../domain/zone-time"
import type { Block } from "../records/rows"
import { findSlots } from "./find-slots"
import { readSettings } from "./settings"
import { moveVisit } from "./visits"

/**
 * Moves a visit to a start its customer chose, to whoever can come then: the technician he knows when
 * that one is free, else the next who is. Throws what `moveVisit` throws.
 */
export async function rescheduleByCustomer(
  container: MedusaContainer,
  visit: Block,
  starts_at: Date
): Promise<Block> {
  const actor = { type: "customer" as const, ...(visit.customer_id && { id: visit.customer_id }) }
  const move = { id: visit.id, version: visit.version, starts_at, actor }
  const others = (await offeredTo(container, visit, starts_at)).filter(
    (id) => id !== visit.technician_id
  )
  let refusal: unknown
  for (const technician_id of [visit.technician_id ?? undefined, ...others]) {
    try {
      return await moveVisit(container, { ...move, ...(technician_id && { technician_id }) })
    } catch (error) {
      const next = error instanceof BookingError && isAboutTheSlot(error)
      if (!next) throw error
      refusal ??= error
    }
  }
  throw refusal
}

const isAboutTheSlot = ({ code }: BookingError): boolean =>
  code === "slot_taken" || code === "slot_not_offered"

async function offeredTo(
  container: MedusaContainer,
  visit: Block,
  starts_at: Date
): Promise<string[]> {
  const { service_id, commune_code } = visit
  if (!service_id || !commune_code) return []
  const { time_zone } = await readSettings(container)
  const day = localDate(time_zone, minuteOf(starts_at))
  const { slots } = await findSlots(container, {
    service_id,
    commune_code,
    from: day,
    to: day,
    exclude_block_id: visit.id,
  })
  return (
    slots.find((slot) => slot.starts_at.getTime() === starts_at.getTime())?.technician_ids ?? []
  )
}

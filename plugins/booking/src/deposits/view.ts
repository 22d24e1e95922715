import { displayIdOfRef, isRefOf } from "@hanout/checkout/domain/order-ref"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { BookingError } from "../booking-errors"
import { shownDepositState, type ShownDepositState } from "../domain/deposit"
import { minuteOf } from "../domain/zone-time"
import { findBlock } from "../records/blocks"
import { sqlOf } from "../records/connection"
import type { Block } from "../records/rows"
import type { Language } from "../refusal"
import { lookAround } from "../workflows/occupancy"
import { alternativesTo, bookable, placeOf } from "../workflows/planner"
import { bookingOptions, readSettings } from "../workflows/settings"
import type { Alternative } from "../workflows/types"

/** PostgreSQL's largest serial; a larger number is nobody's order. */
const LAST_NUMBER = 2_147_483_647

/**
 * How a deposit stands; with a lost slot the times to choose from and until when (ISO 8601). Who knows
 * an order's reference need not be the customer, so of the visit it says when and what, not where, for
 * whom or how to change it. Money in dinars.
 */
export type DepositView = {
  state: ShownDepositState
  visit: {
    status: Block["status"]
    starts_at: string
    ends_at: string
    timezone: string
    service: { id: string; code: string; name: string } | null
    wilaya_code: string | null
    commune_code: string | null
    deposit: number
    deposit_state: Block["deposit_state"]
    currency_code: string
  }
  alternatives?: Alternative[]
  decide_by?: string | null
}

/** The visit whose deposit the order of a signed reference pays; `visit_not_found` for any other text. */
export async function visitOfRef(
  container: MedusaContainer,
  ref: string
): Promise<Block & { order_id: string }> {
  const number = displayIdOfRef(ref)
  if (number === undefined || number > LAST_NUMBER) throw new BookingError("visit_not_found")
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: ["id", "display_id"],
    filters: { display_id: number },
  })
  const order = data[0] && { id: data[0].id, display_id: Number(data[0].display_id) }
  const ours = order && isRefOf(ref, order, bookingOptions(container).linkSecret)
  const block = ours ? await findBlock(sqlOf(container), { order_id: order.id }) : undefined
  if (!order || !block) throw new BookingError("visit_not_found")
  return { ...block, order_id: order.id }
}

/** The view of `/store/booking/deposits/:ref`. */
export async function depositView(
  container: MedusaContainer,
  block: Block,
  { language, now }: { language: Language; now: Date }
): Promise<DepositView> {
  const { time_zone } = await readSettings(container)
  const { service } = block
  const state = shownDepositState(block.status)
  const view: DepositView = {
    state,
    visit: {
      status: block.status,
      starts_at: block.starts_at.toISOString(),
      ends_at: block.ends_at.toISOString(),
      timezone: time_zone,
      service: service && { id: service.id, code: service.code, name: service[`name_${language}`] },
      wilaya_code: block.wilaya_code,
      commune_code: block.commune_code,
      deposit: Number(block.deposit),
      deposit_state: block.deposit_state,
      currency_code: block.currency_code,
    },
  }
  if (state !== "slot_lost") return view
  const open = block.deposit_state === "late" && block.decide_by !== null && block.decide_by > now
  return {
    ...view,
    alternatives: open ? await alternativesOf(container, block, now) : [],
    decide_by: block.decide_by?.toISOString() ?? null,
  }
}

/** The three free times nearest to the lost one, or to now; none where nobody comes any more. */
async function alternativesOf(
  container: MedusaContainer,
  block: Block,
  now: Date
): Promise<Alternative[]> {
  const starts_at = new Date(Math.max(block.starts_at.getTime(), now.getTime()))
  try {
    const wanted = {
      place: placeOf(block.commune_code ?? ""),
      service_id: block.service_id ?? "",
      starts_at,
    }
    const { query } = await lookAround(container, wanted, bookable, now)
    return alternativesTo(query, minuteOf(starts_at))
  } catch (error) {
    if (error instanceof BookingError) return []
    throw error
  }
}

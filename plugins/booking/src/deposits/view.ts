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
import { linkOf, viewOf } from "../views/load"
import type { VisitView } from "../views/visit-view"
import { lookAround } from "../workflows/occupancy"
import { alternativesTo, bookable, placeOf } from "../workflows/planner"
import { bookingOptions } from "../workflows/settings"
import type { Alternative } from "../workflows/types"

/** PostgreSQL's largest serial; a larger number is nobody's order. */
const LAST_NUMBER = 2_147_483_647

/** How a deposit stands; with a lost slot the times to choose from and until when (ISO 8601). */
export type DepositView = {
  visit: VisitView
  state: ShownDepositState
  alternatives?: Alternative[]
  decide_by?: string | null
  /** Link to the visit, once it stands. */
  manage_token?: string
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
  const visit = await viewOf(container, block, { language, now })
  const state = shownDepositState(block.status)
  if (state === "confirmed") return { visit, state, manage_token: linkOf(container, block) }
  if (state !== "slot_lost") return { visit, state }
  const open = block.deposit_state === "late" && block.decide_by !== null && block.decide_by > now
  return {
    visit,
    state,
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

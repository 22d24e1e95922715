import { centimesToDecimal, roundToCentimes } from "@hanout/algeria/money"
import type { MedusaContainer } from "@medusajs/framework/types"
import { BookingError } from "../booking-errors"
import { emitBookingEvent } from "../events"
import { queueMessages } from "../messages/queue"
import { changeBlock, findBlock } from "../records/blocks"
import { sqlOf, type Tx } from "../records/connection"
import { lockTechnicians } from "../records/locks"
import type { Actor, Block } from "../records/rows"
import { inTransaction } from "../records/transaction"
import { createHold, releaseHold } from "../workflows/holds"
import { moneyOfOrders, paidBy } from "./order-money"

type Choice = { order_id: string; starts_at: Date; actor: Actor; now?: Date | undefined }

/**
 * Gives a paid customer whose time was lost another one: that time is held like anybody's, by every
 * rule, and then becomes the visit's. Never dearer than what was agreed.
 *
 * Throws `visit_not_found`, `visit_closed` (nothing to choose, or chosen already), `too_late` (the
 * money is on its way back), and what holding a slot may throw.
 */
export async function chooseAlternative(
  container: MedusaContainer,
  { order_id, starts_at, actor, now }: Choice
): Promise<Block> {
  const visit = await findBlock(sqlOf(container), { order_id })
  if (!visit?.service_id || !visit.commune_code) throw new BookingError("visit_not_found")
  requireChoice(visit, now ?? new Date())
  const { block: hold, token } = await createHold(container, {
    service_id: visit.service_id,
    commune_code: visit.commune_code,
    starts_at,
    client_key: `deposit:${visit.id}`,
    locale: visit.locale,
    ...(visit.customer_id && { customer_id: visit.customer_id }),
    ...(now && { now }),
  })
  try {
    const chosen = await takeOver(container, visit, hold, actor, now)
    await emitBookingEvent(container, "visit_confirmed", { id: chosen.id, order_id })
    return chosen
  } catch (error) {
    await releaseHold(container, token, now ? { now } : {})
    throw error
  }
}

function requireChoice({ status, deposit_state, decide_by }: Block, now: Date): void {
  if (status !== "slot_lost") throw new BookingError("visit_closed")
  if (deposit_state !== "late" || (decide_by !== null && decide_by <= now)) {
    throw new BookingError("too_late")
  }
}

/** The hold ends and the visit takes its time, in one transaction: there is no moment between. */
async function takeOver(
  container: MedusaContainer,
  visit: Block,
  hold: Block,
  actor: Actor,
  now: Date | undefined
): Promise<Block> {
  const order_id = visit.order_id ?? ""
  const money = await moneyOfOrders(sqlOf(container), [order_id])
  const deposit_state = paidBy(money.get(order_id), visit.deposit) ? "paid" : "late"
  return inTransaction(
    container,
    async (tx) => {
      await lockTechnicians(tx, [hold.technician_id])
      const ended = await changeBlock(
        tx,
        hold,
        { status: "released", closed_at: tx.now, close_reason: "taken_over" },
        { kind: "released", actor, detail: { visit_id: visit.id } }
      )
      if (!ended) throw new BookingError("slot_taken")
      return stand(tx, visit, hold, deposit_state, actor)
    },
    { now }
  )
}

async function stand(
  tx: Tx,
  visit: Block,
  hold: Block,
  deposit_state: "paid" | "late",
  actor: Actor
): Promise<Block> {
  const status = visit.service?.needs_approval ? "pending_approval" : "confirmed"
  const { technician_id, starts_at, ends_at, blocked_from, blocked_until, zone_id } = hold
  const chosen = await changeBlock(
    tx,
    visit,
    {
      ...{ status, deposit_state, decide_by: null, closed_at: null, close_reason: null },
      ...{ technician_id, starts_at, ends_at, blocked_from, blocked_until, zone_id },
      assigned_because: hold.assigned_because,
      // A free time was found: nothing is forced any more, and the constraint counts it.
      ...{ kind: "visit" as const, overbook_reason: null },
      price: lower(visit.price, hold.price),
      ...{ sequence: visit.sequence + 1, link_version: visit.link_version + 1 },
      ...(status === "confirmed" && { confirmed_at: tx.now }),
    },
    { kind: "slot_chosen", actor, detail: { from: visit.starts_at.toISOString() } }
  )
  if (!chosen) throw new BookingError("visit_closed")
  await queueMessages(tx, { kind: status }, chosen, tx.now)
  return chosen
}

/** The lower of two amounts in dinars. */
function lower(a: string, b: string): string {
  return centimesToDecimal(
    roundToCentimes(a) <= roundToCentimes(b) ? roundToCentimes(a) : roundToCentimes(b)
  )
}

import type { MedusaContainer } from "@medusajs/framework/types"
import { BookingError } from "../booking-errors"
import { emitBookingEvent } from "../events"
import { queueMessages } from "../messages/queue"
import { changeBlock, findBlock } from "../records/blocks"
import { sqlOf, type Tx } from "../records/connection"
import type { EndedHold } from "../records/holds"
import { lockTechnicians } from "../records/locks"
import type { Block } from "../records/rows"
import { inTransaction } from "../records/transaction"
import { stillFree } from "../workflows/occupancy"
import { readSettings } from "../workflows/settings"
import { tellBooked, tellEnded } from "../workflows/telling"
import { moneyOfOrders, paidBy } from "./order-money"

const HOUR = 3_600_000
const SYSTEM = { type: "system" } as const
/** Statuses in which the time is still ours. */
const TAKEN = ["held", "pending_payment"] as const
/** Statuses in which it was given back, without anybody's decision against the visit. */
const GIVEN_BACK = ["expired", "released"] as const

/**
 * What money did: the visit stands, its time is gone and the customer chooses, the money is to go
 * back, or there was nothing to do.
 */
export type DepositOutcome = "confirmed" | "slot_lost" | "refund_due" | "none"

/**
 * Brings a paid deposit to its visit; whoever tells of the money, and however often.
 *
 * `late` says that a gateway took money for an order that was cancelled before: it counts as paid,
 * though Medusa's books do not show it. Without it only a captured payment of at least the deposit
 * counts. A time given back meanwhile is taken again when it is free, under the technician's lock;
 * else the visit is `slot_lost`: the customer chooses another time until `decide_by`.
 */
export async function confirmDeposit(
  container: MedusaContainer,
  { order_id, late = false, now }: { order_id: string; late?: boolean; now?: Date | undefined }
): Promise<DepositOutcome> {
  const sql = sqlOf(container)
  const block = await findBlock(sql, { order_id })
  if (!block) return "none"
  const captured = paidBy((await moneyOfOrders(sql, [order_id])).get(order_id), block.deposit)
  if (!captured && !late) return "none"
  const deposit_state = captured ? "paid" : "late"
  if (isOne(GIVEN_BACK, block.status)) return await revive(container, block, deposit_state, now)
  if (isOne(TAKEN, block.status)) return await confirm(container, block, deposit_state, now)
  return await keepBooks(container, block, deposit_state, now)
}

const isOne = (list: readonly string[], status: string): boolean => list.includes(status)

type Paid = "paid" | "late"

/** The usual way: the time is held and becomes the visit in the same row. */
async function confirm(
  container: MedusaContainer,
  block: Block,
  deposit_state: Paid,
  now: Date | undefined
): Promise<DepositOutcome> {
  const confirmed = await inTransaction(container, (tx) => stand(tx, block, deposit_state, TAKEN), {
    now,
  })
  // Somebody was faster: what they made of it is looked at again.
  if (!confirmed) return again(container, block, deposit_state, now)
  await tellBooked(container, confirmed)
  return "confirmed"
}

async function revive(
  container: MedusaContainer,
  block: Block,
  deposit_state: Paid,
  now: Date | undefined
): Promise<DepositOutcome> {
  let revived: Block | "over" | undefined
  let ended: EndedHold[] = []
  try {
    revived = await inTransaction(
      container,
      async (tx) => {
        if (block.starts_at <= tx.now) return "over" as const
        if (block.technician_id !== null) {
          await lockTechnicians(tx, [block.technician_id])
          const later = { ...tx, now: await tx.clock() }
          const again = await stillFree(later, block, block.technician_id)
          if (again.refusals.length > 0) return "over" as const
          ended = again.ended
        }
        return stand(tx, block, deposit_state, GIVEN_BACK)
      },
      { now }
    )
  } catch (error) {
    if (!(error instanceof BookingError) || error.code !== "slot_taken") throw error
    revived = "over"
    ended = []
  }
  await tellEnded(container, ended)
  if (revived === "over") return loseSlot(container, block, deposit_state, now)
  if (!revived) return again(container, block, deposit_state, now)
  await tellBooked(container, revived)
  return "confirmed"
}

/** The row becomes a visit that stands, with its history and messages. */
async function stand(
  tx: Tx,
  block: Block,
  deposit_state: Paid,
  from: readonly Block["status"][]
): Promise<Block | undefined> {
  const status = block.service?.needs_approval ? "pending_approval" : "confirmed"
  const visit = await changeBlock(
    tx,
    block,
    {
      status,
      deposit_state,
      hold_expires_at: null,
      closed_at: null,
      close_reason: null,
      ...(status === "confirmed" && { confirmed_at: tx.now }),
    },
    { kind: status, actor: SYSTEM, detail: { order_id: block.order_id, deposit: deposit_state } },
    from
  )
  if (visit) await queueMessages(tx, { kind: status }, visit, tx.now)
  return visit
}

/** The time is gone and the money is here: the customer is asked, with a day to answer. */
async function loseSlot(
  container: MedusaContainer,
  block: Block,
  deposit_state: Paid,
  now: Date | undefined
): Promise<DepositOutcome> {
  const { late_decision_hours } = await readSettings(container)
  const lost = await inTransaction(
    container,
    async (tx) => {
      const decide_by = new Date(tx.now.getTime() + late_decision_hours * HOUR)
      const visit = await changeBlock(
        tx,
        block,
        { status: "slot_lost", deposit_state: "late", decide_by, sequence: block.sequence + 1 },
        { kind: "slot_lost", actor: SYSTEM, detail: { order_id: block.order_id } },
        GIVEN_BACK
      )
      if (visit) await queueMessages(tx, { kind: "slot_lost" }, visit, tx.now)
      return visit
    },
    { now }
  )
  if (!lost) return again(container, block, deposit_state, now)
  await emitBookingEvent(container, "slot_lost", { id: lost.id, order_id: lost.order_id })
  return "slot_lost"
}

/** Money for a visit that stands already, or that somebody decided against. */
async function keepBooks(
  container: MedusaContainer,
  block: Block,
  deposit_state: Paid,
  now: Date | undefined
): Promise<DepositOutcome> {
  if (block.status === "slot_lost") return "slot_lost"
  const closed = ["cancelled_by_customer", "cancelled_by_company"].includes(block.status)
  const next = closed ? "refund_due" : deposit_state
  // Cancelled before a dinar came: nothing was agreed about keeping it.
  const open = closed
    ? block.deposit_state === null || block.deposit_state === "awaiting"
    : block.deposit_state === "late" && deposit_state === "paid"
  if (open) {
    await inTransaction(
      container,
      (tx) =>
        changeBlock(
          tx,
          block,
          { deposit_state: next },
          { kind: closed ? "refund_due" : "deposit_paid", actor: SYSTEM }
        ),
      { now }
    )
  }
  return closed ? "refund_due" : "confirmed"
}

/** Looks again at a row that somebody else changed; every round needs such a change, so it ends. */
const again = async (
  container: MedusaContainer,
  { order_id, version }: Block,
  deposit_state: Paid,
  now: Date | undefined
): Promise<DepositOutcome> => {
  const block = order_id && (await findBlock(sqlOf(container), { order_id }))
  if (!order_id || !block || block.version === version) return "none"
  return confirmDeposit(container, { order_id, late: deposit_state === "late", now })
}

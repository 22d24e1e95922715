import { centimesToDinars, roundToCentimes, type Centimes } from "@hanout/algeria/money"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { refundPaymentWorkflow } from "@medusajs/medusa/core-flows"
import { BookingError } from "../booking-errors"
import { changeBlock, findBlock, noteEvent } from "../records/blocks"
import { sqlOf } from "../records/connection"
import type { Actor, Block } from "../records/rows"
import { inTransaction } from "../records/transaction"
import { isGivenBack, leftOf, moneyOfOrders, type OrderPayment } from "./order-money"
import { returnMoney } from "./payments-plugin"

const SYSTEM = { type: "system" } as const

type Now = { now?: Date | undefined }

/** `by_hand`: only a person can give it back; it stays in the list of what is due. */
type Returned = "done" | "by_hand" | "failed"

/**
 * Gives a deposit that is due back, at most once: who wins the row's version asks, everybody else
 * leaves it. A refund that a dead process left behind is found by its note in the payment's books.
 *
 * Where only a hand can give it back it stays `refund_due`, in the merchant's list. Answers the block
 * as it is then; undefined when there was nothing to do.
 */
export async function refundDeposit(
  container: MedusaContainer,
  id: string,
  { now }: Now = {}
): Promise<Block | undefined> {
  const read = await findBlock(sqlOf(container), { id })
  if (read?.deposit_state !== "refund_due" || !read.order_id) return undefined
  const claimed = await inTransaction(
    container,
    (tx) => changeBlock(tx, read, {}, { kind: "refund_asked", actor: SYSTEM }),
    { now }
  )
  if (!claimed) return undefined
  const returned = await giveBack(container, claimed, read.order_id)
  if (returned === "done") return closeRefund(container, claimed, SYSTEM, "deposit", now)
  await inTransaction(
    container,
    (tx) => noteEvent(tx, id, { kind: "refund_failed", actor: SYSTEM, detail: { returned } }),
    { now }
  )
  return claimed
}

/** How a payment's refund names the visit; what has the note was given back. */
const noteOf = (block: Block): string => `booking:${block.id}`

async function giveBack(
  container: MedusaContainer,
  block: Block,
  order_id: string
): Promise<Returned> {
  const order = (await moneyOfOrders(sqlOf(container), [order_id])).get(order_id)
  const amount = roundToCentimes(block.deposit)
  try {
    const done = await returnMoney(container, {
      order_id,
      amount: centimesToDinars(amount),
      note: noteOf(block),
    })
    if (done) return done === "done" || done === "nothing" ? "done" : "by_hand"
    if (isGivenBack(order)) return "done"
    const payment = order?.payments.find((candidate) => leftOf(candidate) > 0)
    return payment ? await refundOnce(container, payment, amount, noteOf(block)) : "by_hand"
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .warn(`The deposit of visit ${block.id} was not refunded: ${why}`)
    return "failed"
  }
}

/** Core's own refund, unless one with this note is in the books already. */
async function refundOnce(
  container: MedusaContainer,
  payment: OrderPayment,
  amount: Centimes,
  note: string
): Promise<Returned> {
  const refunds = await container
    .resolve(Modules.PAYMENT)
    .listRefunds({ payment_id: payment.id }, { select: ["id", "note"] })
  if (refunds.some((refund) => refund.note === note)) return "done"
  const left = leftOf(payment)
  await refundPaymentWorkflow(container).run({
    input: {
      payment_id: payment.id,
      amount: centimesToDinars(amount < left ? amount : left),
      note,
    },
  })
  return "done"
}

/**
 * The merchant gave the money back by hand and says how. Throws `visit_not_found`, and `visit_closed`
 * when no deposit is due.
 */
export async function markDepositRefunded(
  container: MedusaContainer,
  { id, reference, actor }: { id: string; reference: string; actor: Actor }
): Promise<Block> {
  const block = await findBlock(sqlOf(container), { id })
  if (!block) throw new BookingError("visit_not_found")
  const refunded = await closeRefund(container, block, actor, reference)
  if (!refunded) throw new BookingError("visit_closed")
  return refunded
}

async function closeRefund(
  container: MedusaContainer,
  { id }: Pick<Block, "id">,
  actor: Actor,
  reference: string,
  now?: Date
): Promise<Block | undefined> {
  return inTransaction(
    container,
    async (tx) => {
      const block = await findBlock(tx, { id })
      if (block?.deposit_state !== "refund_due") return undefined
      return changeBlock(
        tx,
        block,
        { deposit_state: "refunded" },
        { kind: "refunded", actor, detail: { reference } }
      )
    },
    { now }
  )
}

/** Money of a time that was given back and that paid no whole deposit: it is due back. */
export async function oweDeposit(
  container: MedusaContainer,
  id: string,
  { now }: Now = {}
): Promise<void> {
  await inTransaction(
    container,
    async (tx) => {
      const block = await findBlock(tx, { id })
      if (block?.status !== "expired" || block.deposit_state !== "awaiting") return
      await changeBlock(
        tx,
        block,
        { deposit_state: "refund_due" },
        { kind: "refund_due", actor: SYSTEM, detail: { reason: "short" } }
      )
    },
    { now }
  )
}

/** The customer of a lost slot chose none in time: the money goes back. */
export async function endChoice(
  container: MedusaContainer,
  id: string,
  { now }: Now = {}
): Promise<void> {
  await inTransaction(
    container,
    async (tx) => {
      const block = await findBlock(tx, { id })
      const over =
        block?.status === "slot_lost" &&
        block.deposit_state === "late" &&
        block.decide_by !== null &&
        block.decide_by <= tx.now
      if (!over) return
      await changeBlock(
        tx,
        block,
        { deposit_state: "refund_due", closed_at: tx.now, close_reason: "not_chosen" },
        { kind: "refund_due", actor: SYSTEM, detail: { reason: "not_chosen" } }
      )
    },
    { now }
  )
}

import type { MedusaContainer } from "@medusajs/framework/types"
import { BookingError } from "../booking-errors"
import { CLAIMABLE } from "../domain/deposit"
import { changeBlock, findBlock } from "../records/blocks"
import { sqlOf, type Tx } from "../records/connection"
import { holdTokenHash } from "../records/holds"
import { lockTechnicians } from "../records/locks"
import type { Block } from "../records/rows"
import { inTransaction } from "../records/transaction"
import { hasEnded } from "../workflows/holds"
import { stillFree } from "../workflows/occupancy"
import { readSettings } from "../workflows/settings"

const MINUTE = 60_000
const SYSTEM = { type: "system" } as const

type Now = { now?: Date | undefined }

/** The block of a hold's token; `hold_not_found` when there is none. */
export async function holdOfToken(container: MedusaContainer, token: string): Promise<Block> {
  const hash = holdTokenHash(token)
  const block = hash && (await findBlock(sqlOf(container), { hold_token_hash: hash }))
  if (!block) throw new BookingError("hold_not_found")
  return block
}

/**
 * Ties a hold to the one line of the one cart that may pay for it; answers the hold as it is then.
 * A hold that has a cart already keeps it, so of two carts made at once one wins: compare `cart_id`.
 * Opening the payment is worth the one extension a hold may have.
 *
 * `replaces`: the cart it is taken from, because that one cannot be paid any more. Throws
 * `hold_not_found`, `hold_expired`.
 */
export async function bindHoldToCart(
  container: MedusaContainer,
  bond: { token: string; cart_id: string; line_item_id: string; replaces?: string | null } & Now
): Promise<Block> {
  const { hold_extension_minutes } = await readSettings(container)
  const { id } = await holdOfToken(container, bond.token)
  return inTransaction(
    container,
    async (tx) => {
      const block = await findBlock(tx, { id })
      if (!block) throw new BookingError("hold_not_found")
      if (block.cart_id !== null && block.cart_id !== (bond.replaces ?? null)) return block
      // A hold that ran out is won back by the form, which looks at the planning again.
      if (block.status !== "held" || hasEnded(block, tx.now)) throw new BookingError("hold_expired")
      const extended = tx.now.getTime() + hold_extension_minutes * MINUTE
      const ends = block.hold_expires_at?.getTime() ?? 0
      const bound = await changeBlock(
        tx,
        block,
        {
          cart_id: bond.cart_id,
          line_item_id: bond.line_item_id,
          hold_extended: true,
          hold_expires_at: new Date(block.hold_extended ? ends : Math.max(ends, extended)),
        },
        { kind: "deposit_cart", actor: SYSTEM, detail: { cart_id: bond.cart_id } }
      )
      const now = bound ?? (await findBlock(tx, { id }))
      if (!now) throw new BookingError("hold_not_found")
      return now
    },
    { now: bond.now }
  )
}

/**
 * The order of a cart takes the time the cart was made for: from now on it waits for the money and no
 * longer for the clock. Run again it changes nothing; a half-made order that was undone meanwhile is
 * replaced by the new one. Undefined for a cart without a hold, `hold_expired` when the time is gone.
 */
export async function attachOrder(
  container: MedusaContainer,
  { cart_id, order_id, now }: { cart_id: string; order_id: string } & Now
): Promise<Block | undefined> {
  return inTransaction(
    container,
    async (tx) => {
      const block = await findBlock(tx, { cart_id })
      if (!block || block.order_id === order_id) return block
      if (!(await isStillOurs(tx, block))) throw new BookingError("hold_expired")
      const claimed = await changeBlock(
        tx,
        block,
        {
          status: "pending_payment",
          order_id,
          deposit_state: "awaiting",
          hold_expires_at: null,
        },
        { kind: "deposit_claimed", actor: SYSTEM, detail: { order_id } },
        CLAIMABLE
      )
      if (claimed) return claimed
      const now = await findBlock(tx, { cart_id })
      if (now?.order_id === order_id) return now
      throw new BookingError("hold_expired")
    },
    { now }
  )
}

/**
 * A hold that ran out a moment ago may still be had, but others were measured against a day without
 * it: then the rules decide, under the technician's lock.
 */
async function isStillOurs(tx: Tx, block: Block): Promise<boolean> {
  if (block.status !== "held" || !hasEnded(block, tx.now)) return true
  if (block.technician_id === null) return false
  await lockTechnicians(tx, [block.technician_id])
  // The wait for the lock counts.
  const later = { ...tx, now: await tx.clock() }
  const { refusals } = await stillFree(later, block, block.technician_id)
  return refusals.length === 0
}

/**
 * Notes the order of a cart with a hold that ended before the order could take it: money that comes for
 * it finds the visit, and wins its time back or is given back.
 */
export async function noteLostOrder(
  container: MedusaContainer,
  { cart_id, order_id, now }: { cart_id: string; order_id: string } & Now
): Promise<void> {
  await inTransaction(
    container,
    async (tx) => {
      const block = await findBlock(tx, { cart_id })
      const ended = block?.status === "expired" || block?.status === "released"
      if (!block || !ended || block.order_id !== null) return
      await changeBlock(
        tx,
        block,
        { order_id, deposit_state: "awaiting" },
        { kind: "deposit_order", actor: SYSTEM, detail: { order_id } }
      )
    },
    { now }
  )
}

/**
 * Gives the time back to the hold when the order that took it was undone after all: the shopper may
 * try again for as long as a fresh hold lasts. A paid visit is left alone.
 */
export async function detachOrder(
  container: MedusaContainer,
  { cart_id, now }: { cart_id: string } & Now
): Promise<Block | undefined> {
  const { hold_minutes } = await readSettings(container)
  return inTransaction(
    container,
    async (tx) => {
      const block = await findBlock(tx, { cart_id })
      if (block?.status !== "pending_payment") return undefined
      return changeBlock(
        tx,
        block,
        {
          status: "held",
          order_id: null,
          deposit_state: null,
          hold_expires_at: new Date(tx.now.getTime() + hold_minutes * MINUTE),
        },
        { kind: "deposit_unclaimed", actor: SYSTEM, detail: { order_id: block.order_id } }
      )
    },
    { now }
  )
}

import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import type { CompletionCart, CompletionContext } from "@hanout/checkout/registry"
import { BOOKING_ERRORS, BookingError } from "../booking-errors"
import { depositProblem, type DepositProblem } from "../domain/deposit"
import { findBlock } from "../records/blocks"
import { rowsOf, sqlOf } from "../records/connection"
import { attachOrder, detachOrder } from "./claim"
import { orderOfCart } from "./order-money"

/**
 * `booking.hold`, order 420 before the order: a deposit is sold once, at its price, and only while its
 * time is held for this cart. Nobody comes to take cash for it.
 */
export async function checkDeposit({ cart, container }: CompletionContext): Promise<void> {
  const sql = sqlOf(container)
  const variants = (cart.items ?? []).flatMap(({ variant_id }) => variant_id ?? [])
  const deposits = await rowsOf(
    sql,
    `SELECT deposit_variant_id AS id FROM booking_service
     WHERE deposit_variant_id = ANY(?) AND deleted_at IS NULL`,
    [variants]
  )
  const block = await findBlock(sql, { cart_id: cart.id })
  if (deposits.length === 0 && !block) return
  const problem = depositProblem(
    (cart.items ?? []).map(({ id, variant_id, quantity, unit_price, adjustments }) => ({
      id,
      // Another currency would make the same number another sum.
      discounted: Boolean(adjustments?.length) || cart.currency_code !== block?.currency_code,
      variant_id: variant_id ?? null,
      quantity: Number(quantity),
      unit_price: Number(unit_price),
    })),
    new Set(deposits.map(({ id }) => String(id))),
    block && { ...block, deposit: Number(block.deposit) },
    new Date()
  )
  if (problem) throw refusalOf(problem)
  const sold = deposits.length > 0 || cart.items?.some(({ id }) => id === block?.line_item_id)
  if (sold && paidInCash(cart)) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      "A deposit is not paid in cash",
      "payment_method_unavailable"
    )
  }
}

const paidInCash = (cart: CompletionCart): boolean =>
  (cart.payment_collection?.payment_sessions ?? []).some((session) =>
    session?.provider_id.startsWith("pp_cod_")
  )

/**
 * `booking.claim`, order 420 after the reservation: the order exists and takes the held time, in one
 * conditional write. Two orders cannot: the hold knows one cart, and the cart one order.
 */
export async function claimHold({ cart, container }: CompletionContext): Promise<void> {
  const block = await boundBlock(container, cart)
  if (!block) return
  const order_id = await orderOfCart(sqlOf(container), cart.id)
  if (!order_id) throw refusalOf("hold_missing")
  try {
    await attachOrder(container, { cart_id: cart.id, order_id })
  } catch (error) {
    if (!(error instanceof BookingError)) throw error
    if (error.code === "hold_expired") throw refusalOf("hold_expired")
    // A lock that did not come: the checkout asks the shopper to try again.
    throw new MedusaError(MedusaError.Types.CONFLICT, error.message)
  }
}

/** The order was undone after all: the time goes back to the hold. */
export async function giveBack({ cart, container }: CompletionContext): Promise<void> {
  if (await boundBlock(container, cart)) await detachOrder(container, { cart_id: cart.id })
}

/** The hold of a cart whose line for it is still there. */
async function boundBlock(container: MedusaContainer, cart: CompletionCart) {
  const block = await findBlock(sqlOf(container), { cart_id: cart.id })
  return cart.items?.some(({ id }) => id === block?.line_item_id) ? block : undefined
}

/** A refusal of core's completion: the checkout answers it as `order_refused` with the reason. */
function refusalOf(problem: DepositProblem): MedusaError {
  const text = BOOKING_ERRORS[problem === "hold_expired" ? "hold_expired" : "hold_not_found"].text
  return new MedusaError(MedusaError.Types.NOT_ALLOWED, text.en, problem)
}

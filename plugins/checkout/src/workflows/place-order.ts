import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { completeCartWorkflowId } from "@medusajs/medusa/core-flows"
import type { PlaceInput } from "../domain/place-input"
import { CheckoutError, type CheckoutErrorCode } from "../errors"
import { refusalOf } from "./placing/failures"
import { attemptedAt, healBrokenPlacing } from "./placing/heal"
import { prepareCart } from "./placing/prepare"
import { readCheckoutCart, readOrderOfCart, type PlacedOrder } from "./placing/read"
import { shortagesOf } from "./placing/stock"

/** Who asks and through which shop. */
export type PlaceOrderRequest = {
  cart_id: string
  input: PlaceInput
  /** The signed-in customer; the order goes into this account. */
  customer_id?: string
  /** Sales channels of the publishable key; a cart of another shop counts as unknown. */
  sales_channel_ids?: string[]
}

/** The order of the cart; `already_placed` when an earlier request made it. */
export type PlaceOrderResult = { order: PlacedOrder; already_placed: boolean }

/** Seconds a request waits for another one on the same cart before `try_again`. */
const WAIT_SECONDS = 30

/**
 * Turns a cart into an order, once: the same cart gives the same order for ever, however often and
 * from however many tabs it is asked for.
 *
 * Requests for one cart queue on its lock; inside, the order is looked up first, a half-made one is
 * undone, the cart is set up and core's `complete-cart` makes the order under its own lock and
 * every registered rule. Throws a {@link CheckoutError} for every refusal; any other error is ours
 * and leaves nothing that a second request does not heal.
 */
export async function placeOrder(
  container: MedusaContainer,
  request: PlaceOrderRequest
): Promise<PlaceOrderResult> {
  // A repeated request needs no lock to learn what was decided.
  const decided = await readOrderOfCart(container, request.cart_id)
  if (decided?.finished) {
    await requireCart(container, request)
    return { order: decided.order, already_placed: true }
  }
  const locking = container.resolve(Modules.LOCKING)
  try {
    return await locking.execute(
      [`checkout:place:${request.cart_id}`],
      () => placeUnderLock(container, request),
      { timeout: WAIT_SECONDS }
    )
  } catch (error) {
    throw refusalOf(error, "order_refused") ?? error
  }
}

async function placeUnderLock(
  container: MedusaContainer,
  request: PlaceOrderRequest
): Promise<PlaceOrderResult> {
  const { cart_id, input, customer_id } = request
  let cart = await requireCart(container, request)
  const decided = await readOrderOfCart(container, cart_id)
  if (decided?.finished) return { order: decided.order, already_placed: true }

  if (decided || cart.completed_at || attemptedAt(cart)) {
    // Core's own complete route may be at work on this cart: look only when it has let go.
    const locking = container.resolve(Modules.LOCKING)
    const late = await locking.execute(
      [cart_id],
      async () => {
        const now = await readOrderOfCart(container, cart_id)
        if (now?.finished) return now.order
        await healBrokenPlacing(container, cart)
        return undefined
      },
      { timeout: WAIT_SECONDS }
    )
    if (late) return { order: late, already_placed: true }
    cart = await requireCart(container, request)
  }
  if (!cart.items?.length) throw new CheckoutError("cart_empty")

  await prepareCart(container, cart, input, customer_id, new Date())
  await completeCart(container, cart_id)
  const placed = await readOrderOfCart(container, cart_id)
  if (!placed) throw new CheckoutError("try_again")
  return { order: placed.order, already_placed: false }
}

async function requireCart(container: MedusaContainer, request: PlaceOrderRequest) {
  const cart = await readCheckoutCart(container, request.cart_id, request.sales_channel_ids)
  if (!cart) throw new CheckoutError("cart_not_found")
  return cart
}

/** Tries of core's completion when the reason to refuse is gone again by the time it is looked at. */
const ATTEMPTS = 3

/**
 * Runs core's `complete-cart` like core's own route does. A refusal for want of stock is answered
 * with what is left. When the stock is there after all (the cart that had taken it was refused
 * itself, or a lock was held too long), the completion is tried again.
 */
async function completeCart(container: MedusaContainer, cartId: string): Promise<void> {
  const engine = container.resolve(Modules.WORKFLOW_ENGINE)
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  for (let attempt = 1; ; attempt++) {
    const { errors } = await engine.run(completeCartWorkflowId, {
      input: { id: cartId },
      throwOnError: false,
    })
    const error: unknown = errors?.[0]?.error
    if (!error) return
    const refusal = refusalOf(error, "order_refused")
    if (!refusal) throw error
    if (refusal.code === "total_changed") {
      const cart = await readCheckoutCart(container, cartId)
      throw new CheckoutError("total_changed", { total: Number(cart?.total ?? 0) })
    }
    if (!PASSING.includes(refusal.code) || refusal.details.reason) throw refusal
    const items = await shortagesOf(container, cartId)
    if (items.length > 0) throw new CheckoutError("out_of_stock", { items })
    logger.info(`Cart ${cartId} was not completed (try ${attempt}): ${messageOf(error)}`)
    if (attempt >= ATTEMPTS) {
      throw refusal.code === "out_of_stock" ? new CheckoutError("try_again") : refusal
    }
  }
}

/** Refusals that a race may cause and time may cure; core gives its own no code. */
const PASSING: CheckoutErrorCode[] = ["out_of_stock", "order_refused", "try_again"]

function messageOf(error: unknown): string {
  const message =
    typeof error === "object" && error !== null ? Reflect.get(error, "message") : error
  return String(message)
}

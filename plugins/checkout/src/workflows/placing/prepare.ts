import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import {
  addShippingMethodToCartWorkflow,
  createPaymentCollectionForCartWorkflow,
  createPaymentSessionsWorkflow,
  refreshPaymentCollectionForCartWorkflow,
  transferCartCustomerWorkflow,
  updateCartWorkflow,
} from "@medusajs/medusa/core-flows"
import { toCartAddress, type DeliveryMode, type PlaceInput } from "../../domain/place-input"
import { centimesOf, sameAmount } from "../../domain/totals"
import { CheckoutError } from "../../errors"
import { stage } from "./failures"
import { readCheckoutCart, shipsGoods, type CheckoutCart } from "./read"
import { findShippingOptions } from "./shipping-options"

/** Everything the shopper said goes onto the cart; core copies it to the order. */
function metadataOf(cart: CheckoutCart, input: PlaceInput, now: Date): Record<string, unknown> {
  const { contact, delivery, terms, locale } = input
  return {
    ...cart.metadata,
    // Core copies this to the order: the trace that finds an order whose process died.
    cart_id: cart.id,
    checkout: { agreed_total: input.expected_total, attempt_at: now.toISOString(), locale },
    terms: { version: terms.version, accepted_at: now.toISOString(), locale },
    contact: {
      ...(contact.phone2 && { phone2: contact.phone2 }),
      ...(delivery.note && { note: delivery.note }),
    },
  }
}

/**
 * Puts contact, address, delivery method and payment session on the cart, each through core's own
 * workflow. Every step may be repeated: a second request (or the first one after a crash) sets the
 * same things again. Nothing is undone on failure: what the shopper typed stays on the cart.
 *
 * Run one by one rather than as steps of one workflow: core's compensation of `update-cart` deletes
 * the customer it created, which by then may own somebody else's order.
 */
export async function prepareCart(
  container: MedusaContainer,
  cart: CheckoutCart,
  input: PlaceInput,
  customerId: string | undefined,
  now: Date
): Promise<CheckoutCart> {
  if (customerId && cart.customer_id !== customerId) {
    await stage("order_refused", () =>
      transferCartCustomerWorkflow(container).run({
        input: { id: cart.id, customer_id: customerId },
      })
    )
  }
  await stage("delivery_unavailable", () =>
    updateCartWorkflow(container).run({
      input: {
        id: cart.id,
        ...(input.contact.email && { email: input.contact.email }),
        shipping_address: toCartAddress(input),
        billing_address: toCartAddress(input),
        metadata: metadataOf(cart, input, now),
      },
    })
  )
  await setDelivery(container, cart, input)
  const priced = await reread(container, cart.id)
  if (centimesOf(priced.total) !== input.expected_total) {
    throw new CheckoutError("total_changed", { total: Number(priced.total) })
  }
  await setPayment(container, priced, input.payment_provider_id)
  return priced
}

/** What the delivery provider is told; it validates and stores its own version of it. */
function deliveryData(mode: DeliveryMode, { delivery }: PlaceInput): Record<string, unknown> {
  const { wilaya_code, commune_code, desk_id } = delivery
  return { mode, wilaya_code, commune_code, ...(mode === "stop_desk" && desk_id && { desk_id }) }
}

async function setDelivery(
  container: MedusaContainer,
  cart: CheckoutCart,
  input: PlaceInput
): Promise<void> {
  const { mode } = input.delivery
  if (!shipsGoods(cart)) return dropDelivery(container, cart)
  if (!mode) throw new CheckoutError("invalid_fields", { fields: MODE_MISSING })
  const options = await findShippingOptions(container, cart)
  const option = options.find((offered) => offered.mode === mode)
  if (!option) throw new CheckoutError("delivery_unavailable")
  await stage("delivery_unavailable", () =>
    addShippingMethodToCartWorkflow(container).run({
      input: { cart_id: cart.id, options: [{ id: option.id, data: deliveryData(mode, input) }] },
    })
  )
}

/** The field a request must name once goods are in the cart. */
const MODE_MISSING = { "delivery.mode": "mode_invalid" }

/** Goods that were taken out again leave their delivery behind: nobody pays for a parcel of nothing. */
async function dropDelivery(container: MedusaContainer, cart: CheckoutCart): Promise<void> {
  const ids = (cart.shipping_methods ?? []).map(({ id }) => id)
  if (ids.length > 0) await container.resolve(Modules.CART).deleteShippingMethods(ids)
}

async function setPayment(
  container: MedusaContainer,
  cart: CheckoutCart,
  providerId: string
): Promise<void> {
  if (Number(cart.total) <= 0) return
  const collection = cart.payment_collection
  if (collection && !sameAmount(collection.amount, cart.total)) {
    await stage("try_again", () =>
      refreshPaymentCollectionForCartWorkflow(container).run({ input: { cart_id: cart.id } })
    )
  }
  const usable = (collection?.payment_sessions ?? []).some(
    (session) =>
      session?.provider_id === providerId &&
      session.status === "pending" &&
      sameAmount(session.amount, cart.total)
  )
  if (usable && collection?.payment_sessions?.length === 1) return

  const collectionId =
    collection?.id ??
    (
      await stage("try_again", () =>
        createPaymentCollectionForCartWorkflow(container).run({ input: { cart_id: cart.id } })
      )
    ).result.id
  await stage("payment_method_unavailable", () =>
    createPaymentSessionsWorkflow(container).run({
      input: { payment_collection_id: collectionId, provider_id: providerId },
    })
  )
}

async function reread(container: MedusaContainer, id: string): Promise<CheckoutCart> {
  const cart = await readCheckoutCart(container, id)
  if (!cart) throw new CheckoutError("cart_not_found")
  return cart
}

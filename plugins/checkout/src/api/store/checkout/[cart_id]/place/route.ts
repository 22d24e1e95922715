import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { orderRef } from "../../../../../domain/order-ref"
import { namesDeliveryMode, readPlaceInput } from "../../../../../domain/place-input"
import { CheckoutError } from "../../../../../errors"
import { placeOrder } from "../../../../../workflows/place-order"
import { readCheckoutCart, shipsGoods } from "../../../../../workflows/placing/read"
import { answering, optionsOf, salesChannelsOf } from "../../../../answer"

/**
 * Places the order of a cart in one call. The same cart gives the same order for ever:
 * `already_placed` tells a repeated request. A customer's bearer token puts the order in the account.
 */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  await answering(req, res, async () => {
    const { linkSecret } = optionsOf(req)
    const read = readPlaceInput(req.body, { ships: await mustShip(req) })
    if (!read.ok) throw new CheckoutError(read.code, { fields: read.fields })
    const actor = req.auth_context?.actor_type === "customer" ? req.auth_context.actor_id : ""
    const { order, already_placed } = await placeOrder(req.scope, {
      cart_id: cartIdOf(req),
      input: read.input,
      ...(actor && { customer_id: actor }),
      sales_channel_ids: salesChannelsOf(req),
    })
    return { order: { ...order, ref: orderRef(order, linkSecret) }, already_placed }
  })
}

const cartIdOf = (req: AuthenticatedMedusaRequest): string => req.params.cart_id ?? ""

/**
 * Whether the request has to say how its goods travel. Only one that does not is worth a look at
 * the cart; placing looks again under the cart's lock.
 */
async function mustShip(req: AuthenticatedMedusaRequest): Promise<boolean> {
  if (namesDeliveryMode(req.body)) return true
  const cart = await readCheckoutCart(req.scope, cartIdOf(req), salesChannelsOf(req))
  return !cart?.items?.length || shipsGoods(cart)
}

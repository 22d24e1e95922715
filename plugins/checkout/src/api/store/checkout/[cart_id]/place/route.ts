import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { orderRef } from "../../../../../domain/order-ref"
import { readPlaceInput } from "../../../../../domain/place-input"
import { CheckoutError } from "../../../../../errors"
import { placeOrder } from "../../../../../workflows/place-order"
import { answering, optionsOf, salesChannelsOf } from "../../../../answer"

/**
 * Places the order of a cart in one call. The same cart gives the same order for ever:
 * `already_placed` tells a repeated request. A customer's bearer token puts the order in the account.
 */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  await answering(req, res, async () => {
    const { linkSecret } = optionsOf(req)
    const read = readPlaceInput(req.body)
    if (!read.ok) throw new CheckoutError(read.code, { fields: read.fields })
    const actor = req.auth_context?.actor_type === "customer" ? req.auth_context.actor_id : ""
    const { order, already_placed } = await placeOrder(req.scope, {
      cart_id: req.params.cart_id ?? "",
      input: read.input,
      ...(actor && { customer_id: actor }),
      sales_channel_ids: salesChannelsOf(req),
    })
    return { order: { ...order, ref: orderRef(order, linkSecret) }, already_placed }
  })
}

import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readQuoteInput } from "../../../../../domain/quote-input"
import { CheckoutError } from "../../../../../errors"
import { readCheckoutCart } from "../../../../../workflows/placing/read"
import { quoteCart } from "../../../../../workflows/quote"
import { answering, salesChannelsOf } from "../../../../answer"

/** Prices of the delivery modes to a place, and the totals they lead to. Changes nothing. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await answering(req, res, async () => {
    const read = readQuoteInput(req.body)
    if (!read.ok) throw new CheckoutError(read.code, { fields: read.fields })
    const id = req.params.cart_id ?? ""
    const cart = await readCheckoutCart(req.scope, id, salesChannelsOf(req))
    if (!cart) throw new CheckoutError("cart_not_found")
    if (cart.completed_at) throw new CheckoutError("cart_completed")
    return await quoteCart(req.scope, id, read.delivery)
  })
}

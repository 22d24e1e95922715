import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { createDepositCart } from "../../../../deposits/deposit-cart"
import { actorOf, answering, readInput } from "../../../answer"
import { depositBody } from "../../../deposit-input"

/**
 * The cart that pays the deposit of a held visit; place it like any cart, without a delivery mode. The
 * same hold gives the same cart. Refused with `hold_not_found`, `hold_expired`, `visit_incomplete`
 * (`POST /store/booking/visits` comes first), `deposit_not_required`.
 */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const handle = async () => {
    const { hold_token } = readInput(depositBody, req.body)
    return createDepositCart(req.scope, {
      hold_token,
      sales_channel_ids: salesChannelsOf(req),
      customer_id: actorOf(req, "customer"),
    })
  }
  await answering(req, res, handle, 201)
}

/** Sales channels of the request's publishable key. */
function salesChannelsOf(req: MedusaRequest): string[] {
  const context: unknown = Reflect.get(req, "publishable_key_context")
  const ids: unknown = Reflect.get(Object(context), "sales_channel_ids")
  return Array.isArray(ids) ? ids.filter((id) => typeof id === "string") : []
}

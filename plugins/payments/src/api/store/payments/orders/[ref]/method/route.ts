import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { z } from "@medusajs/framework/zod"
import { changeMethod } from "../../../../../../workflows/change-method"
import { orderOfRef } from "../../../../../../workflows/order-of"
import { orderPaymentView } from "../../../../../../workflows/payment-view"
import { actorOf, answering, readInput } from "../../../../../payment-answer"

const bodySchema = z.object({ provider_id: z.string().regex(/^[\w-]{1,64}$/) })

/** Pays the order another way: `{provider_id}` → the order's payment view. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await answering(req, res, async () => {
    const { provider_id } = readInput(bodySchema, req.body)
    const ref = req.params.ref ?? ""
    const order = await orderOfRef(req.scope, ref)
    const actor_id = actorOf(req, "customer")
    await changeMethod(req.scope, {
      order_id: order.id,
      provider_id,
      ...(actor_id && { actor_id }),
    })
    return orderPaymentView(req.scope, await orderOfRef(req.scope, ref), new Date())
  })
}

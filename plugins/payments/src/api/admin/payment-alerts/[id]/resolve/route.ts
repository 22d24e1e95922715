import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { z } from "@medusajs/framework/zod"
import { PaymentError } from "../../../../../payment-errors"
import { readMoneyOrder } from "../../../../../workflows/read-order"
import { RESOLUTIONS, resolveAlert } from "../../../../../workflows/resolve-alert"
import { alertView } from "../../../../admin-views"
import { actorOf, answering, readInput } from "../../../../payment-answer"

const bodySchema = z.object({
  resolution: z.enum(RESOLUTIONS),
  reason: z
    .string()
    .transform((text) =>
      text
        .replace(/\p{Surrogate}/gu, "")
        .replace(/\p{Cc}+/gu, " ")
        .trim()
    )
    .pipe(z.string().min(3).max(500)),
})

/** A person decides: `{resolution: "capture"|"refund"|"handled", reason}` → `{alert}`. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await answering(req, res, async () => {
    const body = readInput(bodySchema, req.body)
    const id = req.params.id ?? ""
    if (!/^[\w-]{1,64}$/.test(id)) throw new PaymentError("alert_not_found")
    const actor_id = actorOf(req, "user")
    const alert = await resolveAlert(req.scope, id, { ...body, ...(actor_id && { actor_id }) })
    const order = alert.order_id
      ? await readMoneyOrder(req.scope, { id: alert.order_id })
      : undefined
    return { alert: await alertView(req.scope, alert, listed(order)) }
  })
}

const listed = (order: Awaited<ReturnType<typeof readMoneyOrder>>) =>
  order ? { id: order.id, display_id: order.display_id, status: order.status } : null

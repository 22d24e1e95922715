import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { refusing } from "../../../offline/answer"
import { confirmationQueue } from "../../../offline/cod/queue"
import { CONFIRMATION_STATUSES } from "../../../offline/domain/confirmation"
import { choicesOf, pageOf, textOf } from "../../../offline/paging"

/** Cash orders to call about, due ones first; `status` (several), `q`, `order_id`, `limit`, `offset`. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await refusing(req, res, async () => {
    const page = pageOf(req)
    const queue = await confirmationQueue(req.scope, {
      ...page,
      statuses: choicesOf(req, "status", CONFIRMATION_STATUSES),
      q: textOf(req, "q"),
      order_id: textOf(req, "order_id"),
    })
    res.json({ ...queue, ...page })
  })
}

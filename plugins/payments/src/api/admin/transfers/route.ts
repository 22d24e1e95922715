import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { refusing } from "../../../offline/answer"
import { TRANSFER_STATES } from "../../../offline/domain/transfer"
import { choicesOf, pageOf, textOf } from "../../../offline/paging"
import { listTransfers } from "../../../offline/transfers/admin-view"
import { actorOf } from "../../payment-answer"

/** Transfers, those that wait for a person first; `state` (several), `q`, `limit`, `offset`. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await refusing(req, res, async () => {
    const page = pageOf(req)
    const filter = {
      ...page,
      states: choicesOf(req, "state", TRANSFER_STATES),
      q: textOf(req, "q"),
    }
    res.json({ ...(await listTransfers(req.scope, filter, actorOf(req, "user") ?? "")), ...page })
  })
}

import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { z } from "@medusajs/framework/zod"
import { ALERT_KINDS } from "../../../domain/alert"
import { sqlOf } from "../../../ledger/connection"
import { listAlerts } from "../../../ledger/lists"
import { alertView } from "../../admin-views"
import { manyOf, pageFields } from "../../list-query"
import { answering, readInput } from "../../payment-answer"

const querySchema = z.object({
  ...pageFields,
  status: z.enum(["open", "resolved"]).optional(),
  kind: manyOf(ALERT_KINDS),
})

/** What a person must look at, open ones first: `?status&kind&limit&offset`. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await answering(req, res, async () => {
    const filter = readInput(querySchema, req.query)
    const { rows, count } = await listAlerts(sqlOf(req.scope), filter)
    const alerts = await Promise.all(
      rows.map(({ alert, order, provider_id }) => alertView(req.scope, alert, order, provider_id))
    )
    return { alerts, count, limit: filter.limit, offset: filter.offset }
  })
}

import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { z } from "@medusajs/framework/zod"
import { ATTEMPT_STATES } from "../../../domain/attempt"
import { sqlOf } from "../../../ledger/connection"
import { listAttempts } from "../../../ledger/lists"
import { attemptView } from "../../admin-views"
import { manyIds, manyOf, pageFields } from "../../list-query"
import { answering, readInput } from "../../payment-answer"

const querySchema = z.object({
  ...pageFields,
  q: z
    .string()
    .max(100)
    .regex(/^[^\p{Cc}]*$/u)
    .optional(),
  order_id: z
    .string()
    .regex(/^[\w-]{1,64}$/)
    .optional(),
  provider_id: manyIds,
  state: manyOf(ATTEMPT_STATES),
  from: z.coerce.date().optional(),
  to: z.coerce.date().optional(),
})

/** The ledger: `?q&order_id&provider_id&state&from&to&limit&offset` → `{attempts, count, limit, offset}`. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await answering(req, res, async () => {
    const filter = readInput(querySchema, req.query)
    const { rows, count } = await listAttempts(sqlOf(req.scope), filter)
    return {
      attempts: rows.map(({ attempt, order }) => attemptView(attempt, order)),
      count,
      limit: filter.limit,
      offset: filter.offset,
    }
  })
}

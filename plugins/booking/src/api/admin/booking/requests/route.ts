import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readRequests } from "../../../../dispatch/requests"
import { parsed } from "../../../../planning/times"
import { sqlOf } from "../../../../records/connection"
import { requestsQuery } from "../../../admin-input"
import { answering, languageOf } from "../../../answer"

/** People to call back or who wait for a free slot, oldest first: `?status&limit`. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await answering(req, res, async () => ({
    requests: await readRequests(sqlOf(req.scope), {
      ...parsed(requestsQuery, req.query),
      language: languageOf(req),
    }),
  }))
}

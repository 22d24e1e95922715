import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readRequests } from "../../../../dispatch/requests"
import { parsed } from "../../../../planning/times"
import { sqlOf } from "../../../../records/connection"
import { requestsQuery } from "../../../admin-input"
import { answering, languageOf } from "../../../answer"

/** People to call back or who wait for a free slot, newest first: `?status&limit&offset`. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await answering(req, res, async () => {
    const query = parsed(requestsQuery, req.query)
    const { limit, offset } = query
    return { ...(await readRequests(sqlOf(req.scope), query, languageOf(req))), limit, offset }
  })
}

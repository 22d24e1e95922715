import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readMyDay, technicianOf } from "../../../../dispatch/my-day"
import { parsed } from "../../../../planning/times"
import { myDayQuery } from "../../../admin-input"
import { actorId, readerOf } from "../../../admin-request"
import { answering } from "../../../answer"

/** The visits of whoever is logged in, on `?date` or today. 404 `not_a_technician`. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await answering(req, res, async () => {
    const { date } = parsed(myDayQuery, req.query)
    const me = await technicianOf(req.scope, actorId(req))
    return readMyDay(req.scope, me, date, readerOf(req))
  })
}

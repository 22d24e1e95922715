import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readBoard } from "../../../../dispatch/board"
import { parsed } from "../../../../planning/times"
import { boardQuery } from "../../../admin-input"
import { readerOf } from "../../../admin-request"
import { answering } from "../../../answer"

/**
 * The dispatcher's days: `?from&to[&technician_id]`, local dates, at most 31. 400 `invalid_fields`,
 * `range_too_long`.
 */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await answering(req, res, () =>
    readBoard(req.scope, parsed(boardQuery, req.query), readerOf(req))
  )
}

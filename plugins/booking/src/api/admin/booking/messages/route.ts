import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readMessages } from "../../../../dispatch/messages"
import { parsed } from "../../../../planning/times"
import { sqlOf } from "../../../../records/connection"
import { messagesQuery } from "../../../admin-input"
import { answering } from "../../../answer"

/** What was and will be sent: `?status&limit&offset`, newest first. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await answering(req, res, async () => {
    const page = parsed(messagesQuery, req.query)
    return {
      ...(await readMessages(sqlOf(req.scope), page)),
      limit: page.limit,
      offset: page.offset,
    }
  })
}

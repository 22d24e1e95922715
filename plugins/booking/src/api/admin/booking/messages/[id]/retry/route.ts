import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { retryMessage } from "../../../../../../dispatch/messages"
import { pathId, staffOf } from "../../../../../admin-request"
import { answering } from "../../../../../answer"

/** Tries a message again that failed or was given up. 404 `record_not_found`, 409 `message_not_ended`. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await answering(req, res, async () => ({
    message: await retryMessage(req.scope, pathId(req), staffOf(req)),
  }))
}

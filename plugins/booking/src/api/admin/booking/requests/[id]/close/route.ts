import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { closeRequest } from "../../../../../../dispatch/requests"
import { actorId, pathId } from "../../../../../admin-request"
import { answering, languageOf } from "../../../../../answer"

/** Notes that a request is done; again changes nothing. 404 `record_not_found`. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await answering(req, res, async () => ({
    request: await closeRequest(req.scope, pathId(req), {
      actor_id: actorId(req),
      language: languageOf(req),
    }),
  }))
}

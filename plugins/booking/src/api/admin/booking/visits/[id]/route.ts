import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { visitDetail } from "../../../../../dispatch/visit-detail"
import { pathId, readerOf } from "../../../../admin-request"
import { answering } from "../../../../answer"

/** One visit with history, photos, messages and risks. 404 `visit_not_found`. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await answering(req, res, async () => ({
    visit: await visitDetail(req.scope, pathId(req), readerOf(req)),
  }))
}

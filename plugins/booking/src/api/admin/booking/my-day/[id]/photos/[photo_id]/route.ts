import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { OWN_PHOTOS, ownVisit, technicianOf } from "../../../../../../../dispatch/my-day"
import { photoContent } from "../../../../../../../photos/records"
import { sendPhoto } from "../../../../../../../photos/send-photo"
import { sqlOf } from "../../../../../../../records/connection"
import { actorId, pathId } from "../../../../../../admin-request"
import { refusing } from "../../../../../../answer"

/** One photo of one's own visit. 404 `visit_not_found`, `photo_not_found`. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await refusing(req, res, async () => {
    const id = pathId(req, "photo_id")
    const me = await technicianOf(req.scope, actorId(req))
    const visit = await ownVisit(req.scope, me, pathId(req))
    const asked = { id, block_id: visit.id, kinds: OWN_PHOTOS }
    sendPhoto(res, id, await photoContent(sqlOf(req.scope), asked))
  })
}

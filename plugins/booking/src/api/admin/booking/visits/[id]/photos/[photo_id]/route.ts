import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { OWN_PHOTOS } from "../../../../../../../dispatch/my-day"
import { photoContent } from "../../../../../../../photos/records"
import { sendPhoto } from "../../../../../../../photos/send-photo"
import { sqlOf } from "../../../../../../../records/connection"
import { pathId } from "../../../../../../admin-request"
import { refusing } from "../../../../../../answer"

/** One photo of a visit, to be looked at and nothing else. 404 `photo_not_found`. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await refusing(req, res, async () => {
    const id = pathId(req, "photo_id")
    const asked = { id, block_id: pathId(req), kinds: OWN_PHOTOS }
    sendPhoto(res, id, await photoContent(sqlOf(req.scope), asked))
  })
}

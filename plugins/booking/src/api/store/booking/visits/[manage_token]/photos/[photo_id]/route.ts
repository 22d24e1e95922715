import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { BookingError } from "../../../../../../../booking-errors"
import { photoContent } from "../../../../../../../photos/records"
import { sendPhoto } from "../../../../../../../photos/send-photo"
import { sqlOf } from "../../../../../../../records/connection"
import { visitOfLink } from "../../../../../../../views/load"
import { refusing } from "../../../../../../answer"

/** A photo the customer sent himself. 404 `photo_not_found` for any other. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await refusing(req, res, async () => {
    const { manage_token = "", photo_id = "" } = req.params
    if (!/^\w{1,64}$/.test(photo_id)) throw new BookingError("photo_not_found")
    const visit = await visitOfLink(req.scope, manage_token, new Date())
    const photo = { id: photo_id, block_id: visit.id, kinds: ["problem" as const] }
    sendPhoto(res, photo_id, await photoContent(sqlOf(req.scope), photo))
  })
}

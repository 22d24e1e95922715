import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { holdView } from "../../../../../views/hold-view"
import { readHold, releaseHold } from "../../../../../workflows/holds"
import { readSettings } from "../../../../../workflows/settings"
import { answering } from "../../../../answer"

/** The held slot. 404 `hold_not_found`, 410 `hold_expired`. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await answering(req, res, async () => {
    const token = req.params.token ?? ""
    const { time_zone } = await readSettings(req.scope)
    return { hold: holdView(await readHold(req.scope, token), token, time_zone) }
  })
}

/** Gives the slot back. */
export async function DELETE(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await answering(req, res, async () => {
    const { id } = await releaseHold(req.scope, req.params.token ?? "")
    return { id, object: "booking_hold", deleted: true }
  })
}

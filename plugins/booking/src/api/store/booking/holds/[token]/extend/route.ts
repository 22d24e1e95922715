import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { holdView } from "../../../../../../views/hold-view"
import { extendHold } from "../../../../../../workflows/holds"
import { readSettings } from "../../../../../../workflows/settings"
import { answering } from "../../../../../answer"

/** Keeps the slot once more. Asked again it changes nothing. 404 `hold_not_found`, 410 `hold_expired`. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await answering(req, res, async () => {
    const token = req.params.token ?? ""
    const { time_zone } = await readSettings(req.scope)
    return { hold: holdView(await extendHold(req.scope, token), token, time_zone) }
  })
}

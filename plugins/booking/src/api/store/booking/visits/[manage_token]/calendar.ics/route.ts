import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { calendarOfVisit } from "../../../../../../calendar/visit-entry"
import { visitOfLink } from "../../../../../../views/load"
import { languageOf, refusing } from "../../../../../answer"

/** The visit of a signed link as a calendar file. Needs no publishable key beyond the store's own. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await refusing(req, res, async () => {
    const block = await visitOfLink(req.scope, req.params.manage_token ?? "", new Date())
    const file = await calendarOfVisit(req.scope, block, languageOf(req))
    res
      .set({
        "content-type": "text/calendar; method=PUBLISH; charset=utf-8",
        "content-disposition": 'attachment; filename="visit.ics"',
        "x-content-type-options": "nosniff",
      })
      .status(200)
      .send(file)
  })
}

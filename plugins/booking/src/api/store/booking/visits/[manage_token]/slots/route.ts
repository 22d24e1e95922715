import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { BookingError } from "../../../../../../booking-errors"
import { visitOfLink } from "../../../../../../views/load"
import { slotsAnswer } from "../../../../../../views/slots"
import { answering, languageOf, readInput } from "../../../../../answer"
import { rangeQuery } from "../../../../../store-input"

/** Starts to which the visit of a signed link could move; its own time counts as free. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await answering(req, res, async () => {
    const range = readInput(rangeQuery, req.query)
    const visit = await visitOfLink(req.scope, req.params.manage_token ?? "", new Date())
    const { service_id, commune_code } = visit
    if (!service_id || !commune_code) throw new BookingError("visit_not_found")
    const input = { ...range, service_id, commune_code, exclude_block_id: visit.id }
    return slotsAnswer(req.scope, input, languageOf(req))
  })
}

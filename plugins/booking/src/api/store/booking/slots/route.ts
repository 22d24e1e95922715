import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { slotsAnswer } from "../../../../views/slots"
import { answering, languageOf, readInput } from "../../../answer"
import { slotsQuery } from "../../../store-input"

/**
 * Starts of a service in a commune that can be held now. `from` and `to` are local dates, inclusive,
 * at most 62 days. 400 `invalid_fields`, `unknown_commune`, `range_too_long`; 404 `service_not_found`.
 */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await answering(req, res, () => {
    const { commune, technician_id, ...asked } = readInput(slotsQuery, req.query)
    const input = { ...asked, commune_code: commune, ...(technician_id && { technician_id }) }
    return slotsAnswer(req.scope, input, languageOf(req))
  })
}

import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { parsed } from "../../../../planning/times"
import { slotsAnswer } from "../../../../views/slots"
import { adminSlotsQuery } from "../../../admin-input"
import { answering, languageOf } from "../../../answer"

/**
 * Starts staff may offer: `?service_id&commune&from&to[&technician_id][&exclude]`; `exclude` is a visit
 * that is to be moved. As for customers otherwise.
 */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await answering(req, res, () => {
    const { commune, exclude, technician_id, ...asked } = parsed(adminSlotsQuery, req.query)
    const input = {
      ...asked,
      commune_code: commune,
      ...(technician_id && { technician_id }),
      ...(exclude && { exclude_block_id: exclude }),
    }
    return slotsAnswer(req.scope, input, languageOf(req))
  })
}

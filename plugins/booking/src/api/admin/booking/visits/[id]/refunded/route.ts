import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { markDepositRefunded } from "../../../../../../deposits/refund"
import { parsed } from "../../../../../../planning/times"
import { refundedBody } from "../../../../../admin-input"
import { staffOf } from "../../../../../admin-request"
import { changingVisit } from "../../../../../admin-visit"

/**
 * Notes that a deposit was given back by hand: `{reference}`, the transfer or receipt. 404
 * `visit_not_found`, 409 `visit_closed` when none is due.
 */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await changingVisit(req, res, async (id) => {
    const { reference } = parsed(refundedBody, req.body)
    await markDepositRefunded(req.scope, { id, reference, actor: staffOf(req) })
  })
}

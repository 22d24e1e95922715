import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { visitDetail } from "../../../../dispatch/visit-detail"
import { listVisits } from "../../../../dispatch/visit-list"
import { parsed } from "../../../../planning/times"
import { createStaffVisit } from "../../../../workflows/visits"
import { staffVisitBody, visitsQuery } from "../../../admin-input"
import { readerOf, staffOf } from "../../../admin-request"
import { answering } from "../../../answer"
import { requestKeyOf } from "../../../request-key"

/** Visits: `?q&status&technician_id&from&to&limit&offset`, the latest first. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await answering(req, res, () =>
    listVisits(req.scope, parsed(visitsQuery, req.query), readerOf(req))
  )
}

/**
 * A visit staff write for somebody on the phone (201), confirmed at once; `technician_id` null leaves
 * it unassigned, `override.reason` goes against what may be overridden. May come twice with an
 * `Idempotency-Key`.
 *
 * 400 `invalid_fields`; 404 `service_not_found`, `technician_not_found`; 409 `slot_taken`, 422
 * `slot_not_offered`, both with `reason`, `reasons`, `overridable`; 422 `idempotency_mismatch`.
 */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const handle = async () => {
    const { customer_id, override, ...visit } = parsed(staffVisitBody, req.body)
    const actor = staffOf(req)
    const idempotency = requestKeyOf(req, `admin.visits:${actor.id ?? ""}`, req.body)
    const { block } = await createStaffVisit(req.scope, {
      ...visit,
      actor,
      ...(customer_id && { customer_id }),
      ...(override && { override }),
      ...(idempotency && { idempotency }),
    })
    return { visit: await visitDetail(req.scope, block.id, readerOf(req)) }
  }
  await answering(req, res, handle, 201)
}

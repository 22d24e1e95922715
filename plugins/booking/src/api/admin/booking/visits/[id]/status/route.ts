import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { parsed } from "../../../../../../planning/times"
import { setStatus } from "../../../../../../workflows/visits"
import { statusBody } from "../../../../../admin-input"
import { staffOf } from "../../../../../admin-request"
import { changingVisit } from "../../../../../admin-visit"
import { requestKeyOf } from "../../../../../request-key"

/**
 * Notes how far a visit is: `{version, to, report?}`; `completed` needs its report. 409
 * `version_conflict`, `transition_refused`, `too_early` (nobody at home, before start + 30 min),
 * `unassigned`, `visit_closed`.
 */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await changingVisit(req, res, async (id) => {
    const { version, to, report } = parsed(statusBody, req.body)
    const idempotency = requestKeyOf(req, `admin.status:${id}`, req.body)
    await setStatus(req.scope, {
      id,
      version,
      to,
      actor: staffOf(req),
      ...(report && { report }),
      ...(idempotency && { idempotency }),
    })
  })
}

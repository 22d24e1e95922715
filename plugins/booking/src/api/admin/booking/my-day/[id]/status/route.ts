import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { parsed } from "../../../../../../planning/times"
import { setStatus } from "../../../../../../workflows/visits"
import { statusBody } from "../../../../../admin-input"
import { changingOwnVisit } from "../../../../../own-visit"
import { requestKeyOf } from "../../../../../request-key"

/**
 * Notes how far one's own visit is: `{version, to, report?}`. A phone without a network sends it later,
 * perhaps twice: with the same `Idempotency-Key` it happens once. As `visits/:id/status` otherwise.
 */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await changingOwnVisit(req, res, async (id, me) => {
    const { version, to, report } = parsed(statusBody, req.body)
    const idempotency = requestKeyOf(req, `my-day.status:${me.id}`, [id, req.body])
    await setStatus(req.scope, {
      id,
      version,
      to,
      actor: { type: "technician", id: me.id },
      ...(report && { report }),
      ...(idempotency && { idempotency }),
    })
  })
}

import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { namingWhoWasFirst, visitDetail } from "../dispatch/visit-detail"
import { pathId, readerOf } from "./admin-request"
import { answering } from "./answer"

/** Runs a change of the visit in the path and answers the visit after it. */
export async function changingVisit(
  req: MedusaRequest,
  res: MedusaResponse,
  change: (id: string) => Promise<unknown>
): Promise<void> {
  await answering(req, res, async () => {
    const id = pathId(req)
    const done = await namingWhoWasFirst(req.scope, () => change(id))
    const visit = await visitDetail(req.scope, id, readerOf(req))
    return { ...(isRecord(done) && done), visit }
  })
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null

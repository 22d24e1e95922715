import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readTravel, saveTravel } from "../../../../../planning/company"
import { sqlOf } from "../../../../../records/connection"
import { actorId } from "../../../../admin-request"
import { answering } from "../../../../answer"

/** Minutes between zones, where the merchant gave them. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await answering(req, res, async () => ({ pairs: await readTravel(sqlOf(req.scope)) }))
}

/** Replaces them: `{pairs: [{from_zone_id, to_zone_id, minutes}]}`. 400 `invalid_fields`. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await answering(req, res, async () => ({
    pairs: await saveTravel(req.scope, req.body, actorId(req)),
  }))
}

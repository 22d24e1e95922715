import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { holdView } from "../../../../views/hold-view"
import { createHold } from "../../../../workflows/holds"
import { readSettings } from "../../../../workflows/settings"
import { actorOf, answering, languageOf, readInput } from "../../../answer"
import { holdBody } from "../../../store-input"

/**
 * Keeps a slot for a few minutes. 409 `slot_taken` and 422 `slot_not_offered` carry up to three
 * `alternatives`; 429 `too_many_holds` for a browser that keeps two already.
 */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const handle = async () => {
    const input = readInput(holdBody, req.body)
    const customer_id = actorOf(req, "customer")
    const { time_zone } = await readSettings(req.scope)
    const { block, token } = await createHold(req.scope, {
      service_id: input.service_id,
      commune_code: input.commune,
      starts_at: input.starts_at,
      client_key: input.client ? `client:${input.client}` : `ip:${req.ip ?? "unknown"}`,
      locale: input.locale ?? languageOf(req),
      // Whoever makes up a browser a call still has an address; the storefront's is many people's.
      ...(req.ip && { client_address: req.ip }),
      ...(input.technician_id && { technician_id: input.technician_id }),
      ...(input.replace && { replace_token: input.replace }),
      ...(customer_id && { customer_id }),
    })
    return { hold: holdView(block, token, time_zone) }
  }
  await answering(req, res, handle, 201)
}

import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { addRequest } from "../../../../requests/add"
import { answering, languageOf, readInput } from "../../../answer"
import { requestBody } from "../../../store-input"

/**
 * Asks to be called back, or to be told when a time becomes free: 202. 400 `invalid_fields`,
 * `unknown_commune`; 404 `service_not_found`; 429 `too_many_requests`.
 */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const handle = async () => {
    const { locale, ...input } = readInput(requestBody, req.body)
    const request = { ...input, locale: locale ?? languageOf(req) }
    const { id } = await addRequest(req.scope, request, new Date())
    return { request: { id, kind: input.kind } }
  }
  await answering(req, res, handle, 202)
}

import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readAttention } from "../../../../dispatch/attention"
import { readerOf } from "../../../admin-request"
import { answering } from "../../../answer"

/** What waits for a person: see `dispatch/attention.ts`. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await answering(req, res, () => readAttention(req.scope, readerOf(req)))
}

import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { saveSettings } from "../../../../planning/company"
import { readSettings } from "../../../../workflows/settings"
import { actorId } from "../../../admin-request"
import { answering } from "../../../answer"

/** The company's settings, with defaults for what was never set. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await answering(req, res, async () => ({ settings: await readSettings(req.scope) }))
}

/** Changes the given settings. 400 `invalid_fields`. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await answering(req, res, async () => ({
    settings: await saveSettings(req.scope, req.body, actorId(req)),
  }))
}

import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { proposalOfLink, skip } from "../../../../../../series/answer"
import { proposalView } from "../../../../../../views/proposal-view"
import { answering, languageOf } from "../../../../../answer"

/** "Not this time"; the following visits stay where they were. 409 `proposal_closed`. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await answering(req, res, async () => {
    const token = req.params.token ?? ""
    const now = new Date()
    await skip(req.scope, await proposalOfLink(req.scope, token), now)
    const skipped = await proposalOfLink(req.scope, token)
    return proposalView(req.scope, skipped, { language: languageOf(req), now })
  })
}

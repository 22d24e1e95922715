import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { proposalOfLink } from "../../../../../series/answer"
import { proposalView } from "../../../../../views/proposal-view"
import { answering, languageOf } from "../../../../answer"

/** A proposed next visit and the times around its date. Changes nothing. 404 `proposal_not_found`. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await answering(req, res, async () => {
    const proposal = await proposalOfLink(req.scope, req.params.token ?? "")
    return proposalView(req.scope, proposal, { language: languageOf(req), now: new Date() })
  })
}

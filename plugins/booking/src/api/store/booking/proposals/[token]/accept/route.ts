import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { acceptProposal, proposalOfLink } from "../../../../../../series/answer"
import { bookedAnswer } from "../../../../../../views/booked-answer"
import { answering, languageOf, readInput } from "../../../../../answer"
import { startBody } from "../../../../../store-input"

/**
 * Books the proposed visit at an offered start: 201 as a booking, with the `hold_token` when a deposit
 * is to be paid. 409 `proposal_closed`, `slot_taken` with alternatives.
 */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const handle = async () => {
    const { starts_at, locale = languageOf(req) } = readInput(startBody, req.body)
    const proposal = await proposalOfLink(req.scope, req.params.token ?? "")
    const accepted = await acceptProposal(req.scope, proposal, {
      starts_at,
      locale,
      now: new Date(),
    })
    const answer = await bookedAnswer(req.scope, accepted, locale)
    return { ...answer, hold_token: accepted.hold_token }
  }
  await answering(req, res, handle, 201)
}

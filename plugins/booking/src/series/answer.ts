import type { MedusaContainer } from "@medusajs/framework/types"
import { BookingError } from "../booking-errors"
import { readProposalToken } from "../domain/manage-token"
import { sqlOf } from "../records/connection"
import type { Block } from "../records/rows"
import type { Language } from "../refusal"
import { createHold, releaseHold } from "../workflows/holds"
import { bookingOptions } from "../workflows/settings"
import type { BookedVisit } from "../workflows/types"
import { bookVisit } from "../workflows/visits"
import { answerProposal, readProposal, skipProposal, type Proposal } from "./records"

/** The proposal a signed link opens. Throws `proposal_not_found`. */
export async function proposalOfLink(container: MedusaContainer, token: string): Promise<Proposal> {
  const id = readProposalToken(token, bookingOptions(container).linkSecret)
  const proposal = id ? await readProposal(sqlOf(container), id) : undefined
  if (!proposal) throw new BookingError("proposal_not_found")
  return proposal
}

/** True when the block behind a proposal gave its time back before it became a visit. */
const isDead = (block: Block | null): boolean =>
  block === null ||
  ["expired", "released"].includes(block.status) ||
  (block.status === "held" && block.contact === null)

/** Where a proposal stands: an acceptance whose hold ran out is open again. */
export function stateOf({ status, block }: Proposal): Proposal["status"] {
  if (status === "skipped") return "skipped"
  return isDead(block) ? "proposed" : "accepted"
}

/** The visit a proposal became; `hold_token` where a deposit is still to be paid. */
export type Accepted = BookedVisit & { hold_token: string | null }

/**
 * Makes a visit of a proposal at the chosen start, for the same person at the same address. Until this
 * moment nobody's time was taken. Of two acceptances at once one wins, the other gives its hold back.
 *
 * Throws `proposal_closed`, and whatever holding and booking refuse (`slot_taken` with alternatives).
 */
export async function acceptProposal(
  container: MedusaContainer,
  proposal: Proposal,
  { starts_at, locale, now }: { starts_at: Date; locale: Language; now: Date }
): Promise<Accepted> {
  if (stateOf(proposal) !== "proposed") throw new BookingError("proposal_closed")
  const sql = sqlOf(container)
  const { contact, address, commune_code, customer_id, problem } = proposal.origin
  if (!contact || !address || !commune_code) throw new BookingError("proposal_not_found")
  const held = await createHold(container, {
    service_id: proposal.service_id,
    commune_code,
    starts_at,
    client_key: `proposal:${proposal.id}`,
    locale,
    now,
    ...(customer_id && { customer_id }),
  })
  const answer = { block_id: held.block.id, status: "proposed" as const }
  if (!(await answerProposal(sql, proposal, answer, now))) {
    await releaseHold(container, held.token, { now })
    throw new BookingError("proposal_closed")
  }
  const { brand, model, gas_type } = problem ?? {}
  const booked = await bookVisit(container, {
    hold_token: held.token,
    contact,
    address,
    // The same appliance; what was wrong with it then was mended.
    problem: { brand, model, gas_type },
    locale,
    now,
    ...(customer_id && { customer_id }),
  })
  const block_id = booked.block.id
  await answerProposal(sql, { id: proposal.id, block_id }, { block_id, status: "accepted" }, now)
  return { ...booked, hold_token: booked.block.status === "held" ? held.token : null }
}

/** "Not this time": the series goes on as if nothing had been. Throws `proposal_closed`. */
export async function skip(
  container: MedusaContainer,
  proposal: Proposal,
  now: Date
): Promise<void> {
  const open = stateOf(proposal) === "proposed"
  if (!open || !(await skipProposal(sqlOf(container), proposal, now))) {
    throw new BookingError("proposal_closed")
  }
}

import type { MedusaContainer } from "@medusajs/framework/types"
import { localDate, minuteOf } from "../domain/zone-time"
import { insertMessages } from "../messages/insert"
import { customerChannels, type PlannedMessage } from "../messages/plan"
import { sqlOf } from "../records/connection"
import { readSettings } from "../workflows/settings"
import { dueDate, plusDays } from "./dates"
import {
  beginnings,
  insertProposal,
  insertSeries,
  readProposal,
  seriesToContinue,
  untoldProposals,
  type Proposal,
} from "./records"

const DAY = 86_400_000
const BATCH = 200

/** Days a completed visit is looked at: a series that did not begin by then needs a person. */
const LOOK_BACK_DAYS = 90
/** Days before the date at which the customer is asked. */
const ASK_DAYS = 30
/** Days after the date during which a proposal may still be answered. */
const GRACE_DAYS = 45

/**
 * Keeps yearly visits going: a completed visit of a service that comes back begins a series, a series
 * has its next visit proposed, and a proposal that comes near is told to the customer once. A proposal
 * takes nobody's time until it is accepted. May run twice or be cut off: every row has its unique key.
 */
export async function proposeVisits(
  container: MedusaContainer,
  options: { now?: Date } = {}
): Promise<void> {
  const now = options.now ?? new Date()
  const sql = sqlOf(container)
  const { time_zone } = await readSettings(container)
  const today = localDate(time_zone, minuteOf(now))
  const since = new Date(now.getTime() - LOOK_BACK_DAYS * DAY)
  for (const beginning of await beginnings(sql, since, BATCH)) {
    await insertSeries(sql, beginning, localDate(time_zone, minuteOf(beginning.starts_at)))
  }
  const ignored_before = plusDays(today, -GRACE_DAYS)
  for (const series of await seriesToContinue(sql, { ignored_before, limit: BATCH })) {
    const occurrence = series.occurrence + 1
    const due_date = dueDate(series.anchor_date, series.months, occurrence)
    await insertProposal(sql, { series_id: series.id, occurrence, due_date })
  }
  for (const id of await untoldProposals(sql, plusDays(today, ASK_DAYS), BATCH)) {
    const proposal = await readProposal(sql, id)
    if (proposal) await insertMessages(sql, proposalMessages(proposal), now)
  }
}

function proposalMessages(proposal: Proposal): PlannedMessage[] {
  return customerChannels(proposal.origin.contact).map(({ channel, recipient }) => ({
    key: `proposal:${proposal.id}:${channel}`,
    kind: "proposal",
    channel,
    recipient,
    audience: "customer",
    locale: proposal.origin.locale,
    block_id: null,
    data: { proposal_id: proposal.id },
    expires_at: new Date(`${plusDays(proposal.due_date, GRACE_DAYS)}T00:00:00Z`),
  }))
}

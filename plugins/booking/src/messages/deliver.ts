import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { sqlOf } from "../records/connection"
import { composeProposal, composeSlotFreed } from "./compose-offer"
import { composeVisitMessage, type Composed } from "./compose"
import { notify } from "./notify"
import {
  claimMessages,
  closeMessage,
  MAX_ATTEMPTS,
  openChannels,
  sweepMessages,
  type Message,
  type Outcome,
} from "./records"
import { retryAt } from "./validity"

/** Messages taken at a time: few enough that even a mail server which hangs answers within the lease. */
const BATCH = 5
/** Messages of one run. */
const MAX_A_RUN = 400
/** Failures after which a run leaves the providers alone until the next. */
const GIVE_UP_AFTER = 5

/** What one run did. */
export type DeliveryCounts = Record<Outcome["status"], number>

/**
 * Sends what is due: each message is claimed, compared with the truth once more, written in its
 * reader's language and handed to whatever provider the shop has for its channel. A failure is tried
 * again later, eight times in all. Any number of workers may run this at once.
 */
export async function deliverMessages(
  container: MedusaContainer,
  options: { now?: Date } = {}
): Promise<DeliveryCounts> {
  const counts: DeliveryCounts = { sent: 0, cancelled: 0, retry: 0, failed: 0 }
  const sql = sqlOf(container)
  const channels = await openChannels(sql)
  await sweepMessages(sql, { now: options.now ?? new Date(), channels })
  for (let done = 0; done < MAX_A_RUN; done += BATCH) {
    const now = options.now ?? new Date()
    const messages = await claimMessages(sql, { now, channels, limit: BATCH })
    for (const message of messages) {
      const outcome = await attempt(container, message, options.now ?? new Date())
      await closeMessage(sql, message, outcome, options.now ?? new Date())
      counts[outcome.status]++
    }
    if (messages.length < BATCH || counts.retry + counts.failed >= GIVE_UP_AFTER) break
  }
  return counts
}

async function attempt(container: MedusaContainer, message: Message, now: Date): Promise<Outcome> {
  try {
    const composed = await compose(container, message, now)
    if ("cancelled" in composed) return { status: "cancelled", reason: composed.cancelled }
    await notify(container, message, composed.rendered, composed.invitation)
    return { status: "sent" }
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .warn(`Message ${message.id} (${message.kind}, ${message.channel}) was not sent: ${why}`)
    // The words of a provider may repeat the recipient: only the log of this machine has them.
    return message.attempts >= MAX_ATTEMPTS
      ? { status: "failed", reason: "provider_failed" }
      : { status: "retry", reason: "provider_failed", due_at: retryAt(message.attempts, now) }
  }
}

function compose(container: MedusaContainer, message: Message, now: Date): Promise<Composed> {
  if (message.kind === "slot_freed") return composeSlotFreed(container, message, now)
  if (message.kind === "proposal") return composeProposal(container, message)
  return composeVisitMessage(container, message, now)
}

import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { Gateway } from "../gateway"
import { listGateways } from "../gateway-registry"
import { sqlOf } from "../ledger/connection"
import { claimDue, readsInLastMinute } from "../ledger/due"
import { settleAttempt } from "./settle"

/** Attempts read at the same time at one gateway. */
const AT_ONCE = 4
/** Unreadable answers, and most of all answers, after which a run leaves the gateway alone. */
const GIVE_UP_AFTER = 3
const BATCH = 50

/** What one run did. */
export type PollCounts = { read: number; settled: number; unreadable: number; failed: number }

/** Narrows a run: one gateway, the time it is, the size of a batch. */
export type PollOptions = { now?: Date; gateway?: string; limit?: number }

/** Gateways a run of this process is busy with: a slow one is not piled upon. */
const busy = new Set<string>()

/**
 * Reads the attempts that are due and settles them: what makes a payment whole when no browser comes
 * back and no webhook arrives. Gateways are polled side by side, each within its own bound of reads a
 * minute, so that a dead one slows nothing else.
 */
export async function pollDueAttempts(
  container: MedusaContainer,
  options: PollOptions = {}
): Promise<PollCounts> {
  const gateways = listGateways().filter(({ id }) => !options.gateway || options.gateway === id)
  const runs = await Promise.all(
    gateways.map((gateway) => pollGateway(container, gateway, options))
  )
  return runs.reduce(
    (sum, run) => ({
      read: sum.read + run.read,
      settled: sum.settled + run.settled,
      unreadable: sum.unreadable + run.unreadable,
      failed: sum.failed + run.failed,
    }),
    none()
  )
}

const none = (): PollCounts => ({ read: 0, settled: 0, unreadable: 0, failed: 0 })

async function pollGateway(
  container: MedusaContainer,
  gateway: Gateway,
  options: PollOptions
): Promise<PollCounts> {
  const counts = none()
  if (busy.has(gateway.id)) return counts
  busy.add(gateway.id)
  try {
    const now = options.now ?? new Date()
    const sql = sqlOf(container)
    const left = gateway.readsPerMinute - (await readsInLastMinute(sql, gateway.id, now))
    const limit = Math.min(options.limit ?? BATCH, left)
    if (limit <= 0) return counts
    const ids = await claimDue(sql, gateway.id, now, limit)
    const work = async () => {
      for (let id = ids.shift(); id !== undefined; id = ids.shift()) {
        const silent = counts.unreadable >= GIVE_UP_AFTER && counts.unreadable * 2 > counts.read
        if (silent) return
        await pollOne(container, id, options.now, counts)
      }
    }
    await Promise.all(Array.from({ length: AT_ONCE }, work))
    return counts
  } finally {
    busy.delete(gateway.id)
  }
}

async function pollOne(
  container: MedusaContainer,
  id: string,
  now: Date | undefined,
  counts: PollCounts
): Promise<void> {
  try {
    const { attempt, read } = await settleAttempt(container, id, "poller", {
      force: true,
      ...(now && { now }),
    })
    counts.read++
    if (read === "unreadable") counts.unreadable++
    if (attempt.settled_at) counts.settled++
  } catch (error) {
    // One attempt that cannot be settled now comes due again; the others must not wait for it.
    counts.failed++
    const why = error instanceof Error ? error.message : String(error)
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .error(`Attempt ${id} could not be settled: ${why}`)
  }
}

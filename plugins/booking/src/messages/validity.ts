import type { Block, BlockStatus } from "../records/rows"
import type { MessageKind } from "./kinds"

const STANDING: readonly BlockStatus[] = ["confirmed", "en_route", "in_progress"]
const CANCELLED: readonly BlockStatus[] = ["cancelled_by_customer", "cancelled_by_company"]

/** Statuses of a visit in which a kind of message about it is true. */
const TRUE_WHILE: Readonly<Partial<Record<MessageKind, readonly BlockStatus[]>>> = {
  visit_confirmed: STANDING,
  visit_pending_approval: ["pending_approval"],
  visit_moved: [...STANDING, "pending_approval"],
  visit_cancelled: CANCELLED,
  visit_reminder: ["confirmed"],
  visit_on_the_way: ["en_route"],
  visit_completed: ["completed"],
  slot_lost: ["slot_lost"],
  technician_new_visit: [...STANDING, "pending_approval"],
  technician_moved: [...STANDING, "pending_approval"],
}

/** Kinds that tell one state of the visit: a later change has a message of its own. */
const OF_ONE_STATE: readonly MessageKind[] = [
  "visit_confirmed",
  "visit_moved",
  "visit_reminder",
  "technician_new_visit",
  "technician_moved",
]

/**
 * Why a message about a visit is no longer true, compared with the visit as it stands just before
 * sending; undefined when it is. `data` is what was noted when it was written.
 */
export function outdated(
  kind: MessageKind,
  data: Readonly<Record<string, unknown>>,
  visit: Pick<Block, "status" | "sequence" | "technician_id" | "starts_at"> | undefined,
  now: Date
): string | undefined {
  if (!visit) return "visit_gone"
  if (kind === "technician_cancelled") {
    const his = visit.technician_id === data.technician_id
    return his && !CANCELLED.includes(visit.status) ? "superseded" : undefined
  }
  if (!TRUE_WHILE[kind]?.includes(visit.status)) return `visit_${visit.status}`
  if (kind.startsWith("technician_") && visit.technician_id !== data.technician_id) {
    return "superseded"
  }
  const moved = visit.starts_at.toISOString() !== data.starts_at
  if (OF_ONE_STATE.includes(kind) && moved) return "superseded"
  if (kind === "visit_reminder" && visit.starts_at <= now) return "too_late"
  return undefined
}

/** When a failed try is repeated: after one minute, then twice as long each time. */
export function retryAt(attempts: number, now: Date): Date {
  return new Date(now.getTime() + 60_000 * 2 ** (attempts - 1))
}

import { BookingError } from "../booking-errors"
import { isClosed } from "../domain/transitions"
import { findBlock, lastChangeOf } from "../records/blocks"
import type { Sql, Tx } from "../records/connection"
import type { Actor, Block } from "../records/rows"

/**
 * A visit (not a hold on its way, not time off); with `lock` nobody else changes it until the
 * transaction ends. Throws `visit_not_found`.
 */
export async function visitOf(
  sql: Sql,
  id: string,
  options: { lock?: boolean } = {}
): Promise<Block> {
  const block = await findBlock(sql, { id }, options)
  if (!block?.reference || block.kind === "time_off" || block.kind === "external") {
    throw new BookingError("visit_not_found")
  }
  return block
}

/** Refuses one who saw an older state of the visit, and says who was faster and what is true now. */
export async function assertVersion(
  sql: Sql,
  block: Block,
  seen: number,
  actor: Actor
): Promise<void> {
  if (block.version !== seen) throw await versionConflict(sql, block.id, actor)
}

/** The refusal of one who came second. Who works here is told to those who work here only. */
async function versionConflict(sql: Sql, id: string, actor: Actor): Promise<BookingError> {
  const current = await findBlock(sql, { id })
  const shown = current && {
    version: current.version,
    status: current.status,
    starts_at: current.starts_at.toISOString(),
    ends_at: current.ends_at.toISOString(),
  }
  if (actor.type === "customer") return new BookingError("version_conflict", { current: shown })
  return new BookingError("version_conflict", {
    changed_by: await lastChangeOf(sql, id),
    current: shown && { ...shown, technician_id: current.technician_id },
  })
}

/** The write that follows a read of the same row, or the refusal of one who came second. */
export async function written(
  tx: Tx,
  id: string,
  changed: Block | undefined,
  actor: Actor = { type: "staff" }
): Promise<Block> {
  if (!changed) throw await versionConflict(tx, id, actor)
  return changed
}

/** Throws `visit_closed` for a visit that is over, `transition_refused` for one that only moved on. */
export function refuseStatus(block: Block, details: Record<string, unknown> = {}): never {
  throw new BookingError(isClosed(block.status) ? "visit_closed" : "transition_refused", {
    status: block.status,
    ...details,
  })
}

/** Who did it, for `created_by`. */
export const authorOf = ({ type, id }: Actor): string => (id === undefined ? type : `${type}:${id}`)

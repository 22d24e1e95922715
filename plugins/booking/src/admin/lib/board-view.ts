import type { Board, BoardBlock, Status } from "./types"
import { clockMinutes, clockOf, dayOf } from "./zoned"

/** The column of visits nobody is to make yet. */
export const UNASSIGNED = "unassigned"

/** What the calendar draws of a block. */
export type BoardEvent = {
  id: string
  title: string
  start: Date
  end: Date
  resourceId: string
  block: BoardBlock
}

/** Where a visit is put; `technician_id` null takes it from everybody. */
export type Target = { starts_at?: string; technician_id?: string | null }

/** States whose visit a person may still put elsewhere. */
const MOVABLE: readonly Status[] = ["pending_approval", "confirmed"]

/** True when the block is a visit that may be moved. */
export function isMovable({ kind, status }: Pick<BoardBlock, "kind" | "status">): boolean {
  return (kind === "visit" || kind === "overbook") && MOVABLE.includes(status)
}

/** States that no longer take anybody's time. */
const GONE: readonly Status[] = [
  "cancelled_by_customer",
  "cancelled_by_company",
  "expired",
  "slot_lost",
  "released",
]

/** Blocks as the calendar draws them; what gave its time back is left out. */
export function eventsOf(board: Board): BoardEvent[] {
  return board.blocks
    .filter(({ status }) => !GONE.includes(status))
    .map((block) => ({
      id: block.id,
      title: block.contact_name ?? block.service?.name ?? block.kind,
      start: new Date(block.starts_at),
      end: new Date(block.ends_at),
      resourceId: block.technician_id ?? UNASSIGNED,
      block,
    }))
}

/** The board as it will be when the server agrees to a move; the length of the visit stays. */
export function withMove(board: Board, id: string, target: Target): Board {
  return {
    ...board,
    blocks: board.blocks.map((block) => {
      if (block.id !== id) return block
      const by = target.starts_at ? Date.parse(target.starts_at) - Date.parse(block.starts_at) : 0
      const shift = (at: string) => new Date(Date.parse(at) + by).toISOString()
      return {
        ...block,
        technician_id:
          target.technician_id === undefined ? block.technician_id : target.technician_id,
        starts_at: shift(block.starts_at),
        ends_at: shift(block.ends_at),
        blocked_from: shift(block.blocked_from),
        blocked_until: shift(block.blocked_until),
      }
    }),
  }
}

/** Tells whether a technician works at an instant; built once for all cells of a board. */
export function worksAt(working: Board["working"]): (technicianId: string, at: Date) => boolean {
  const ranges = new Map<string, [number, number][]>()
  for (const { technician_id, from, until } of working) {
    const list = ranges.get(technician_id) ?? []
    list.push([Date.parse(from), Date.parse(until)])
    ranges.set(technician_id, list)
  }
  return (technicianId, at) =>
    (ranges.get(technicianId) ?? []).some(([from, until]) => from <= +at && +at < until)
}

const FIRST_HOUR = 8
const LAST_HOUR = 17

/**
 * The hours of the day a board shows, whole, `[first, last)`: every working hour and block of it,
 * and 8 to 17 in any case. What runs over midnight shows the whole day.
 */
export function hoursShown(board: Board): { first: number; last: number } {
  let first = FIRST_HOUR
  let last = LAST_HOUR
  const spans = [
    ...board.working.map(({ from, until }) => [from, until] as const),
    ...board.blocks
      .filter(({ kind }) => kind === "visit" || kind === "overbook")
      .map(({ starts_at, ends_at }) => [starts_at, ends_at] as const),
  ]
  for (const [from, until] of spans) {
    const start = clockMinutes(clockOf(from, board.timezone)) ?? 0
    const end = clockMinutes(clockOf(until, board.timezone)) ?? 0
    const overnight = dayOf(from, board.timezone) !== dayOf(until, board.timezone)
    first = Math.min(first, Math.floor(start / 60))
    last = overnight ? 24 : Math.max(last, Math.ceil(end / 60))
  }
  return { first, last }
}

/** Whole minutes a hold still lives; 0 once it is over. */
export function minutesLeft(expiresAt: string, now: Date): number {
  return Math.max(0, Math.ceil((Date.parse(expiresAt) - +now) / 60_000))
}

/** Refusals of the slot rules a person with a reason may overrule. A past start is past for everybody. */
const FORCEABLE: readonly string[] = [
  "zone",
  "skill",
  "certificate",
  "notice",
  "window",
  "grid",
  "closed",
  "holiday",
  "hours",
  "full",
  "busy",
  "travel",
]

type Refusal = { code: string; details: Readonly<Record<string, unknown>> }

/** The rule a move was refused by, when staff may overrule it with a reason; else undefined. */
export function forceableReason({ code, details }: Refusal): string | undefined {
  if (code !== "slot_taken" && code !== "slot_not_offered") return undefined
  const reason = details.reason ?? (code === "slot_taken" ? "busy" : undefined)
  // The server knows every rule that stands against it, not only the first.
  if (details.overridable === false) return undefined
  return typeof reason === "string" && FORCEABLE.includes(reason) ? reason : undefined
}

/** Every status of a block. */
export const BLOCK_STATUSES = [
  "held",
  "pending_payment",
  "pending_approval",
  "confirmed",
  "en_route",
  "in_progress",
  "blocked",
  "completed",
  "no_show",
  "cancelled_by_customer",
  "cancelled_by_company",
  "expired",
  "slot_lost",
  "released",
] as const

/** Where a block stands. */
export type BlockStatus = (typeof BLOCK_STATUSES)[number]

/** Statuses that take the technician's time; the exclusion constraint names the same. */
export const BLOCKING = [
  "held",
  "pending_payment",
  "pending_approval",
  "confirmed",
  "en_route",
  "in_progress",
  "blocked",
] as const satisfies readonly BlockStatus[]

/** Visits that stand and may be moved or cancelled. */
export const MOVABLE = [
  "pending_payment",
  "pending_approval",
  "confirmed",
] as const satisfies readonly BlockStatus[]

/** Who may make a transition. */
type ActorType = "customer" | "staff" | "technician" | "system"

const STAFF = ["staff", "system"] as const
const FIELD = ["staff", "technician"] as const
const ANYBODY = ["customer", "staff", "technician", "system"] as const

type Step = { to: BlockStatus; by: readonly ActorType[] }

/** From where to where, and by whom. A status without a line is an end. */
const STEPS: Readonly<Partial<Record<BlockStatus, readonly Step[]>>> = {
  held: [
    { to: "pending_payment", by: ANYBODY },
    { to: "pending_approval", by: ANYBODY },
    { to: "confirmed", by: ANYBODY },
    { to: "expired", by: STAFF },
    { to: "released", by: ANYBODY },
  ],
  pending_payment: [
    { to: "confirmed", by: STAFF },
    { to: "pending_approval", by: STAFF },
    { to: "expired", by: STAFF },
    { to: "released", by: STAFF },
    { to: "slot_lost", by: STAFF },
    { to: "cancelled_by_customer", by: ["customer"] },
    { to: "cancelled_by_company", by: STAFF },
  ],
  pending_approval: [
    { to: "confirmed", by: STAFF },
    { to: "cancelled_by_customer", by: ["customer"] },
    { to: "cancelled_by_company", by: STAFF },
  ],
  confirmed: [
    { to: "en_route", by: FIELD },
    { to: "in_progress", by: FIELD },
    { to: "no_show", by: FIELD },
    { to: "cancelled_by_customer", by: ["customer"] },
    { to: "cancelled_by_company", by: STAFF },
  ],
  en_route: [
    { to: "confirmed", by: FIELD },
    { to: "in_progress", by: FIELD },
    { to: "no_show", by: FIELD },
    { to: "cancelled_by_company", by: STAFF },
  ],
  in_progress: [
    { to: "completed", by: FIELD },
    { to: "no_show", by: FIELD },
    { to: "cancelled_by_company", by: STAFF },
  ],
  blocked: [{ to: "released", by: STAFF }],
  // A form sent too late, or money that comes late, may still win the slot back.
  expired: [
    { to: "held", by: ANYBODY },
    { to: "pending_payment", by: ANYBODY },
    { to: "pending_approval", by: ANYBODY },
    { to: "confirmed", by: ANYBODY },
    { to: "slot_lost", by: STAFF },
    { to: "released", by: ANYBODY },
  ],
  released: [
    { to: "pending_approval", by: STAFF },
    { to: "confirmed", by: STAFF },
    { to: "slot_lost", by: STAFF },
  ],
  // The customer chose one of the alternatives, or the money went back.
  slot_lost: [
    { to: "confirmed", by: ANYBODY },
    { to: "pending_approval", by: ANYBODY },
    { to: "released", by: STAFF },
  ],
}

/** Whether anybody, or this actor, may take a block from one status to another. */
export function mayChange(from: BlockStatus, to: BlockStatus, by?: ActorType): boolean {
  const step = STEPS[from]?.find((candidate) => candidate.to === to)
  return step !== undefined && (by === undefined || step.by.includes(by))
}

/** True when nothing more happens to a block of this status by itself or by staff. */
export function isClosed(status: BlockStatus): boolean {
  return !BLOCKING.some((blocking) => blocking === status)
}

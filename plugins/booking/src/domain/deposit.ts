import type { BlockStatus } from "./transitions"

/** A line of a cart as far as a deposit goes. Prices in dinars. */
export type DepositLine = {
  id: string
  variant_id: string | null
  quantity: number
  unit_price: number
  /** Something was taken off its price. */
  discounted: boolean
}

/** The appointment a cart was made for. `deposit` in dinars, whatever the cart counts in. */
export type DepositHold = {
  status: BlockStatus
  starts_at: Date
  deposit: number
  line_item_id: string | null
}

/** Why a cart with a deposit cannot become an order. */
export type DepositProblem =
  | "two_deposits"
  | "deposit_alone"
  | "deposit_quantity"
  | "hold_missing"
  | "hold_expired"
  | "deposit_amount"

/** Statuses from which an order may take the held time. */
export const CLAIMABLE = ["held", "pending_payment"] as const satisfies readonly BlockStatus[]

/**
 * What speaks against selling the deposits of a cart; undefined when nothing does, or when it holds
 * none. Pure.
 *
 * A deposit is sold through the deposit route only, which binds one line to one hold: a line anybody
 * put into a cart by another way has no hold, whatever its metadata says. It is sold alone: goods
 * beside it would open ways of paying that nobody comes for, and mix its money with theirs.
 */
export function depositProblem(
  lines: readonly DepositLine[],
  depositVariants: ReadonlySet<string>,
  hold: DepositHold | undefined,
  now: Date
): DepositProblem | undefined {
  const deposits = lines.filter(
    ({ id, variant_id }) =>
      (variant_id !== null && depositVariants.has(variant_id)) || id === hold?.line_item_id
  )
  const [line] = deposits
  if (!line) return undefined
  if (deposits.length > 1) return "two_deposits"
  if (lines.length > 1) return "deposit_alone"
  if (line.quantity !== 1) return "deposit_quantity"
  if (!hold || hold.line_item_id !== line.id) return "hold_missing"
  if (!CLAIMABLE.some((status) => status === hold.status)) return "hold_expired"
  if (hold.starts_at <= now) return "hold_expired"
  if (line.discounted || line.unit_price !== hold.deposit) return "deposit_amount"
  return undefined
}

/** How a deposit stands for the customer who pays it. */
export type ShownDepositState = "awaiting" | "confirmed" | "slot_lost" | "released"

const SHOWN: Readonly<Record<BlockStatus, ShownDepositState>> = {
  held: "awaiting",
  pending_payment: "awaiting",
  pending_approval: "confirmed",
  confirmed: "confirmed",
  en_route: "confirmed",
  in_progress: "confirmed",
  completed: "confirmed",
  no_show: "confirmed",
  blocked: "released",
  cancelled_by_customer: "released",
  cancelled_by_company: "released",
  expired: "released",
  released: "released",
  slot_lost: "slot_lost",
}

/** The state of a deposit by the status of its visit. */
export function shownDepositState(status: BlockStatus): ShownDepositState {
  return SHOWN[status]
}

import type { TrackedOrder } from "@/data/orders"
import type { OrderPayment } from "@/lib/pay/order-payment"

/** A step as the timeline draws it. */
export type TimelineStep = TrackedOrder["steps"][number] & { state: "done" | "now" | "todo" }

/**
 * The steps of an order with what they mean today. A cancelled or returned order shows only what
 * really happened and how it ended: promising "delivered" below it would be a lie.
 */
export function timeline({
  status,
  steps,
}: Pick<TrackedOrder, "status" | "steps">): TimelineStep[] {
  const current = steps.findIndex((step) => step.status === status)
  const ended = status === "canceled" || status === "returned"
  return steps
    .map((step, index): TimelineStep => {
      const state = index === current ? "now" : index < current ? "done" : "todo"
      return { ...step, state }
    })
    .filter((step) => !ended || step.state === "now" || step.at !== null)
}

/**
 * What holds a new order up before anybody calls: the shopper has not paid (`waiting`), or the money
 * is being looked at (`checking`). Undefined when it is our turn.
 */
export function heldByMoney(
  { status }: Pick<TrackedOrder, "status">,
  payment: Pick<OrderPayment, "status"> | null
): "waiting" | "checking" | undefined {
  if (status !== "pending") {
    return undefined
  }
  switch (payment?.status) {
    case "unpaid":
    case "awaiting_transfer":
      return "waiting"
    case "processing":
    case "proof_submitted":
    case "review":
      return "checking"
    default:
      return undefined
  }
}

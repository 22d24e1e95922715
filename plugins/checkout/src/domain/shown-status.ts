/** What a shopper is told about an order. */
export type ShownStatus =
  "pending" | "confirmed" | "shipped" | "delivered" | "canceled" | "returned"

/** A point in time as ISO 8601 text, or null when it has not come (or nobody noted it). */
type Moment = string | null

/** One parcel. */
export type FulfillmentFacts = {
  created_at: Date | string
  shipped_at?: Date | string | null
  delivered_at?: Date | string | null
  canceled_at?: Date | string | null
}

/** What Medusa knows about an order, as far as its shown status goes. */
export type OrderFacts = {
  created_at: Date | string
  /** Medusa's own status; only `canceled` matters here. */
  status: string
  canceled_at?: Date | string | null
  fulfillments: FulfillmentFacts[]
  /** Every unit came back and was received. */
  all_returned: boolean
  /** Statuses of the order's payment collections. */
  payment_statuses: string[]
}

/** A step of the order's way and when it was reached. */
export type ShownStep = { status: ShownStatus; at: Moment }

/** Answer of {@link shownStatus}. */
export type Shown = { status: ShownStatus; paid: boolean; steps: ShownStep[] }

const iso = (at: Date | string): string => new Date(at).toISOString()
const times = (values: (Date | string | null | undefined)[]): string[] =>
  values
    .filter((at) => at !== null && at !== undefined)
    .map(iso)
    .sort()

/**
 * The shown status of an order from Medusa's order, fulfilment and payment states.
 *
 * received (`pending`) → `confirmed` (a parcel is being prepared: somebody accepted the order) →
 * `shipped` (the first parcel left) → `delivered` (every parcel arrived). Side exits `canceled` and
 * `returned`. Cancelled parcels do not count: an order whose only parcel was cancelled is pending
 * again. `paid` is Medusa's `completed` collection: the whole amount was captured. Pure and total.
 */
export function shownStatus(order: OrderFacts): Shown {
  const live = order.fulfillments.filter((parcel) => !parcel.canceled_at)
  const confirmed = times(live.map((parcel) => parcel.created_at))[0] ?? null
  const shipped = times(live.map((parcel) => parcel.shipped_at))[0] ?? null
  const arrivals = times(live.map((parcel) => parcel.delivered_at))
  const allArrived = live.length > 0 && arrivals.length === live.length
  const delivered = allArrived ? (arrivals.at(-1) ?? null) : null

  const steps: ShownStep[] = [
    { status: "pending", at: iso(order.created_at) },
    { status: "confirmed", at: confirmed },
    { status: "shipped", at: shipped },
    { status: "delivered", at: delivered },
  ]
  const paid = order.payment_statuses.includes("completed")

  if (order.status === "canceled" || order.canceled_at) {
    const at = order.canceled_at ? iso(order.canceled_at) : null
    return { status: "canceled", paid, steps: [...steps, { status: "canceled", at }] }
  }
  if (order.all_returned) {
    return { status: "returned", paid, steps: [...steps, { status: "returned", at: null }] }
  }
  // A parcel may be handed over at the counter without ever being marked as shipped.
  const moving = shipped !== null || arrivals.length > 0
  const status = delivered ? "delivered" : moving ? "shipped" : confirmed ? "confirmed" : "pending"
  return { status, paid, steps }
}

import { CASH_ON_DELIVERY, type MethodKind, type PaymentMethod } from "./methods"

/** How the money of an order stands, as `plugins/payments` tells it. */
export const PAYMENT_STATUSES = [
  "unpaid",
  "processing",
  "paid",
  "review",
  "canceled",
  "refunded",
  "cash_on_delivery",
  "awaiting_transfer",
  "proof_submitted",
] as const

export type PaymentStatus = (typeof PAYMENT_STATUSES)[number]

/** The payment of one order. Amounts in dinars, moments in ISO 8601. */
export type OrderPayment = {
  status: PaymentStatus
  provider_id: string | null
  payment_session_id: string | null
  amount: number
  currency_code: string
  deadline_at: string | null
  can_pay: boolean
  can_change_method: boolean
  methods: PaymentMethod[]
}

/** What the payment page of an order shows. */
export type PayPage =
  /** Total, terms and the button to the gateway. */
  | { kind: "pay"; method: MethodKind | undefined }
  | { kind: "transfer" }
  /** Nothing to do here: the order's own page says it all. */
  | { kind: "order" }
  /** A sentence; `words` is a key of `payment.state`. */
  | { kind: "told"; words: "processing" | "review" | "canceled" | "closed" }

/** Sorts the payment of an order to its page. Pure and total. */
export function planPayPage(payment: OrderPayment): PayPage {
  switch (payment.status) {
    case "paid":
    case "refunded":
    case "cash_on_delivery":
      return { kind: "order" }
    case "awaiting_transfer":
    case "proof_submitted":
      return { kind: "transfer" }
    case "processing":
    case "review":
    case "canceled":
      return { kind: "told", words: payment.status }
    case "unpaid":
      return payment.can_pay && payment.payment_session_id
        ? { kind: "pay", method: kindOf(payment) }
        : { kind: "told", words: "closed" }
  }
}

/** The kind of the way to pay an order has now, when the shop has words for it. */
export function kindOf(payment: Pick<OrderPayment, "provider_id" | "methods">) {
  return payment.methods.find((method) => method.provider_id === payment.provider_id)?.kind
}

/** Other ways this order could be paid; empty when it cannot be changed. */
export function otherMethods(payment: OrderPayment): PaymentMethod[] {
  return payment.can_change_method
    ? payment.methods.filter((method) => method.provider_id !== payment.provider_id)
    : []
}

/** True while the shopper may still give the order up: nothing is paid or on its way. */
export function canGiveUp({ status }: Pick<OrderPayment, "status">): boolean {
  return status === "unpaid" || status === "awaiting_transfer"
}

/** Where a placed order goes on: to its payment, or to its confirmation when it is paid at the door. */
export function afterPlacing(ref: string, providerId: string): string {
  return providerId === CASH_ON_DELIVERY ? `orders/${ref}` : `pay/${ref}`
}

import { centimesToDinars, sumCentimes } from "@hanout/algeria/money"
import { orderRef } from "@hanout/checkout/domain/order-ref"
import type { MedusaContainer } from "@medusajs/framework/types"
import { DECLINE_REASONS, type PaymentAttempt } from "../domain/attempt"
import { cancelDeadline, startDeadline } from "../domain/deadline"
import type { PaymentMethod } from "../domain/methods"
import {
  paymentStatus,
  returnState,
  type PaymentStatus,
  type ReturnState,
} from "../domain/payment-view"
import type { DeclineReason } from "../gateway"
import { gatewayOf } from "../gateway-registry"
import { attemptsOfOrder } from "../ledger/attempts"
import { sqlOf } from "../ledger/connection"
import { transfersOfOrder } from "../offline/transfers/rows"
import { transferView, type TransferView } from "../offline/transfers/view"
import { PaymentError } from "../payment-errors"
import { methodsFor } from "./methods"
import { readMoneyOrder, type MoneyOrder } from "./read-order"
import { linkSecretOf, paymentsOptions } from "./settings"

/** An attempt without anything only the merchant may know. */
export type ShownAttempt = {
  state: ReturnState
  at: string
  provider_id: string
  reason?: DeclineReason
}

/** How the money of an order stands, for its shopper. Amounts in dinars, moments in ISO 8601. */
export type OrderPaymentView = {
  status: PaymentStatus
  provider_id: string | null
  payment_session_id: string | null
  amount: number
  currency_code: string
  deadline_at: string | null
  can_pay: boolean
  can_change_method: boolean
  methods: PaymentMethod[]
  attempts: ShownAttempt[]
  transfer?: TransferView
}

/** What became of one attempt, for the shopper who comes back. Amounts in dinars. */
export type ReturnView = {
  state: ReturnState
  order: { ref: string; display_id: number; status: string; total: number; currency_code: string }
  order_status: PaymentStatus
  reason?: DeclineReason
  message?: string
  can_retry: boolean
  can_change_method: boolean
  expires_at: string | null
  provider_id: string
  receipt?: {
    transaction_id: string
    order_number: string
    approval_code: string | null
    paid_at: string
    amount: number
    currency_code: string
    pan_masked: string | null
    method: "CIB/EDAHABIA"
    message: string | null
  }
  failure?: {
    amount: number
    show_ids: boolean
    transaction_id?: string
    order_number?: string
    three_languages: boolean
  }
}

/** Everything both views are made of. */
export type OrderMoney = {
  order: MoneyOrder
  attempts: PaymentAttempt[]
  status: PaymentStatus
  provider_id: string | null
  payment_session_id: string | null
  /** Until when the shopper may begin to pay. */
  start_until: Date | null
  /** When the order is cancelled if nobody pays. */
  deadline: Date | null
  can_pay: boolean
  can_change_method: boolean
}

/** The state of an order's money from Medusa, the ledger and the clock. */
export async function moneyOf(
  container: MedusaContainer,
  order: MoneyOrder,
  now: Date
): Promise<OrderMoney> {
  const sql = sqlOf(container)
  const attempts = await attemptsOfOrder(sql, order.id)
  const transfers = await transfersOfOrder(sql, order.id)
  const session = order.sessions.at(-1)
  const captured = sumCentimes(order.payments.map((payment) => payment.captured))
  const paidBy = order.payments.find((payment) => payment.captured > 0)
  const provider_id = paidBy?.provider_id ?? session?.provider_id ?? null
  const status = paymentStatus({
    canceled: order.status === "canceled",
    captured,
    refunded: sumCentimes(order.payments.map((payment) => payment.refunded)),
    provider_id,
    attempts,
    transfer_state: transfers.at(-1)?.state,
  })
  const isGateway = (id: string) => gatewayOf(id) !== undefined
  const start_until = startDeadline(order, session, paymentsOptions(container), isGateway)
  const open = order.status !== "canceled" && captured === 0
  return {
    order,
    attempts,
    status,
    provider_id,
    payment_session_id: session?.id ?? null,
    start_until,
    deadline: open ? cancelDeadline(start_until, attempts) : null,
    can_pay:
      open &&
      status === "unpaid" &&
      isGateway(session?.provider_id ?? "") &&
      start_until !== null &&
      now < start_until,
    can_change_method:
      open &&
      !order.fulfilled &&
      ["unpaid", "awaiting_transfer", "cash_on_delivery"].includes(status),
  }
}

/** The view of `GET /store/payments/orders/:ref`. */
export async function orderPaymentView(
  container: MedusaContainer,
  order: MoneyOrder,
  now: Date
): Promise<OrderPaymentView> {
  const money = await moneyOf(container, order, now)
  const methods = await methodsFor(container, { ...order, amount: order.total })
  const byTransfer = money.provider_id?.startsWith("pp_transfer_") ?? false
  const transfer = byTransfer ? await transferView(container, order.id) : undefined
  return {
    ...(transfer && { transfer }),
    status: money.status,
    provider_id: money.provider_id,
    payment_session_id: money.payment_session_id,
    amount: centimesToDinars(order.total),
    currency_code: order.currency_code,
    deadline_at: money.deadline?.toISOString() ?? null,
    can_pay: money.can_pay,
    can_change_method: money.can_change_method,
    // Medusa's own providers of other countries take no order that is placed already.
    methods: methods.filter(({ kind }) => kind !== "stripe"),
    attempts: money.attempts.map((attempt) => ({
      state: returnState(attempt),
      at: attempt.created_at.toISOString(),
      provider_id: attempt.provider_id,
      ...reasonOf(attempt),
    })),
  }
}

/** The view of `/store/payments/returns/:token`. */
export async function returnView(
  container: MedusaContainer,
  attempt: PaymentAttempt,
  now: Date
): Promise<ReturnView> {
  const order = await readMoneyOrder(container, { id: attempt.order_id })
  const secret = linkSecretOf(container)
  if (!order) throw new PaymentError("payment_not_found")
  if (!secret) throw new PaymentError("not_configured")
  const money = await moneyOf(container, order, now)
  const state = returnState(attempt)
  const { certification } = paymentsOptions(container)
  const ids = {
    transaction_id: attempt.gateway_order_id ?? "",
    order_number: attempt.order_number,
  }
  const amount = centimesToDinars(attempt.amount_centimes)
  const ended = ["declined", "cancelled", "expired", "reversed"].includes(state)
  return {
    state,
    order: {
      ref: orderRef(order, secret),
      display_id: order.display_id,
      status: order.status,
      total: centimesToDinars(order.total),
      currency_code: order.currency_code,
    },
    order_status: money.status,
    ...reasonOf(attempt),
    ...(ended && attempt.message && { message: attempt.message }),
    can_retry: ended && money.can_pay,
    can_change_method: ended && money.can_change_method,
    expires_at: money.start_until?.toISOString() ?? null,
    provider_id: attempt.provider_id,
    ...(state === "paid" && {
      receipt: {
        ...ids,
        approval_code: attempt.approval_code,
        paid_at: (attempt.paid_at ?? now).toISOString(),
        amount,
        currency_code: attempt.currency,
        pan_masked: attempt.pan_masked,
        method: "CIB/EDAHABIA" as const,
        message: attempt.message,
      },
    }),
    ...(ended && {
      failure: {
        amount,
        show_ids: certification.showIdsOnFailure,
        ...(certification.showIdsOnFailure && ids),
        three_languages: certification.threeLanguages,
      },
    }),
  }
}

function reasonOf({ state, state_reason }: PaymentAttempt): { reason?: DeclineReason } {
  if (state === "cancelled") return { reason: "cancelled" }
  if (state === "expired") return { reason: "expired" }
  const reason = DECLINE_REASONS.find((known) => known === state_reason)
  return reason ? { reason } : {}
}

import {
  centimesToDinars,
  dinarsToCentimes,
  subtractCentimes,
  ZERO_CENTIMES,
} from "@hanout/algeria/money"
import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { openLateAlerts } from "../ledger/alerts"
import { sqlOf } from "../ledger/connection"
import { PaymentError } from "../payment-errors"
import { readMoneyOrder } from "./read-order"
import { refundOrderPayment } from "./refund-payment"
import { resolveAlert } from "./resolve-alert"

/** Money a gateway took for an order that was cancelled before; amount in dinars. */
export type LatePayment = { order_id: string; alert_id: string; amount: number }

/** Open alerts of late money of these orders. */
async function latePayments(
  container: MedusaContainer,
  orderIds: readonly string[]
): Promise<LatePayment[]> {
  const alerts = await openLateAlerts(sqlOf(container), orderIds)
  return alerts.flatMap(({ id, order_id, amount_centimes }) =>
    order_id
      ? [{ order_id, alert_id: id, amount: centimesToDinars(amount_centimes ?? ZERO_CENTIMES) }]
      : []
  )
}

/** What is to go back: `amount` in dinars, `note` tells the merchant what for and makes it happen once. */
export type ReturnMoneyInput = { order_id: string; amount: number; note: string }

/**
 * `by_hand`: only a person can give it back. `unclear`: the gateway did not say, an alert is open.
 * `nothing`: no money is left in the order or in an open alert.
 */
export type MoneyReturned = { state: "done" | "nothing" | "by_hand" | "unclear" }

/**
 * Gives money of an order back through its gateway, wherever it is: in the order, or in an open alert
 * because it came after the order was cancelled. The same note gives back once.
 */
async function giveMoneyBack(
  container: MedusaContainer,
  { order_id, amount, note }: ReturnMoneyInput
): Promise<MoneyReturned> {
  const order = await readMoneyOrder(container, { id: order_id })
  const payment = order?.payments.find(({ captured, refunded }) => captured > refunded)
  try {
    if (payment) {
      if (await isReturned(container, payment.id, note)) return { state: "done" }
      const left = subtractCentimes(payment.captured, payment.refunded)
      const wanted = dinarsToCentimes(amount)
      const { state } = await refundOrderPayment(container, {
        order_id,
        payment_id: payment.id,
        amount: wanted < left ? wanted : left,
        note,
      })
      return { state }
    }
    const [alert] = await latePayments(container, [order_id])
    if (!alert) return { state: "nothing" }
    await resolveAlert(container, alert.alert_id, { resolution: "refund", reason: note })
    return { state: "done" }
  } catch (error) {
    if (!(error instanceof PaymentError)) throw error
    if (error.code === "nothing_to_refund") return { state: "nothing" }
    return { state: error.code === "refund_unclear" ? "unclear" : "by_hand" }
  }
}

async function isReturned(
  container: MedusaContainer,
  paymentId: string,
  note: string
): Promise<boolean> {
  const refunds = await container
    .resolve(Modules.PAYMENT)
    .listRefunds({ payment_id: paymentId }, { select: ["id", "note"] })
  return refunds.some((refund) => refund.note === note)
}

const latePaymentsStep = createStep(
  "hanout-read-late-payments",
  async ({ order_ids }: { order_ids: string[] }, { container }) =>
    new StepResponse(await latePayments(container, order_ids))
)

const returnMoneyStep = createStep(
  // Money that went back stays back: nothing to compensate.
  { name: "hanout-give-money-back", noCompensation: true },
  async (input: ReturnMoneyInput, { container }) =>
    new StepResponse(await giveMoneyBack(container, input))
)

/**
 * Which of these orders have late money, for plugins whose goods may still be had. Run by name
 * (`hanout-late-payments`) through the workflow engine: a plugin that may be installed without this one
 * imports nothing of it.
 */
export const latePaymentsWorkflow = createWorkflow(
  "hanout-late-payments",
  (input: { order_ids: string[] }) => new WorkflowResponse(latePaymentsStep(input))
)

/** Gives money of an order back, by name (`hanout-return-money`); see {@link ReturnMoneyInput}. */
export const returnMoneyWorkflow = createWorkflow(
  "hanout-return-money",
  (input: ReturnMoneyInput) => new WorkflowResponse(returnMoneyStep(input))
)

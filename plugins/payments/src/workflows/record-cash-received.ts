import {
  createWorkflow,
  transform,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import {
  acquireLockStep,
  capturePaymentWorkflow,
  emitEventStep,
  releaseLockStep,
} from "@medusajs/medusa/core-flows"
import { decideCashStep } from "./steps/decide-cash"
import { noteCashStep } from "./steps/note-cash"

/** Event sent once the cash of an order was recorded; its data is {@link CashReceivedEvent}. */
export const CASH_RECEIVED_EVENT = "payments.cash_received"

/** Ids only: who needs more reads it. */
export type CashReceivedEvent = { order_id: string; payment_id: string }

/** What to record. `amount` in dinars, when it was counted; it must be exactly what is due. */
export type RecordCashInput = {
  order_id: string
  amount?: number
  note?: string
  /** Id of the user who took it. */
  received_by?: string
  /** ISO 8601. */
  received_at: string
}

/**
 * Records that the cash of an order was received: captures the authorised cash payment through
 * core's own workflow, notes who and when, emits {@link CASH_RECEIVED_EVENT}.
 *
 * One at a time per order. A second run is refused with `already_collected`, so ten clicks capture
 * once. Refusals: see `errors.ts`.
 */
export const recordCashReceivedWorkflow = createWorkflow(
  "hanout-record-cash-received",
  (input: WorkflowData<RecordCashInput>) => {
    const lock = transform({ input }, ({ input }) => `payments:order:${input.order_id}`)
    acquireLockStep({ key: lock, timeout: 30, ttl: 120 })

    const decision = decideCashStep(input)
    const capture = transform({ input, decision }, ({ input, decision }) => ({
      payment_id: decision.payment_id,
      amount: decision.amount,
      captured_by: input.received_by,
    }))
    capturePaymentWorkflow.runAsStep({ input: capture })
    noteCashStep(input)
    emitEventStep({
      eventName: CASH_RECEIVED_EVENT,
      data: transform({ input, decision }, ({ input, decision }) => ({
        order_id: input.order_id,
        payment_id: decision.payment_id,
      })),
    })

    releaseLockStep({ key: lock })
    return new WorkflowResponse(decision)
  }
)

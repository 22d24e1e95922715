export { cancelUnpaidOrder, type CancelReason } from "./cancel-unpaid"
export { changeMethod } from "./change-method"
export { expireDueOrders } from "./expire-due"
export { latePaymentsWorkflow, returnMoneyWorkflow } from "./late-money"
export { openAlert } from "./open-alert"
export { withOrderLock } from "./order-lock"
export { pollDueAttempts, type PollCounts } from "./poll"
export {
  CASH_RECEIVED_EVENT,
  recordCashReceivedWorkflow,
  type CashReceivedEvent,
  type RecordCashInput,
} from "./record-cash-received"
export { refundOrderPayment } from "./refund-payment"
export { resolveAlert } from "./resolve-alert"
export { settleAttempt, settleSession, type Settlement } from "./settle"
export { startAttempt } from "./start-attempt"

export {
  CASH_RECEIVED_EVENT,
  recordCashReceivedWorkflow,
  type CashReceivedEvent,
  type RecordCashInput,
} from "./record-cash-received"

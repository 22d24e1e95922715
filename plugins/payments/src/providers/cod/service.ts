import type {
  AuthorizePaymentInput,
  AuthorizePaymentOutput,
  CancelPaymentInput,
  CancelPaymentOutput,
  CapturePaymentInput,
  CapturePaymentOutput,
  DeletePaymentInput,
  DeletePaymentOutput,
  GetPaymentStatusInput,
  GetPaymentStatusOutput,
  InitiatePaymentInput,
  InitiatePaymentOutput,
  RefundPaymentInput,
  RefundPaymentOutput,
  RetrievePaymentInput,
  RetrievePaymentOutput,
  UpdatePaymentInput,
  UpdatePaymentOutput,
  WebhookActionResult,
} from "@medusajs/framework/types"
import {
  AbstractPaymentProvider,
  MedusaError,
  PaymentActions,
  PaymentSessionStatus,
} from "@medusajs/framework/utils"

/** Where the cash is: promised, taken, given up. Kept in the payment's `data.state`. */
type CashState = "promised" | "collected" | "canceled"

const STATUS: Record<CashState, PaymentSessionStatus> = {
  promised: PaymentSessionStatus.AUTHORIZED,
  collected: PaymentSessionStatus.CAPTURED,
  canceled: PaymentSessionStatus.CANCELED,
}

/** Keys Medusa itself puts into `data` when a session starts. */
const OWN_KEYS = ["session_id"]

/**
 * Cash on delivery, registered as `pp_cod_cod`.
 *
 * Placing the order authorises: the shopper promised the cash. Capture records that it was taken,
 * refund that it was given back; nothing here talks to anybody. Limits on the amount are a
 * completion rule (`payments.cod-limits`), because Medusa gives no amount to `authorizePayment`.
 */
export class CodPaymentProvider extends AbstractPaymentProvider<Record<string, never>> {
  static override identifier = "cod"

  // Medusa's own constructor is protected; the module loader needs a public one.
  constructor(cradle: Record<string, unknown>, options: Record<string, never> = {}) {
    super(cradle, options)
  }

  /** Takes no options: what there is to choose belongs to the plugin. */
  static override validateOptions(options: Record<string, unknown>): void {
    const unknown = Object.keys(options ?? {})
    if (unknown.length > 0) {
      throw new MedusaError(
        MedusaError.Types.INVALID_ARGUMENT,
        `The cod provider takes no options, got: ${unknown.join(", ")}`
      )
    }
  }

  /**
   * Opens a session. Refuses `data` sent by a client (400): the Store route merges it into what is
   * stored, and a stored state must never be the shopper's.
   */
  override async initiatePayment({ data }: InitiatePaymentInput): Promise<InitiatePaymentOutput> {
    const foreign = Object.keys(data ?? {}).filter((key) => !OWN_KEYS.includes(key))
    if (foreign.length > 0) {
      throw new MedusaError(
        MedusaError.Types.INVALID_DATA,
        "Cash on delivery takes no payment data",
        "payment_data_refused"
      )
    }
    return { id: `cod_${String(data?.session_id ?? "")}`, data: {} }
  }

  override async authorizePayment(_: AuthorizePaymentInput): Promise<AuthorizePaymentOutput> {
    return { status: PaymentSessionStatus.AUTHORIZED, data: { state: "promised" } }
  }

  override async capturePayment(_: CapturePaymentInput): Promise<CapturePaymentOutput> {
    return { data: { state: "collected" } }
  }

  /** Records money given back by hand; the amount is in Medusa's refund row. */
  override async refundPayment({ data }: RefundPaymentInput): Promise<RefundPaymentOutput> {
    return { data: { ...data } }
  }

  override async cancelPayment(_: CancelPaymentInput): Promise<CancelPaymentOutput> {
    return { data: { state: "canceled" } }
  }

  override async deletePayment(_: DeletePaymentInput): Promise<DeletePaymentOutput> {
    return { data: {} }
  }

  override async updatePayment({ data }: UpdatePaymentInput): Promise<UpdatePaymentOutput> {
    return { data: { ...data } }
  }

  override async retrievePayment({ data }: RetrievePaymentInput): Promise<RetrievePaymentOutput> {
    return { data: { ...data } }
  }

  override async getPaymentStatus({
    data,
  }: GetPaymentStatusInput): Promise<GetPaymentStatusOutput> {
    const state = data?.state
    const known = state === "promised" || state === "collected" || state === "canceled"
    return { status: known ? STATUS[state] : PaymentSessionStatus.PENDING, data: { ...data } }
  }

  /** Nobody sends webhooks about cash. */
  override async getWebhookActionAndData(): Promise<WebhookActionResult> {
    return { action: PaymentActions.NOT_SUPPORTED }
  }
}

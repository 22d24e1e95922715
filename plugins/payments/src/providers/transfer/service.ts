import { centimes } from "@hanout/algeria/money"
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
  ContainerRegistrationKeys,
  MathBN,
  MedusaError,
  PaymentActions,
  PaymentSessionStatus,
} from "@medusajs/framework/utils"
import { amountRefusal } from "../../domain/amount"
import type { Sql } from "../../ledger/connection"
import { hasAccounts } from "../../offline/accounts/rows"
import { openTransfer, transferOfSession, type Transfer } from "../../offline/transfers/rows"
import { paymentRefusal } from "../../payment-errors"

/** Keys Medusa itself puts into `data` when a session starts. */
const OWN_KEYS = ["session_id"]

type Data = Record<string, unknown> | undefined

/**
 * Transfers to the merchant's accounts, registered as `pp_transfer_transfer`.
 *
 * Placing the order answers `pending_authorization`: nothing was paid yet. Only a person who saw the
 * money on the account's statement makes it `captured`, and that word is read from our own table by
 * session id, never from `data`, which is partly the shopper's. Nothing here talks to anybody.
 */
export class TransferPaymentProvider extends AbstractPaymentProvider<Record<string, never>> {
  static override identifier = "transfer"

  private readonly sql: Sql

  // Medusa's own constructor is protected; the module loader needs a public one.
  constructor(cradle: Record<string, unknown>, options: Record<string, never> = {}) {
    super(cradle, options)
    this.sql = cradle[ContainerRegistrationKeys.PG_CONNECTION] as Sql
  }

  /** Takes no options: what there is to choose belongs to the plugin. */
  static override validateOptions(options: Record<string, unknown>): void {
    const unknown = Object.keys(options ?? {})
    if (unknown.length > 0) {
      throw new MedusaError(
        MedusaError.Types.INVALID_ARGUMENT,
        `The transfer provider takes no options, got: ${unknown.join(", ")}`
      )
    }
  }

  /**
   * Opens a session; writes nothing. Refuses `data` sent by a client, other currencies, amounts
   * below a centime, and a shop that has no account to transfer to.
   */
  override async initiatePayment(input: InitiatePaymentInput): Promise<InitiatePaymentOutput> {
    const foreign = Object.keys(input.data ?? {}).filter((key) => !OWN_KEYS.includes(key))
    if (foreign.length > 0) throw paymentRefusal("payment_data_refused")
    requireAmount(input)
    if (!(await hasAccounts(this.sql))) throw paymentRefusal("method_unavailable")
    const session_id = String(input.data?.session_id ?? "")
    return {
      id: `transfer_${session_id}`,
      status: PaymentSessionStatus.PENDING,
      data: { session_id },
    }
  }

  /** `captured` once a person confirmed; before that the order waits with a reference to transfer to. */
  override async authorizePayment({
    data,
    context,
  }: AuthorizePaymentInput): Promise<AuthorizePaymentOutput> {
    const session_id = context?.idempotency_key ?? sessionOf(data)
    const known = await transferOfSession(this.sql, session_id)
    if (known?.state === "confirmed") {
      return { status: PaymentSessionStatus.CAPTURED, data: { session_id } }
    }
    await openTransfer(this.sql, session_id)
    return { status: PaymentSessionStatus.PENDING_AUTHORIZATION, data: { session_id } }
  }

  /** The money is on the account: says so, or throws when nobody confirmed it. */
  override async capturePayment({ data }: CapturePaymentInput): Promise<CapturePaymentOutput> {
    const transfer = await this.transfer(data)
    if (transfer?.state !== "confirmed") throw paymentRefusal("not_paid")
    return { data: { ...data } }
  }

  /** Records money given back by hand; the amount is in Medusa's refund row. */
  override async refundPayment({ data }: RefundPaymentInput): Promise<RefundPaymentOutput> {
    return { data: { ...data } }
  }

  /** Nothing to take back: money that arrived stays until a person refunds it. */
  override async cancelPayment({ data }: CancelPaymentInput): Promise<CancelPaymentOutput> {
    return { data: { ...data } }
  }

  override async deletePayment({ data }: DeletePaymentInput): Promise<DeletePaymentOutput> {
    return { data: { ...data } }
  }

  override async updatePayment(input: UpdatePaymentInput): Promise<UpdatePaymentOutput> {
    requireAmount(input)
    return { data: { ...input.data } }
  }

  override async retrievePayment({ data }: RetrievePaymentInput): Promise<RetrievePaymentOutput> {
    return { data: { ...data } }
  }

  override async getPaymentStatus({
    data,
  }: GetPaymentStatusInput): Promise<GetPaymentStatusOutput> {
    const confirmed = (await this.transfer(data))?.state === "confirmed"
    const status = confirmed
      ? PaymentSessionStatus.CAPTURED
      : PaymentSessionStatus.PENDING_AUTHORIZATION
    return { status, data: { ...data } }
  }

  /** No bank sends webhooks about transfers. */
  override async getWebhookActionAndData(): Promise<WebhookActionResult> {
    return { action: PaymentActions.NOT_SUPPORTED }
  }

  private async transfer(data: Data): Promise<Transfer | undefined> {
    return transferOfSession(this.sql, sessionOf(data))
  }
}

const sessionOf = (data: Data): string => String(data?.session_id ?? "")

function requireAmount({
  amount,
  currency_code,
}: Pick<InitiatePaymentInput, "amount" | "currency_code">): void {
  // Any centime: a bank transfers what it is told.
  const takes = { minAmount: centimes(1), step: centimes(1) }
  const decimal = MathBN.convert(amount).toFixed()
  const refusal = amountRefusal({ amount: decimal, currency: currency_code }, takes)
  if (refusal) throw paymentRefusal(refusal)
}

import { readDinars, type Centimes } from "@hanout/algeria/money"
import type {
  AuthorizePaymentInput,
  AuthorizePaymentOutput,
  BigNumberInput,
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
import { TAKEN, type PaymentAttempt } from "../../domain/attempt"
import { paymentRefusal } from "../../payment-errors"
import type { Gateway } from "../../gateway"
import { gatewayOf } from "../../gateway-registry"
import { insertAlert } from "../../ledger/alerts"
import { attemptsOfSession, noteEvent } from "../../ledger/attempts"
import type { Sql } from "../../ledger/connection"
import { refundThroughGateway } from "../../ledger/refund-through-gateway"
import { intentsOf, markIntent } from "../../ledger/refunds"

/** Keys Medusa itself puts into `data` when a session starts. */
const OWN_KEYS = ["session_id"]

type Data = Record<string, unknown> | undefined

/**
 * Medusa's payment provider over the ledger, the same for every gateway.
 *
 * It never calls a gateway except to refund: placing an order answers `pending_authorization`, and
 * only the ledger's word that this very session's money was found and may pay the order makes it
 * `captured`. Webhooks come in through `/hooks/<gateway>`, never through core's route.
 */
export abstract class GatewayPaymentProvider extends AbstractPaymentProvider<
  Record<string, unknown>
> {
  private readonly sql: Sql

  constructor(
    cradle: Record<string, unknown>,
    options: Record<string, unknown>,
    private readonly gatewayId: string
  ) {
    super(cradle, options)
    this.sql = cradle[ContainerRegistrationKeys.PG_CONNECTION] as Sql
  }

  private get gateway(): Gateway {
    const gateway = gatewayOf(this.gatewayId)
    if (!gateway) {
      throw new MedusaError(
        MedusaError.Types.UNEXPECTED_STATE,
        `The gateway "${this.gatewayId}" was not loaded`
      )
    }
    return gateway
  }

  /**
   * Opens a session; writes nothing and calls nobody. Refuses `data` sent by a client (the Store
   * route merges it into what is stored) and every amount the gateway would refuse.
   */
  override async initiatePayment(input: InitiatePaymentInput): Promise<InitiatePaymentOutput> {
    const foreign = Object.keys(input.data ?? {}).filter((key) => !OWN_KEYS.includes(key))
    if (foreign.length > 0) throw paymentRefusal("payment_data_refused")
    this.requireAmount(input)
    const session_id = String(input.data?.session_id ?? "")
    return {
      id: `${this.gatewayId}_${session_id}`,
      status: PaymentSessionStatus.PENDING,
      data: { session_id },
    }
  }

  /**
   * From the ledger alone: `captured` when an attempt of this session is paid and holds the claim on
   * its order, `pending_authorization` in every other case.
   */
  override async authorizePayment({
    data,
    context,
  }: AuthorizePaymentInput): Promise<AuthorizePaymentOutput> {
    const session_id = context?.idempotency_key ?? sessionOf(data)
    const paid = (await this.attempts(session_id)).find(pays)
    return paid
      ? { status: PaymentSessionStatus.CAPTURED, data: { session_id, attempt_id: paid.id } }
      : { status: PaymentSessionStatus.PENDING_AUTHORIZATION, data: { session_id } }
  }

  /** The money was taken on the hosted page: says so, or throws when the ledger knows better. */
  override async capturePayment({ data }: CapturePaymentInput): Promise<CapturePaymentOutput> {
    if (!(await this.attempts(sessionOf(data))).some(pays)) throw paymentRefusal("not_paid")
    return { data: { ...data } }
  }

  /**
   * Gives money back through the gateway, exactly once for one of Medusa's refunds; see
   * {@link refundThroughGateway}. A refund made by hand was announced before and is only recorded.
   */
  override async refundPayment({
    data,
    amount,
    context,
  }: RefundPaymentInput): Promise<RefundPaymentOutput> {
    const read = readDinars(decimal(amount))
    const key = context?.idempotency_key
    const attempt = (await this.attempts(sessionOf(data))).find(
      ({ claimed_at, state }) => claimed_at !== null && TAKEN.includes(state)
    )
    if (!read.ok || !key || !attempt) throw paymentRefusal("nothing_to_refund")
    if (await this.recordedByHand(attempt, read.centimes, key)) return { data: { ...data } }
    const result = await refundThroughGateway(this.sql, this.gateway, {
      attempt_id: attempt.id,
      amount: read.centimes,
      key,
      source: "admin",
    })
    if (result.outcome === "refused") throw paymentRefusal(result.code)
    if (result.outcome === "unclear") throw paymentRefusal("refund_unclear")
    return { data: { ...data } }
  }

  /** Takes the announced refund by hand of this amount, if there is one. */
  private async recordedByHand(
    attempt: PaymentAttempt,
    amount: Centimes,
    key: string
  ): Promise<boolean> {
    const announced = (await intentsOf(this.sql, attempt.id)).find(
      (intent) =>
        intent.manual_reference !== null &&
        intent.state === "asked" &&
        intent.amount_centimes === amount
    )
    return announced ? markIntent(this.sql, announced.key, ["asked"], "done", key) : false
  }

  /**
   * Never voids and never refunds: core cancels on its own the payment of whoever lost a race, and
   * that payment may be the paid one. Noted; a paid attempt that is not settled gets an alert.
   */
  override async cancelPayment({ data }: CancelPaymentInput): Promise<CancelPaymentOutput> {
    for (const attempt of await this.attempts(sessionOf(data))) {
      if (!TAKEN.includes(attempt.state)) continue
      await this.note(attempt, "cancel.ignored")
      if (attempt.settled_at || attempt.state !== "paid") continue
      await insertAlert(
        this.sql,
        {
          kind: "settlement_failed",
          attempt_id: attempt.id,
          order_id: attempt.order_id,
          amount_centimes: attempt.amount_centimes,
          detail: { cause: "cancel_while_paid" },
        },
        "system"
      )
    }
    return { data: { ...data } }
  }

  /** The session goes, its attempts stay and are read on. */
  override async deletePayment({ data }: DeletePaymentInput): Promise<DeletePaymentOutput> {
    for (const attempt of await this.attempts(sessionOf(data))) {
      await this.note(attempt, "session.deleted")
    }
    return { data: { ...data } }
  }

  /** Refused once an attempt exists: its hosted page asks for the old amount. */
  override async updatePayment(input: UpdatePaymentInput): Promise<UpdatePaymentOutput> {
    this.requireAmount(input)
    const session_id = sessionOf(input.data)
    if ((await this.attempts(session_id)).length > 0) throw paymentRefusal("payment_in_progress")
    return { data: { session_id } }
  }

  /** The attempt's public facts: nothing secret, the Store API shows session data. */
  override async retrievePayment({ data }: RetrievePaymentInput): Promise<RetrievePaymentOutput> {
    const session_id = sessionOf(data)
    const attempts = await this.attempts(session_id)
    const shown = attempts.find(pays) ?? attempts.at(-1)
    return { data: { session_id, ...(shown && { attempt_id: shown.id, state: shown.state }) } }
  }

  override async getPaymentStatus({
    data,
  }: GetPaymentStatusInput): Promise<GetPaymentStatusOutput> {
    const paid = (await this.attempts(sessionOf(data))).some(pays)
    return {
      status: paid ? PaymentSessionStatus.CAPTURED : PaymentSessionStatus.PENDING_AUTHORIZATION,
      data: { ...data },
    }
  }

  /** Core's webhook route is closed for gateways: it checks nothing and loses what fails. */
  override async getWebhookActionAndData(): Promise<WebhookActionResult> {
    return { action: PaymentActions.NOT_SUPPORTED }
  }

  private requireAmount({
    amount,
    currency_code,
  }: Pick<InitiatePaymentInput, "amount" | "currency_code">): void {
    const refusal = amountRefusal(
      { amount: decimal(amount), currency: currency_code },
      this.gateway.capabilities
    )
    if (refusal) throw paymentRefusal(refusal)
  }

  private async attempts(sessionId: string): Promise<PaymentAttempt[]> {
    if (!sessionId) return []
    const attempts = await attemptsOfSession(this.sql, sessionId)
    return attempts.filter(({ gateway }) => gateway === this.gatewayId)
  }

  private async note(attempt: PaymentAttempt, kind: string): Promise<void> {
    await noteEvent(
      this.sql,
      { attempt_id: attempt.id, order_id: attempt.order_id },
      { kind, source: "system" }
    )
  }
}

/** An amount in any of the shapes Medusa hands over, as a plain decimal. */
const decimal = (amount: BigNumberInput): string => MathBN.convert(amount).toFixed()

/** The attempt whose money pays its order. */
function pays({ state, claimed_at, gateway_order_id }: PaymentAttempt): boolean {
  return state === "paid" && claimed_at !== null && gateway_order_id !== null
}

function sessionOf(data: Data): string {
  const id = data?.session_id
  return typeof id === "string" ? id : ""
}

import { randomInt } from "node:crypto"
import type { MedusaContainer } from "@medusajs/framework/types"
import { amountRefusal } from "../domain/amount"
import { centimesToDinars } from "@hanout/algeria/money"
import type { PaymentAttempt } from "../domain/attempt"
import { startDeadline } from "../domain/deadline"
import { nextPollAt } from "../domain/schedule"
import type { Gateway, GatewayLocale, RegisterResult } from "../gateway"
import { gatewayOf } from "../gateway-registry"
import { attemptsOfOrder, changeAttempt, insertDraft } from "../ledger/attempts"
import { isUniqueViolation, sqlOf } from "../ledger/connection"
import { bounded } from "../ledger/remote"
import { newReturnToken } from "../ledger/token"
import type { PaymentsOptions } from "../options"
import { PaymentError } from "../payment-errors"
import { isPaid, lookOnce, requireOpenOrder } from "./cancel-unpaid"
import { openAlert } from "./open-alert"
import { withOrderLock } from "./order-lock"
import type { MoneyOrder, OrderSession } from "./read-order"
import { closeHostedPages } from "./settling/close-doors"

/** A hosted page this young is shown again instead of opening another one. */
const REUSE_MS = 8 * 60_000
/** Fresh numbers tried when the gateway says a number was used before. */
const NUMBER_TRIES = 3
/** Tries to pay one order may see; whoever needs more is testing cards. */
const MAX_ATTEMPTS = 15

/** Who pays what; the caller's right to the order was checked. */
export type StartInput = {
  order_id: string
  session_id: string
  locale: GatewayLocale
  actor_id?: string
  now?: Date
}

/** Where to send the shopper. */
export type StartedAttempt = { attempt_id: string; redirect_url: string; expires_at: Date }

/**
 * Opens a hosted page for an unpaid order: a draft in the ledger first, then the gateway is told, then
 * the answer is written. Two tabs get the same page. Earlier pages are looked at before another one
 * opens, so that nobody pays twice by pressing twice.
 *
 * Throws `already_paid`, `order_canceled`, `payment_in_progress`, `payment_under_review`,
 * `method_unavailable`, `gateway_refused`, `gateway_unavailable`, `payment_not_found`.
 */
export async function startAttempt(
  container: MedusaContainer,
  options: PaymentsOptions,
  input: StartInput
): Promise<StartedAttempt> {
  if (!options.storefrontUrl) throw new PaymentError("not_configured")
  return withOrderLock(container, input.order_id, () => startUnderLock(container, options, input))
}

async function startUnderLock(
  container: MedusaContainer,
  options: PaymentsOptions,
  input: StartInput
): Promise<StartedAttempt> {
  const now = input.now ?? new Date()
  const order = await requireOpenOrder(container, input.order_id)
  if (isPaid(order)) throw new PaymentError("already_paid")
  const session = order.sessions.at(-1)
  if (!session || session.id !== input.session_id) {
    const older = order.sessions.some(({ id }) => id === input.session_id)
    throw new PaymentError(older ? "method_unavailable" : "payment_not_found")
  }
  const gateway = gatewayOf(session.provider_id)
  if (!gateway) throw new PaymentError("method_unavailable")
  if (gateway.capabilities.webhook && !options.backendUrl) throw new PaymentError("not_configured")
  const reason =
    amountRefusal(
      { amount: centimesToDinars(session.amount), currency: order.currency_code },
      gateway.capabilities
    ) ?? (session.amount === order.total ? undefined : "amount_changed")
  if (reason) throw new PaymentError("method_unavailable", { reason })

  const attempts = await attemptsOfOrder(sqlOf(container), order.id)
  const open = reusable(attempts, session, now)
  if (open) return open
  const silent = await lookOnce(container, order, { source: "start", now })
  if (
    silent.some(({ state, expires_at }) => state === "registered" && expires_at && expires_at > now)
  ) {
    throw new PaymentError("payment_in_progress")
  }
  const until = startDeadline(order, session, options, (id) => gatewayOf(id) !== undefined)
  if (attempts.length >= MAX_ATTEMPTS || (until && until < now)) {
    throw new PaymentError("order_canceled")
  }
  await closeHostedPages(container, order.id)
  return register(container, options, { ...input, now }, order, session, gateway)
}

/** The page of this session that was opened a moment ago. */
function reusable(
  attempts: readonly PaymentAttempt[],
  session: OrderSession,
  now: Date
): StartedAttempt | undefined {
  const last = attempts.at(-1)
  if (last?.state !== "registered" || last.session_id !== session.id) return undefined
  const { id, redirect_url, expires_at, registered_at } = last
  if (!redirect_url || !expires_at || !registered_at || expires_at <= now) return undefined
  const young = now.getTime() - registered_at.getTime() < REUSE_MS
  return young ? { attempt_id: id, redirect_url, expires_at } : undefined
}

async function register(
  container: MedusaContainer,
  options: PaymentsOptions,
  { locale, actor_id, now }: StartInput & { now: Date },
  order: MoneyOrder,
  session: OrderSession,
  gateway: Gateway
): Promise<StartedAttempt> {
  const sql = sqlOf(container)
  for (let attemptNo = 1; ; attemptNo++) {
    const { token, hash } = newReturnToken()
    const draft = await insertDraft(
      sql,
      {
        provider_id: session.provider_id,
        gateway: gateway.id,
        mode: gateway.mode,
        session_id: session.id,
        payment_collection_id: session.payment_collection_id,
        order_id: order.id,
        amount_centimes: session.amount,
        currency: order.currency_code,
        locale,
        terms_accepted_at: now,
        return_token_hash: hash,
      },
      { actor_id, skip: attemptNo === 1 ? 0 : randomInt(1000, 10_000) }
    )
    const page = `${options.storefrontUrl}/${locale}/pay`
    const result = await bounded<RegisterResult>(
      () =>
        gateway.register({
          id: draft.id,
          order_number: draft.order_number,
          amount: draft.amount_centimes,
          currency: draft.currency,
          locale,
          return_url: `${page}/r/${token}`,
          failure_url: `${page}/f/${token}`,
          webhook_url: `${options.backendUrl ?? ""}/hooks/${gateway.id}`,
          description: `Commande ${order.display_id}`,
          session_id: session.id,
        }),
      (code, detail) => ({ outcome: "failed", code, detail })
    )
    if (result.outcome === "registered") {
      return registered(container, gateway, draft, result, now)
    }
    await notRegistered(container, gateway, draft, result)
    if (result.code === "number_taken" && attemptNo < NUMBER_TRIES) continue
    throw new PaymentError(
      result.outcome === "refused" && result.code !== "credentials_refused"
        ? "gateway_refused"
        : "gateway_unavailable"
    )
  }
}

async function registered(
  container: MedusaContainer,
  gateway: Gateway,
  draft: PaymentAttempt,
  { gateway_order_id, redirect_url }: { gateway_order_id: string; redirect_url: string },
  now: Date
): Promise<StartedAttempt> {
  const expires_at = new Date(now.getTime() + gateway.capabilities.attemptTtlMinutes * 60_000)
  const after = { ...draft, state: "registered" as const, registered_at: now }
  const attempt = await changeAttempt(
    sqlOf(container),
    draft,
    {
      state: "registered",
      gateway_order_id,
      redirect_url,
      registered_at: now,
      expires_at,
      next_poll_at: nextPollAt(after, gateway.pollMinutes, now),
    },
    { kind: "attempt.registered", source: "start" }
  ).catch((error: unknown) => {
    // The gateway gave an id it gave before: whose page this is nobody knows.
    if (!isUniqueViolation(error)) throw error
    return undefined
  })
  if (!attempt) {
    const code = "gateway_order_taken"
    await notRegistered(container, gateway, draft, { outcome: "failed", code })
    throw new PaymentError("gateway_unavailable")
  }
  return { attempt_id: attempt.id, redirect_url, expires_at }
}

/** Nothing was opened: why goes into the history, never to the shopper. */
async function notRegistered(
  container: MedusaContainer,
  gateway: Gateway,
  draft: PaymentAttempt,
  result: Exclude<RegisterResult, { outcome: "registered" }>
): Promise<void> {
  const { outcome, code, detail } = result
  await changeAttempt(
    sqlOf(container),
    draft,
    { state: outcome === "refused" ? "refused" : "abandoned", state_reason: code.slice(0, 64) },
    {
      kind: `attempt.${outcome}`,
      source: "start",
      detail: { code, ...(detail && { detail: detail.slice(0, 300) }) },
    }
  )
  if (code === "credentials_refused") {
    await openAlert(container, { kind: "credentials_refused", detail: { gateway: gateway.id } })
  }
}

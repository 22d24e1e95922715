import { centimesToDinars, type Centimes } from "@hanout/algeria/money"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { PaymentAlert } from "../domain/alert"
import type { PaymentAttempt } from "../domain/attempt"
import { findAttempt } from "../ledger/attempts"
import { sqlOf } from "../ledger/connection"
import type { ListedOrder } from "../ledger/lists"
import type { PaymentEvent } from "../ledger/rows"
import { readMoneyOrder } from "../workflows/read-order"
import { possibleResolutions } from "../workflows/resolve-alert"

const iso = (at: Date | null): string | null => at?.toISOString() ?? null
const dinars = (amount: Centimes | null): number | null =>
  amount === null ? null : centimesToDinars(amount)

/** An attempt for the merchant. Amounts in dinars, moments in ISO 8601; no token, no address. */
export function attemptView(
  attempt: PaymentAttempt,
  order: ListedOrder,
  events?: readonly PaymentEvent[]
) {
  return {
    id: attempt.id,
    provider_id: attempt.provider_id,
    gateway: attempt.gateway,
    mode: attempt.mode,
    session_id: attempt.session_id,
    order: order && { id: order.id, display_id: order.display_id },
    order_number: attempt.order_number,
    gateway_order_id: attempt.gateway_order_id,
    amount: centimesToDinars(attempt.amount_centimes),
    currency_code: attempt.currency,
    state: attempt.state,
    state_reason: attempt.state_reason,
    message: attempt.message,
    response_code: attempt.response_code,
    approval_code: attempt.approval_code,
    pan_masked: attempt.pan_masked,
    deposited: dinars(attempt.deposited_centimes),
    polls: attempt.polls,
    registered_at: iso(attempt.registered_at),
    expires_at: iso(attempt.expires_at),
    next_poll_at: iso(attempt.next_poll_at),
    last_read_at: iso(attempt.last_read_at),
    unreadable_since: iso(attempt.unreadable_since),
    paid_at: iso(attempt.paid_at),
    settled_at: iso(attempt.settled_at),
    created_at: attempt.created_at.toISOString(),
    ...(events && {
      events: events.map(({ id, kind, from_state, to_state, source, actor_id, detail, at }) => ({
        id,
        kind,
        from: from_state,
        to: to_state,
        source,
        actor_id,
        detail,
        at: at.toISOString(),
      })),
    }),
  }
}

/** An alert for the merchant, with the resolutions that would be accepted now. */
export async function alertView(
  container: MedusaContainer,
  alert: PaymentAlert,
  order: ListedOrder,
  providerId?: string | null
) {
  const attempt = alert.attempt_id
    ? await findAttempt(sqlOf(container), alert.attempt_id)
    : undefined
  const money =
    alert.status === "open" && alert.order_id
      ? await readMoneyOrder(container, { id: alert.order_id })
      : undefined
  return {
    id: alert.id,
    kind: alert.kind,
    status: alert.status,
    attempt_id: alert.attempt_id,
    provider_id: providerId ?? attempt?.provider_id ?? null,
    order,
    amount: dinars(alert.amount_centimes),
    currency_code: attempt?.currency ?? "dzd",
    detail: alert.detail,
    resolution: alert.resolution,
    reason: alert.reason,
    resolved_by: alert.resolved_by,
    resolved_at: iso(alert.resolved_at),
    created_at: alert.created_at.toISOString(),
    can: possibleResolutions(alert, attempt, money),
  }
}

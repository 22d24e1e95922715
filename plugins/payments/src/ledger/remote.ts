import type { Attempt, Gateway, GatewayReading } from "../gateway"
import type { PaymentAttempt } from "../domain/attempt"

/** Longest a read or a refund may take before it counts as unreadable, in milliseconds. */
const LIMIT_MS = 45_000

/** A ledger row as a gateway knows it; undefined before it was registered. */
export function remoteAttempt(attempt: PaymentAttempt): Attempt | undefined {
  if (attempt.gateway_order_id === null) return undefined
  return {
    id: attempt.id,
    order_number: attempt.order_number,
    amount: attempt.amount_centimes,
    currency: attempt.currency,
    locale: attempt.locale,
    session_id: attempt.session_id,
    mode: attempt.mode,
    gateway_order_id: attempt.gateway_order_id,
  }
}

/**
 * Waits for a gateway, but not for ever: a hung remote or a gateway that throws against its
 * contract gives `fallback` with what went wrong.
 */
export async function bounded<T>(
  ask: () => Promise<T>,
  fallback: (code: "timeout" | "gateway_threw", detail: string) => T
): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<T>((resolve) => {
    timer = setTimeout(() => resolve(fallback("timeout", "no answer in time")), LIMIT_MS)
    timer.unref()
  })
  try {
    return await Promise.race([ask(), late])
  } catch (error) {
    return fallback("gateway_threw", error instanceof Error ? error.name : "unknown")
  } finally {
    clearTimeout(timer)
  }
}

/** Reads an attempt at its gateway. Never throws. */
export async function readRemote(
  gateway: Gateway,
  attempt: PaymentAttempt
): Promise<GatewayReading> {
  const remote = remoteAttempt(attempt)
  if (!remote) return { kind: "unknown_order" }
  // A gateway switched to the other mode asks another world: its answer would be about nothing.
  if (gateway.mode !== attempt.mode) return { kind: "unreadable", code: "other_mode" }
  return bounded<GatewayReading>(
    () => gateway.read(remote),
    (code, detail) => ({ kind: "unreadable", code, detail })
  )
}

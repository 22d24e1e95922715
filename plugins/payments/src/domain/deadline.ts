import type { PaymentAttempt } from "./attempt"

const MINUTE = 60_000

/** How a provider is paid. */
export type ProviderKind = "card" | "chargily" | "cod" | "transfer" | "stripe" | "other"

/** Kind of a Medusa payment provider; `isGateway` tells of providers made over our gateways. */
export function providerKind(
  providerId: string,
  isGateway: (providerId: string) => boolean
): ProviderKind {
  if (providerId.startsWith("pp_cod_")) return "cod"
  if (providerId.startsWith("pp_transfer_")) return "transfer"
  if (providerId.startsWith("pp_stripe")) return "stripe"
  if (providerId.startsWith("pp_chargily_")) return "chargily"
  return isGateway(providerId) ? "card" : "other"
}

type Deadlines = { gatewayDeadlineMinutes: number; transferDeadlineHours: number }
type DatedSession = { provider_id: string; created_at: Date }

/**
 * Until when a shopper may begin to pay; null when no clock runs (cash, providers not ours).
 *
 * Counted from the placing or from the last change of method, whichever is later, but never longer
 * after the placing than a transfer may take: changing back and forth holds no stock for ever.
 */
export function startDeadline(
  order: { created_at: Date },
  session: DatedSession | undefined,
  { gatewayDeadlineMinutes, transferDeadlineHours }: Deadlines,
  isGateway: (providerId: string) => boolean
): Date | null {
  if (!session) return null
  const kind = providerKind(session.provider_id, isGateway)
  const placed = order.created_at.getTime()
  const since = Math.max(placed, session.created_at.getTime())
  const longest = placed + 2 * transferDeadlineHours * 60 * MINUTE
  switch (kind) {
    case "card":
    case "chargily":
      return new Date(Math.min(since + gatewayDeadlineMinutes * MINUTE, longest))
    case "transfer":
      return new Date(Math.min(since + transferDeadlineHours * 60 * MINUTE, longest))
    default:
      return null
  }
}

/**
 * When an unpaid order is cancelled: its start deadline, or later when a hosted page opened before it
 * can still be paid.
 */
export function cancelDeadline(
  start: Date | null,
  attempts: readonly Pick<PaymentAttempt, "state" | "expires_at">[]
): Date | null {
  if (!start) return null
  const pages = attempts.flatMap(({ state, expires_at }) =>
    state === "registered" && expires_at ? [expires_at.getTime() + MINUTE] : []
  )
  return new Date(Math.max(start.getTime(), ...pages))
}

import { amountRefusal } from "./amount"
import type { Gateway } from "../gateway"
import { providerKind, type ProviderKind } from "./deadline"

/** Why a method cannot pay this. */
export type MethodReason =
  "min_amount" | "max_amount" | "currency" | "centimes" | "wilaya" | "history" | "not_configured"

/** A way to pay, as the checkout shows it. `limit` in dinars. */
export type PaymentMethod = {
  provider_id: string
  kind: Exclude<ProviderKind, "other">
  available: boolean
  reason?: MethodReason
  limit?: number
  /** Money of a test world: nothing is really paid. */
  sandbox: boolean
}

/** What is to be paid and what the shop knows; `amount` in dinars. */
export type MethodFacts = {
  amount: number
  currency: string
  gatewayOf: (providerId: string) => Pick<Gateway, "capabilities" | "mode"> | undefined
  /** Why cash is not taken for this. */
  codRefusal?: { reason: MethodReason; limit?: number } | undefined
  transferReady: boolean
  /** Nothing is delivered, so nobody comes who could take cash. */
  nothingShips?: boolean | undefined
}

/** The enabled providers of a region as methods a shopper may choose from. Pure. */
export function paymentMethods(
  providerIds: readonly string[],
  facts: MethodFacts
): PaymentMethod[] {
  return providerIds.flatMap((provider_id) => {
    const gateway = facts.gatewayOf(provider_id)
    const kind = providerKind(provider_id, () => gateway !== undefined)
    if (kind === "other" || (kind === "cod" && facts.nothingShips)) return []
    const refusal = refusalOf(kind, gateway, facts)
    return [
      {
        provider_id,
        kind,
        available: refusal === undefined,
        ...refusal,
        sandbox: gateway?.mode === "test",
      },
    ]
  })
}

type Refusal = { reason: MethodReason; limit?: number }

function refusalOf(
  kind: PaymentMethod["kind"],
  gateway: Pick<Gateway, "capabilities"> | undefined,
  { amount, currency, codRefusal, transferReady }: MethodFacts
): Refusal | undefined {
  if (kind === "cod") return codRefusal
  if (kind === "transfer") return transferReady ? undefined : { reason: "not_configured" }
  if (kind === "stripe") return undefined
  if (!gateway) return { reason: "not_configured" }
  switch (amountRefusal({ amount, currency }, gateway.capabilities)) {
    case "currency_unsupported":
      return { reason: "currency" }
    case "amount_below_minimum":
      return { reason: "min_amount", limit: gateway.capabilities.minAmount / 100 }
    case "amount_not_whole":
    case "amount_too_precise":
      return { reason: "centimes" }
    default:
      return undefined
  }
}

/**
 * Ways to pay these pages can take, with words and a mark. A provider with a form of its own in the
 * page (Stripe's cards) is not among them: offered without that form, its orders could not be paid.
 */
export const METHOD_KINDS = ["cod", "card", "chargily", "transfer"] as const

export type MethodKind = (typeof METHOD_KINDS)[number]

/** Why a way to pay cannot be chosen for this cart or order. */
export const UNAVAILABLE_REASONS = [
  "min_amount",
  "max_amount",
  "currency",
  "centimes",
  "wilaya",
  "history",
  "not_configured",
] as const

export type UnavailableReason = (typeof UNAVAILABLE_REASONS)[number]

/** One way to pay as `plugins/payments` offers it; amounts in dinars. */
export type PaymentMethod = {
  provider_id: string
  kind: MethodKind
  available: boolean
  reason?: UnavailableReason
  /** Smallest or largest amount, with `min_amount` and `max_amount`. */
  limit?: number
  /** What this way to pay adds to the total. */
  fee?: number
  /** No real money moves. */
  sandbox: boolean
}

/** Cash at the door: an order paid so needs no payment page. */
export const CASH_ON_DELIVERY = "pp_cod_cod"

const PROVIDER_ID = /^pp_[a-z0-9]+(?:[_-][a-z0-9]+){0,5}$/

/** True for a text that can name a payment provider; which ones exist only the backend knows. */
export function looksLikeProvider(id: string): boolean {
  return id.length <= 60 && PROVIDER_ID.test(id)
}

/**
 * Reads a list of methods as the backend sent it. A kind without words here is left out: an
 * unnamed button helps nobody. In the order of {@link METHOD_KINDS}: cash first, as everybody knows it.
 */
export function readMethods(value: unknown): PaymentMethod[] {
  const place = ({ kind }: PaymentMethod) => METHOD_KINDS.indexOf(kind)
  return Array.isArray(value)
    ? value.flatMap(readMethod).sort((one, other) => place(one) - place(other))
    : []
}

function readMethod(value: unknown): PaymentMethod[] {
  if (typeof value !== "object" || value === null) {
    return []
  }
  const given = value as Record<string, unknown>
  const kind = METHOD_KINDS.find((one) => one === given.kind)
  const id = given.provider_id
  if (!kind || typeof id !== "string" || !looksLikeProvider(id)) {
    return []
  }
  const available = given.available === true
  return [
    {
      provider_id: id,
      kind,
      available,
      sandbox: given.sandbox === true,
      ...(!available && {
        reason: UNAVAILABLE_REASONS.find((one) => one === given.reason) ?? "not_configured",
      }),
      ...amount("limit", given.limit),
      ...amount("fee", given.fee),
    },
  ]
}

function amount(name: "limit" | "fee", value: unknown): Partial<PaymentMethod> {
  const number = typeof value === "string" ? Number(value) : value
  return typeof number === "number" && Number.isFinite(number) && number > 0
    ? { [name]: number }
    : {}
}

/** True when a payment went through SATIM itself: its certification asks for marks and sentences. */
export function isSatim(providerId: string): boolean {
  return providerId === "pp_satim_satim"
}

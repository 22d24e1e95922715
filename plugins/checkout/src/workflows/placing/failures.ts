import { MedusaError } from "@medusajs/framework/utils"
import { CheckoutError, isCheckoutErrorCode, type CheckoutErrorCode } from "../../errors"

/** Kinds of Medusa errors that say "the request cannot be met", not "we are broken". */
const REFUSALS: string[] = [
  MedusaError.Types.INVALID_DATA,
  MedusaError.Types.NOT_ALLOWED,
  MedusaError.Types.NOT_FOUND,
  MedusaError.Types.PAYMENT_AUTHORIZATION_ERROR,
  MedusaError.Types.PAYMENT_REQUIRES_MORE_ERROR,
  MedusaError.Types.DUPLICATE_ERROR,
]

/**
 * Codes other plugins throw that name a field of our own request. A completion rule or a delivery
 * provider knows no field names of this route; the shopper's form does.
 */
const FIELD_OF: Record<string, { field: string; code: string }> = {
  desk_required: { field: "delivery.desk_id", code: "required" },
  desk_unknown: { field: "delivery.desk_id", code: "desk_unknown" },
  wilaya_unknown: { field: "delivery.wilaya_code", code: "wilaya_unknown" },
  commune_unknown: { field: "delivery.commune_code", code: "commune_unknown" },
  commune_not_in_wilaya: { field: "delivery.commune_code", code: "commune_not_in_wilaya" },
  address_required: { field: "delivery.address", code: "address_required" },
  phone_invalid: { field: "contact.phone", code: "phone_invalid" },
}

/** Codes that mean "something moved under us": the same request may well succeed. */
const RETRIABLE = ["delivery_mismatch"]

type ErrorFacts = { type?: unknown; code?: unknown; message?: unknown }

/**
 * The shopper's refusal behind a failure of core, or undefined when it is our fault (a 500).
 *
 * Workflow errors may arrive as plain objects, so only their fields are looked at. A `code` of our
 * registry wins; any other refusal becomes `fallback`, with the foreign code as `reason`. A lock
 * somebody else held too long is `try_again`.
 */
export function refusalOf(error: unknown, fallback: CheckoutErrorCode): CheckoutError | undefined {
  if (error instanceof CheckoutError) return error
  if (typeof error !== "object" || error === null) return undefined
  const { type, code, message }: ErrorFacts = error
  const named = typeof code === "string" ? FIELD_OF[code] : undefined
  const details = named ? { fields: { [named.field]: named.code } } : {}
  if (isCheckoutErrorCode(code)) return new CheckoutError(code, details)
  if (named) return new CheckoutError("invalid_fields", details)
  if (typeof code === "string" && RETRIABLE.includes(code)) return new CheckoutError("try_again")
  if (type === MedusaError.Types.CONFLICT) return new CheckoutError("try_again")
  // Other locking providers throw a plain Error.
  if (typeof message === "string" && /acquir\w+ lock/i.test(message)) {
    return new CheckoutError("try_again")
  }
  if (typeof type !== "string" || !REFUSALS.includes(type)) return undefined
  return new CheckoutError(fallback, typeof code === "string" && code ? { reason: code } : {})
}

/** Runs one stage of placing an order; a refusal of core becomes `fallback`. */
export async function stage<T>(fallback: CheckoutErrorCode, run: () => Promise<T>): Promise<T> {
  try {
    return await run()
  } catch (error) {
    throw refusalOf(error, fallback) ?? error
  }
}

import type { CheckoutField } from "./fields"
import { asCode, type FieldErrors } from "./form"

/** A refused `POST /store/checkout/:cart_id/place`. Codes: `plugins/checkout` (`errors.ts`). */
export type Refusal = { status: number; code: string; body: Record<string, unknown> }

/** One part the shelf holds too little of. */
export type Shortage = { variantId: string; title: string; available: number }

/**
 * What the page does about a refusal. `fields`: words beside fields. `total`: a new total to agree
 * to. `stock`: lines to correct. `cart`: the cart is empty, gone or already an order. `again`: the
 * same button once more. `refused`: the shop says no to this order.
 */
export type RefusalPlan =
  | { kind: "fields"; errors: FieldErrors }
  | { kind: "total" }
  | { kind: "stock"; shortages: Shortage[] }
  | { kind: "cart"; state: "empty" | "gone" | "ordered" }
  | { kind: "again" }
  | { kind: "refused" }

const FIELD_OF: Record<string, CheckoutField> = {
  "contact.name": "name",
  "contact.phone": "phone",
  "contact.email": "email",
  "delivery.mode": "mode",
  "delivery.wilaya_code": "wilaya",
  "delivery.commune_code": "commune",
  "delivery.desk_id": "desk",
  "delivery.address": "address",
  "delivery.landmark": "landmark",
  "delivery.note": "note",
  payment_provider_id: "payment",
  "terms.accepted": "terms",
  "terms.version": "terms",
}

/** Codes that name a field by themselves. */
const FIELD_OF_CODE: Record<string, CheckoutField> = {
  commune_unknown: "commune",
  commune_not_in_wilaya: "commune",
  desk_unknown: "desk",
  desk_required: "desk",
  delivery_unavailable: "mode",
  payment_method_unavailable: "payment",
  too_many_unpaid_orders: "payment",
  terms_required: "terms",
}

/** Maps a refusal of the backend to what the page does. Pure and total: unknown codes are `refused`. */
export function planRefusal({ code, body }: Refusal): RefusalPlan {
  switch (code) {
    case "total_changed":
      return { kind: "total" }
    case "out_of_stock": {
      const shortages = readShortages(body.items)
      return shortages.length > 0 ? { kind: "stock", shortages } : { kind: "again" }
    }
    case "cart_empty":
      return { kind: "cart", state: "empty" }
    case "cart_not_found":
      return { kind: "cart", state: "gone" }
    case "cart_completed":
      return { kind: "cart", state: "ordered" }
    case "try_again":
    case "conflict":
      return { kind: "again" }
  }
  const errors = readFields(body.fields)
  // A provider's own code may hide behind a general one ("reason").
  const named = [body.reason, code].map((one) => FIELD_OF_CODE[String(one)] && String(one))
  const direct = named.find((one) => one !== undefined)
  const field = direct === undefined ? undefined : FIELD_OF_CODE[direct]
  if (field && direct) {
    errors[field] ??= asCode(direct)
  }
  return Object.keys(errors).length > 0 ? { kind: "fields", errors } : { kind: "refused" }
}

function readFields(fields: unknown): FieldErrors {
  const errors: FieldErrors = {}
  if (typeof fields !== "object" || fields === null) {
    return errors
  }
  for (const [path, code] of Object.entries(fields)) {
    const field = FIELD_OF[path]
    if (field) {
      errors[field] = codeFor(field, code)
    }
  }
  return errors
}

/** The backend says "required" of anything; the page has better words for some fields. */
function codeFor(field: CheckoutField, code: unknown) {
  if (code === "mode_invalid") {
    return "mode_required"
  }
  if (code === "required") {
    return asCode(field === "name" || field === "terms" ? `${field}_required` : "required")
  }
  return asCode(code)
}

function readShortages(items: unknown): Shortage[] {
  if (!Array.isArray(items)) {
    return []
  }
  return items.flatMap((item: unknown) => {
    if (typeof item !== "object" || item === null) {
      return []
    }
    const { variant_id: variantId, title, available } = item as Record<string, unknown>
    return typeof variantId === "string"
      ? [{ variantId, title: String(title ?? ""), available: Math.max(0, Number(available) || 0) }]
      : []
  })
}

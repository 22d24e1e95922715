import "server-only"
import { looksLikeRef } from "@/lib/checkout/placed-orders"
import type { Locale } from "@/lib/i18n/locales"
import { refusal, storeRead } from "./medusa"
import { storeCall } from "./store-call"

export type OrderStatus =
  "pending" | "confirmed" | "shipped" | "delivered" | "canceled" | "returned"

/**
 * An order as `plugins/checkout` tells it to people who are not signed in: no street, no full phone.
 * Amounts in dinars, moments in ISO 8601.
 */
export type TrackedOrder = {
  display_id: number
  ref: string
  placed_at: string
  status: OrderStatus
  paid: boolean
  steps: { status: OrderStatus; at: string | null }[]
  items: {
    title: string
    title_ar?: string
    quantity: number
    unit_price: number
    total: number
    thumbnail: string | null
    variant_id: string | null
    product_handle: string | null
  }[]
  items_total: number
  shipping_total: number
  total: number
  delivery: {
    mode: string | null
    wilaya_code: string | null
    commune_code: string | null
    desk_name_fr?: string
    desk_name_ar?: string
    tracking_number?: string
  }
  contact: { name: string; phone_masked: string }
}

/**
 * The order behind a signed reference; null when there is none.
 * @throws BackendError
 */
export async function orderByRef(ref: string, locale: Locale): Promise<TrackedOrder | null> {
  if (!looksLikeRef(ref)) {
    return null
  }
  try {
    const path = `/store/order-tracking/${ref}`
    return (await storeRead<{ order: TrackedOrder }>(path, { locale })).order
  } catch (error) {
    if (refusal(error)) {
      return null
    }
    throw error
  }
}

/**
 * The order of a number and the phone it was placed with; null when they do not belong together.
 * @throws BackendError
 */
export async function orderByPhone(
  number: string,
  phone: string,
  locale: Locale
): Promise<TrackedOrder | null> {
  const answer = await storeCall<{ order: TrackedOrder }>("/store/order-tracking", {
    locale,
    body: { number, phone },
  })
  return answer.ok ? answer.data.order : null
}

/*
 * What `plugins/booking` tells the storefront. Amounts in dinars (decimal), moments in ISO 8601,
 * dates as `2026-11-21` in the company's time zone.
 */

/** One thing a technician can be booked for. Names are in the page's language. */
export type BookingService = {
  id: string
  code: string
  kind: string
  name: string
  note: string | null
  duration_min: number
  price: number | string
  deposit: number | string
  required_info: string[]
  needs_approval: boolean
  cancel_free_hours: number
}

/** What may be wrong; `emergency_stop` ends the booking with `message`. */
export type Fault = {
  code: string
  name: string
  suggests: string[]
  emergency_stop: boolean
  message: string | null
}

export type BoilerBrand = { name: string; models: string[] }

/** What a code on a boiler's display usually means. `fault` is the code of a {@link Fault}. */
export type ErrorCode = { brand: string; code: string; meaning: string; fault: string | null }

/** The trade's words and rules as the merchant keeps them, in one language. */
export type BookingOffer = {
  services: BookingService[]
  faults: Fault[]
  brands: BoilerBrand[]
  error_codes: ErrorCode[]
  gas_types: { code: string; name: string }[]
  settings: {
    timezone: string
    max_photos: number
    max_photo_bytes: number
    callback_phone: string | null
    emergency: { protection_civile: string[]; sonelgaz: string }
  }
}

export const SURCHARGES = ["zone", "evening", "friday", "same_day"] as const

export type Surcharge = { code: (typeof SURCHARGES)[number]; amount: number | string }

/** A start that could be held when it was asked for. */
export type OfferedSlot = {
  starts_at: string
  ends_at: string
  technician_ids: string[]
  price: number | string
  surcharges: Surcharge[]
}

export type SlotList = {
  timezone: string
  first_available: string | null
  slots: OfferedSlot[]
  /** Days that may turn out to be holidays: the moon decides the evening before. */
  tentative_days: { date: string; name: string }[]
  reason?: string
}

/** Another start to offer when the wanted one is gone. */
export type Alternative = { starts_at: string; ends_at: string }

/** A slot kept for a few minutes. Who has the token may book it. */
export type Hold = {
  id: string
  token: string
  starts_at: string
  ends_at: string
  expires_at: string
  price: number | string
  deposit: number | string
  timezone: string
  can_extend?: boolean
}

export const VISIT_STATUSES = [
  "held",
  "pending_payment",
  "pending_approval",
  "confirmed",
  "en_route",
  "in_progress",
  "completed",
  "no_show",
  "cancelled_by_customer",
  "cancelled_by_company",
  "expired",
  "slot_lost",
  "released",
] as const

export type VisitStatus = (typeof VISIT_STATUSES)[number]

/** A visit as the person who booked it may see it. */
export type VisitView = {
  id: string
  reference: string | null
  status: VisitStatus
  starts_at: string
  ends_at: string
  timezone: string
  service: { id: string; code: string; name: string } | null
  technician: { name: string } | null
  commune_code: string
  wilaya_code: string
  address: {
    street?: string | null
    landmark?: string | null
    floor?: string | null
    access_note?: string | null
  } | null
  contact: {
    first_name: string
    last_name: string
    phone_masked: string
    email_masked: string | null
  } | null
  problem: {
    fault_code?: string | null
    brand?: string | null
    model?: string | null
    error_code?: string | null
    gas_type?: string | null
    pressure_bar?: number | null
    description?: string | null
  } | null
  photos: { id: string; kind: string }[]
  price: number | string
  surcharges: Surcharge[]
  deposit: number | string
  deposit_state: string | null
  can_reschedule: boolean
  can_cancel: boolean
  cancel_free_until: string | null
  cancel_fee: number | string | null
  version: number
  order_ref?: string | null
  /** Only in the customer's own list. */
  manage_token?: string
}

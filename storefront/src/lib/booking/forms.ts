import { parsePhone } from "@hanout/algeria/phones"
import { z } from "zod"
import { UNKNOWN_BRAND } from "./device"
import { CONTACT_FIELDS, type ContactValues, type DeviceValues } from "./draft"

/** Codes with words under `booking.error`. */
export const BOOKING_FIELD_ERRORS = [
  "required",
  "wilaya_required",
  "commune_required",
  "name_invalid",
  "phone_required",
  "phone_invalid",
  "phone_foreign",
  "email_invalid",
  "street_required",
  "too_long",
  "brand_required",
  "model_required",
  "gas_required",
  "pressure_invalid",
  "start_required",
  "value_invalid",
] as const

export type BookingFieldError = (typeof BOOKING_FIELD_ERRORS)[number]

/** Field to error code. */
export type BookingErrors = Partial<Record<string, BookingFieldError>>

export type Read<T> = { ok: true; value: T } | { ok: false; errors: BookingErrors }

/** A form as posted: anything but text counts as empty. */
export function field(form: { get(name: string): unknown }, name: string, max = 400): string {
  const value = form.get(name)
  return typeof value === "string" ? value.slice(0, max) : ""
}

/** Trimmed, without control characters, of one normal form. */
function clean(typed: string): string {
  return typed
    .replace(/\p{Cc}+/gu, " ")
    .normalize("NFC")
    .trim()
}

/** Who to see and where, checked; phone in E.164, empty texts left out. */
export type ContactFacts = {
  contact: { first_name: string; last_name: string; phone: string; email?: string }
  address: { street: string; landmark?: string; floor?: string; access_note?: string }
}

const HAS_LETTER = /\p{L}/u
const email = z.email().max(160)

/** Checks names, phone, e-mail and address; all faults are told at once. */
export function readContact(values: ContactValues): Read<ContactFacts> {
  const typed = Object.fromEntries(
    CONTACT_FIELDS.map((name) => [name, clean(values[name])])
  ) as ContactValues
  const errors: BookingErrors = {}
  for (const name of ["first_name", "last_name"] as const) {
    if (!typed[name]) {
      errors[name] = "required"
    } else if (!HAS_LETTER.test(typed[name])) {
      errors[name] = "name_invalid"
    }
  }
  const phone = parsePhone(typed.phone)
  if (!phone.ok) {
    errors.phone = asFieldError(phone.code)
  }
  if (typed.email && !email.safeParse(typed.email).success) {
    errors.email = "email_invalid"
  }
  if (!typed.street) {
    errors.street = "street_required"
  }
  if (!phone.ok || Object.keys(errors).length > 0) {
    return { ok: false, errors }
  }
  return {
    ok: true,
    value: {
      contact: {
        first_name: typed.first_name,
        last_name: typed.last_name,
        phone: phone.phone.e164,
        ...(typed.email && { email: typed.email }),
      },
      address: {
        street: typed.street,
        ...(typed.landmark && { landmark: typed.landmark }),
        ...(typed.floor && { floor: typed.floor }),
        ...(typed.access_note && { access_note: typed.access_note }),
      },
    },
  }
}

/** The boiler and what is wrong with it, checked; empty texts left out. */
export type ProblemFacts = {
  fault_code?: string
  brand?: string
  model?: string
  model_unknown?: boolean
  error_code?: string
  gas_type?: string
  pressure_bar?: number
  description?: string
}

/**
 * Checks the boiler's form against what the service wants to know.
 * @param required `required_info` of the service.
 */
export function readDevice(values: DeviceValues, required: readonly string[]): Read<ProblemFacts> {
  const errors: BookingErrors = {}
  const model = clean(values.model)
  const known = values.brand !== UNKNOWN_BRAND ? clean(values.brand) : ""
  if (required.includes("brand") && !values.brand) {
    errors.brand = "brand_required"
  }
  if (
    required.includes("model") &&
    !model &&
    !values.model_unknown &&
    values.brand !== UNKNOWN_BRAND
  ) {
    errors.model = "model_required"
  }
  if (required.includes("gas_type") && !values.gas_type) {
    errors.gas_type = "gas_required"
  }
  const pressure = readPressure(values.pressure)
  if (pressure === null) {
    errors.pressure = "pressure_invalid"
  }
  if (Object.keys(errors).length > 0 || pressure === null) {
    return { ok: false, errors }
  }
  const code = clean(values.error_code).toUpperCase()
  const description = clean(values.description)
  return {
    ok: true,
    value: {
      ...(known && { brand: known }),
      ...(model && !values.model_unknown && { model }),
      ...(!(model && !values.model_unknown) && { model_unknown: true }),
      ...(code && { error_code: code }),
      ...(values.gas_type && values.gas_type !== UNKNOWN_BRAND && { gas_type: values.gas_type }),
      ...(pressure !== undefined && { pressure_bar: pressure }),
      ...(description && { description }),
    },
  }
}

/** "1,2" bar as a number; undefined for none, null for what no gauge shows. */
function readPressure(typed: string): number | undefined | null {
  const text = clean(typed).replace(",", ".")
  if (!text) {
    return undefined
  }
  const value = Number(text)
  return /^\d{1,2}(\.\d{1,2})?$/.test(text) && value <= 10 ? value : null
}

/** A code we have words for; anything else says only that the value is wrong. */
export function asFieldError(code: unknown): BookingFieldError {
  return BOOKING_FIELD_ERRORS.find((known) => known === code) ?? "value_invalid"
}

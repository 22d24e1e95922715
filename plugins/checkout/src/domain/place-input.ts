import { getCommune, getWilaya, toProvinceCode } from "@hanout/algeria/geography"
import type { Centimes } from "@hanout/algeria/money"
import { parsePhone } from "@hanout/algeria/phones"
import type { CheckoutErrorCode, Language } from "../errors"
import { centimesOf } from "./totals"

/** Home delivery or collection at the carrier's desk. */
export type DeliveryMode = "home" | "stop_desk"

/** A checked order request: every text trimmed, phones in E.164, places known. */
export type PlaceInput = {
  contact: { name: string; phone: string; phone2?: string; email?: string }
  delivery: {
    /** Left out for a cart without goods to ship; the address is then where the service is done. */
    mode?: DeliveryMode
    wilaya_code: string
    commune_code: string
    address?: string
    landmark?: string
    desk_id?: string
    note?: string
  }
  payment_provider_id: string
  terms: { version: string }
  /** What the shopper saw and agreed to. */
  expected_total: Centimes
  locale: Language
}

/** The request, or the code and the field codes to answer with. */
export type PlaceInputResult =
  | { ok: true; input: PlaceInput }
  | { ok: false; code: CheckoutErrorCode; fields: Record<string, string> }

const EMAIL = /^[^\s@<>"(),;:\\[\]]+@[^\s@.]+(\.[^\s@.]+)+$/
const TOKEN = /^[\w.:-]{1,100}$/

/**
 * Text as it may be stored: trimmed, NFC, without control characters or broken surrogates (both
 * make PostgreSQL refuse the row). Undefined for anything but a text with something in it.
 */
export function cleanText(value: unknown): string | undefined {
  if (typeof value !== "string") return undefined
  const clean = value
    .replace(/\p{Surrogate}/gu, "")
    .replace(/\p{Cc}+/gu, " ")
    .normalize("NFC")
    .trim()
  return clean || undefined
}

const part = (value: unknown, key: string): Record<string, unknown> => {
  const inner = typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined
  return typeof inner === "object" && inner !== null ? { ...inner } : {}
}

/** The language a request asks for; French when it names none we speak. */
export function languageOf(value: unknown): Language {
  return value === "ar" || value === "en" ? value : "fr"
}

/**
 * Reads the body of `POST /store/checkout/:cart_id/place`. Unknown keys are ignored, so a price or
 * a quantity sent along changes nothing.
 *
 * Field codes: `required`, `too_long`, `name_invalid`, `phone_required|phone_invalid|phone_foreign`,
 * `email_invalid`, `mode_invalid`, `wilaya_unknown`, `commune_unknown`, `commune_not_in_wilaya`,
 * `address_required`, `total_invalid`, `value_invalid`. A fault of the commune alone, or terms not
 * accepted, is named by the top-level code too.
 *
 * `ships: false` reads the request of a cart without goods to ship: no mode and no desk, but an
 * address all the same.
 */
export function readPlaceInput(
  body: unknown,
  { ships = true }: { ships?: boolean } = {}
): PlaceInputResult {
  const root = part({ body }, "body")
  const [contact, delivery, terms] = ["contact", "delivery", "terms"].map((key) => part(root, key))
  const fields: Record<string, string> = {}
  const fail = (field: string, code: string) => void (fields[field] ??= code)

  const optionalText = (field: string, value: unknown, max: number): string | undefined => {
    const clean = cleanText(value)
    if (clean && clean.length > max) fail(field, "too_long")
    else if (!clean && value !== undefined && value !== null && typeof value !== "string") {
      fail(field, "value_invalid")
    }
    return clean
  }
  const token = (field: string, value: unknown): string => {
    const clean = cleanText(value)
    if (!clean) fail(field, "required")
    else if (!TOKEN.test(clean)) fail(field, "value_invalid")
    return clean ?? ""
  }

  const name = optionalText("contact.name", contact?.name, 120)
  if (!name) fail("contact.name", "required")
  else if (!/\p{L}/u.test(name) || name.length < 2) fail("contact.name", "name_invalid")

  const phone = readPhone(contact?.phone)
  if (!phone.ok) fail("contact.phone", phone.code)
  const phone2 = cleanText(contact?.phone2) ? readPhone(contact?.phone2) : undefined
  if (phone2 && !phone2.ok) fail("contact.phone2", phone2.code)

  const email = optionalText("contact.email", contact?.email, 254)?.toLowerCase()
  if (email && !EMAIL.test(email)) fail("contact.email", "email_invalid")

  const mode = ships ? deliveryMode(delivery?.mode) : undefined
  if (ships && !mode) fail("delivery.mode", "mode_invalid")
  const wilaya_code = cleanText(delivery?.wilaya_code) ?? ""
  if (!getWilaya(wilaya_code)) fail("delivery.wilaya_code", "wilaya_unknown")
  const commune_code = cleanText(delivery?.commune_code) ?? ""
  const commune = getCommune(commune_code)
  if (!commune) fail("delivery.commune_code", "commune_unknown")
  else if (!fields["delivery.wilaya_code"] && commune.wilaya_code !== wilaya_code) {
    fail("delivery.commune_code", "commune_not_in_wilaya")
  }
  const address = optionalText("delivery.address", delivery?.address, 250)
  const landmark = optionalText("delivery.landmark", delivery?.landmark, 250)
  if (mode !== "stop_desk" && !address && !landmark) fail("delivery.address", "address_required")
  const note = optionalText("delivery.note", delivery?.note, 500)
  const desk_id =
    ships && cleanText(delivery?.desk_id) ? token("delivery.desk_id", delivery?.desk_id) : undefined

  const payment_provider_id = token("payment_provider_id", root.payment_provider_id)
  const version = token("terms.version", terms?.version)
  const total = root.expected_total
  const expected =
    typeof total === "number" || typeof total === "string" ? centimesOf(total) : undefined
  if (expected === undefined) fail("expected_total", "total_invalid")
  if (!["fr", "ar", "en"].includes(String(root.locale))) fail("locale", "value_invalid")

  if (terms?.accepted !== true) {
    return {
      ok: false,
      code: "terms_required",
      fields: { ...fields, "terms.accepted": "required" },
    }
  }
  const faults = Object.keys(fields)
  const communeFault = fields["delivery.commune_code"]
  if (faults.length > 0) {
    const alone = faults.length === 1 && communeFault !== undefined
    const code = alone ? (communeFault as CheckoutErrorCode) : "invalid_fields"
    return { ok: false, code, fields }
  }
  // The checks above leave none of these undefined; the compiler cannot know.
  if (!name || !phone.ok || expected === undefined) {
    return { ok: false, code: "invalid_fields", fields }
  }
  return {
    ok: true,
    input: {
      contact: { name, phone: phone.e164, phone2: phone2?.ok ? phone2.e164 : undefined, email },
      delivery: {
        ...(mode && { mode }),
        wilaya_code,
        commune_code,
        address,
        landmark,
        desk_id,
        note,
      },
      payment_provider_id,
      terms: { version },
      expected_total: expected,
      locale: languageOf(root.locale),
    },
  }
}

function deliveryMode(value: unknown): DeliveryMode | undefined {
  return value === "home" || value === "stop_desk" ? value : undefined
}

/** True when the body of a place request says how the goods travel, well or badly. */
export function namesDeliveryMode(body: unknown): boolean {
  return cleanText(part(part({ body }, "body"), "delivery").mode) !== undefined
}

function readPhone(value: unknown): { ok: true; e164: string } | { ok: false; code: string } {
  const read = parsePhone(typeof value === "string" ? value.slice(0, 64) : "")
  return read.ok ? { ok: true, e164: read.phone.e164 } : { ok: false, code: read.code }
}

/** The shipping address Medusa stores for a checked request, by the house's address convention. */
export function toCartAddress({ contact, delivery }: PlaceInput) {
  const commune = getCommune(delivery.commune_code)
  return {
    first_name: contact.name,
    last_name: "",
    phone: contact.phone,
    address_1: delivery.address ?? delivery.landmark ?? "",
    city: commune?.name_fr ?? "",
    province: toProvinceCode(delivery.wilaya_code) ?? "",
    postal_code: commune?.postal_code ?? "",
    country_code: "dz",
    metadata: {
      wilaya_code: delivery.wilaya_code,
      commune_code: delivery.commune_code,
      ...(delivery.landmark && { landmark: delivery.landmark }),
    },
  }
}

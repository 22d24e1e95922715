import { getCommune, isWilayaCode } from "@hanout/algeria/geography"
import { parsePhone } from "@hanout/algeria/phones"
import { z } from "zod"
import { CASH_ON_DELIVERY, looksLikeProvider } from "../pay/methods"
import { CHECKOUT_FIELDS, type CheckoutField } from "./fields"

/** What was typed, untouched, to be shown again after an error. */
export type CheckoutValues = Record<CheckoutField, string>

/** Field to error code; a code is a key of `checkout.error` in the messages. */
export type FieldErrors = Partial<Record<CheckoutField, FieldErrorCode>>

/** Every code a field can carry, from here or from the backend. */
export const FIELD_ERROR_CODES = [
  "required",
  "name_required",
  "name_invalid",
  "too_long",
  "phone_required",
  "phone_invalid",
  "phone_foreign",
  "email_invalid",
  "wilaya_required",
  "wilaya_unknown",
  "commune_required",
  "commune_unknown",
  "commune_not_in_wilaya",
  "mode_required",
  "delivery_unavailable",
  "desk_required",
  "desk_unknown",
  "address_required",
  "terms_required",
  "payment_required",
  "payment_method_unavailable",
  "too_many_unpaid_orders",
  "value_invalid",
] as const

export type FieldErrorCode = (typeof FIELD_ERROR_CODES)[number]

export type DeliveryMode = "home" | "stop_desk"

/** An order as the shopper means it, checked; phones in E.164, empty texts left out. */
export type CheckoutOrder = {
  contact: { name: string; phone: string; email?: string }
  delivery: {
    mode: DeliveryMode
    wilaya_code: string
    commune_code: string
    address?: string
    landmark?: string
    desk_id?: string
    note?: string
  }
  payment_provider_id: string
}

const NO_VALUES: CheckoutValues = {
  name: "",
  phone: "",
  email: "",
  wilaya: "",
  commune: "",
  mode: "",
  desk: "",
  address: "",
  landmark: "",
  note: "",
  payment: CASH_ON_DELIVERY,
  terms: "",
}

/** An unfilled form: nothing chosen, nothing ticked. */
export function emptyValues(): CheckoutValues {
  return { ...NO_VALUES }
}

/** Longest text kept from any field: a form may be tampered with. */
const LONGEST = 1000

/** What the form says, field by field, as typed; what is no text counts as empty. */
export function readValues(form: { get(name: string): unknown }): CheckoutValues {
  const values = emptyValues()
  for (const field of CHECKOUT_FIELDS) {
    const value = form.get(field)
    if (typeof value === "string") {
      values[field] = value.slice(0, LONGEST)
    }
  }
  return values
}

/** Trimmed, without control characters, of one normal form. */
const text = z.string().transform((value) =>
  value
    .replace(/\p{Cc}+/gu, " ")
    .normalize("NFC")
    .trim()
)

const optionalText = (max: number) =>
  text.pipe(z.string().max(max, "too_long")).transform((value) => value || undefined)

const isEmail = (typed: string) => z.email().max(254).safeParse(typed).success

const schema = z
  .object({
    name: text.pipe(
      z
        .string()
        .min(1, { message: "name_required", abort: true })
        .max(120, "too_long")
        .refine((name) => /\p{L}.*\p{L}/u.test(name), "name_invalid")
    ),
    phone: z.string().transform((typed, context) => {
      const read = parsePhone(typed)
      if (read.ok) {
        return read.phone.e164
      }
      context.addIssue({ code: "custom", message: read.code })
      return z.NEVER
    }),
    email: text.refine((email) => email === "" || isEmail(email), "email_invalid"),
    wilaya: z
      .string()
      .min(1, { message: "wilaya_required", abort: true })
      .refine(isWilayaCode, "wilaya_unknown"),
    commune: z
      .string()
      .min(1, { message: "commune_required", abort: true })
      .refine((code) => getCommune(code) !== undefined, "commune_unknown"),
    mode: z.enum(["home", "stop_desk"], { error: "mode_required" }),
    desk: optionalText(100),
    address: optionalText(250),
    landmark: optionalText(250),
    note: optionalText(500),
    payment: z
      .string()
      .min(1, { message: "payment_required", abort: true })
      .refine(looksLikeProvider, "payment_method_unavailable"),
    terms: z.literal("accepted", { error: "terms_required" }),
  })
  .strict()

/** The checked order, or one code for each wrong field. */
export type CheckoutReading =
  { ok: true; order: CheckoutOrder } | { ok: false; errors: FieldErrors }

/**
 * Checks a whole form. All faults are told at once, also those that look at two fields, so that
 * nobody is sent back twice. Pure; the backend decides again.
 */
export function readCheckout(values: CheckoutValues): CheckoutReading {
  const parsed = schema.safeParse(values)
  const errors: FieldErrors = {}
  for (const issue of parsed.error?.issues ?? []) {
    const field = issue.path[0]
    if (isField(field)) {
      errors[field] ??= asCode(issue.message)
    }
  }
  const commune = getCommune(values.commune)
  if (commune && !errors.wilaya && commune.wilaya_code !== values.wilaya) {
    errors.commune = "commune_not_in_wilaya"
  }
  if (values.mode === "home" && !values.address.trim() && !values.landmark.trim()) {
    errors.address = "address_required"
  }
  if (!parsed.success || Object.keys(errors).length > 0) {
    return { ok: false, errors }
  }
  const { name, phone, email, mode, address, landmark, note, desk } = parsed.data
  return {
    ok: true,
    order: {
      contact: { name, phone, ...(email && { email }) },
      delivery: {
        mode,
        wilaya_code: parsed.data.wilaya,
        commune_code: parsed.data.commune,
        // The courier needs the street only where he goes; a leftover from another choice is noise.
        ...(mode === "home" && address && { address }),
        ...(mode === "home" && landmark && { landmark }),
        ...(mode === "stop_desk" && desk && { desk_id: desk }),
        ...(note && { note }),
      },
      payment_provider_id: parsed.data.payment,
    },
  }
}

/** Whether a name is one of our fields. */
function isField(name: unknown): name is CheckoutField {
  return CHECKOUT_FIELDS.some((field) => field === name)
}

/** A code we have words for; anything else says only that the value is wrong. */
export function asCode(code: unknown): FieldErrorCode {
  return FIELD_ERROR_CODES.find((known) => known === code) ?? "value_invalid"
}

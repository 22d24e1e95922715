import { getCommune, isCommuneIn, isWilayaCode, toProvinceCode } from "@hanout/algeria/geography"
import { parsePhone } from "@hanout/algeria/phones"
import { z } from "zod"

/** Codes with words under `account.error`. */
export const ACCOUNT_ERROR_CODES = [
  "required",
  "email_invalid",
  "password_short",
  "password_long",
  "name_invalid",
  "too_long",
  "phone_invalid",
  "phone_foreign",
  "wilaya_required",
  "commune_required",
  "commune_not_in_wilaya",
  "address_required",
] as const

export type AccountErrorCode = (typeof ACCOUNT_ERROR_CODES)[number]

/** Field to error code. */
export type AccountErrors = Partial<Record<string, AccountErrorCode>>

/** Checked values, or one code for each wrong field. */
export type Reading<T> = { ok: true; value: T } | { ok: false; errors: AccountErrors }

const text = z.string().transform((value) =>
  value
    .replace(/\p{Cc}+/gu, " ")
    .normalize("NFC")
    .trim()
)

const name = text.pipe(
  z
    .string()
    .min(1, { message: "required", abort: true })
    .max(120, "too_long")
    .refine((typed) => /\p{L}.*\p{L}/u.test(typed), "name_invalid")
)

/** Medusa compares addresses letter by letter: ours are always lower case. */
const email = text.pipe(
  z
    .string()
    .min(1, { message: "required", abort: true })
    .toLowerCase()
    .refine((typed) => z.email().max(254).safeParse(typed).success, "email_invalid")
)

/** E.164, or "" where a phone may be left out. */
const optionalPhone = z.string().transform((typed, context) => {
  const read = parsePhone(typed)
  if (read.ok) {
    return read.phone.e164
  }
  if (read.code !== "phone_required") {
    context.addIssue({ code: "custom", message: read.code })
  }
  return ""
})

const phone = optionalPhone.refine((e164) => e164 !== "", "required")

const signInSchema = z.object({
  email,
  password: z.string().min(1, "required").max(128, "password_long"),
})

const signUpSchema = z.object({
  name,
  phone: optionalPhone,
  email,
  password: z
    .string()
    .min(1, { message: "required", abort: true })
    .min(8, "password_short")
    .max(128, "password_long"),
})

const profileSchema = z.object({ name, phone: optionalPhone })

const addressSchema = z.object({
  name,
  phone,
  wilaya: z.string().refine(isWilayaCode, "wilaya_required"),
  commune: z.string().refine((code) => getCommune(code) !== undefined, "commune_required"),
  address: text.pipe(z.string().max(250, "too_long")),
  landmark: text.pipe(z.string().max(250, "too_long")),
})

export type SignIn = z.output<typeof signInSchema>
export type SignUp = z.output<typeof signUpSchema>
export type Profile = z.output<typeof profileSchema>
export type Address = z.output<typeof addressSchema>

type Form = { get(name: string): unknown }

/** Fields of each form, for reading what was typed back into it. Passwords never come back. */
export const ADDRESS_FIELDS = ["name", "phone", "wilaya", "commune", "address", "landmark"] as const

function read<T>(schema: z.ZodType<T>, form: Form, fields: readonly string[]): Reading<T> {
  const values = Object.fromEntries(fields.map((field) => [field, textOf(form, field)]))
  const parsed = schema.safeParse(values)
  if (parsed.success) {
    return { ok: true, value: parsed.data }
  }
  const errors: AccountErrors = {}
  for (const { path, message } of parsed.error.issues) {
    const code = ACCOUNT_ERROR_CODES.find((known) => known === message) ?? "required"
    errors[String(path[0])] ??= code
  }
  return { ok: false, errors }
}

/** A posted text as typed, "" when it is missing or no text; at most 1000 characters. */
export function textOf(form: Form, field: string): string {
  const value = form.get(field)
  return typeof value === "string" ? value.slice(0, 1000) : ""
}

export const readSignIn = (form: Form) => read(signInSchema, form, ["email", "password"])
export const readSignUp = (form: Form) =>
  read(signUpSchema, form, ["name", "phone", "email", "password"])
export const readProfile = (form: Form) => read(profileSchema, form, ["name", "phone"])

/** An address; the commune must lie in the wilaya, and the courier needs a street or a landmark. */
export function readAddress(form: Form): Reading<Address> {
  const reading = read(addressSchema, form, ADDRESS_FIELDS)
  const errors: AccountErrors = reading.ok ? {} : { ...reading.errors }
  const [wilaya, commune] = [textOf(form, "wilaya"), textOf(form, "commune")]
  if (!errors.wilaya && !errors.commune && !isCommuneIn(commune, wilaya)) {
    errors.commune = "commune_not_in_wilaya"
  }
  if (!textOf(form, "address").trim() && !textOf(form, "landmark").trim()) {
    errors.address ??= "address_required"
  }
  return reading.ok && Object.keys(errors).length === 0 ? reading : { ok: false, errors }
}

/** The body Medusa stores for an address, by the house's convention. */
export function toStoreAddress({ name: full, phone: e164, ...place }: Address) {
  const commune = getCommune(place.commune)
  return {
    first_name: full,
    last_name: "",
    phone: e164,
    address_1: place.address,
    city: commune?.name_fr ?? "",
    postal_code: commune?.postal_code ?? "",
    province: toProvinceCode(place.wilaya) ?? "",
    country_code: "dz",
    metadata: {
      wilaya_code: place.wilaya,
      commune_code: place.commune,
      landmark: place.landmark,
    },
  }
}

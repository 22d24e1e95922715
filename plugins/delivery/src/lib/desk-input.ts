import { parsePhone } from "@hanout/algeria/phones"
import { isWilayaCode } from "@hanout/algeria/wilayas"
import { z } from "@medusajs/framework/zod"
import type { StopDeskInput } from "../domain/desk"
import { communeProblem } from "../domain/destination"

/** A checked desk, or the code of each bad field. */
export type DeskReading =
  { ok: true; desk: StopDeskInput } | { ok: false; fields: Record<string, string> }

/** PostgreSQL refuses NUL and lone surrogates; the rest of the control characters is never meant. */
const UNSTORABLE = /[\p{Cc}\p{Surrogate}]/u

const text = (max: number) =>
  z
    .string("required")
    .transform((value) => value.normalize("NFC").trim())
    .refine((value) => value !== "", "required")
    .refine((value) => value.length <= max, "too_long")
    .refine((value) => !UNSTORABLE.test(value), "text_invalid")

const schema = z
  .object({
    wilaya_code: z.string("wilaya_unknown").refine(isWilayaCode, "wilaya_unknown"),
    commune_code: z.string("commune_unknown"),
    name_fr: text(120),
    name_ar: text(120),
    address_fr: text(240),
    address_ar: text(240),
    phone: z
      .string("phone_invalid")
      .nullish()
      .transform((value, context) => {
        if (!value?.trim()) return null
        const parsed = parsePhone(value)
        if (parsed.ok) return parsed.phone.e164
        context.addIssue({ code: "custom", message: "phone_invalid" })
        return z.NEVER
      }),
    active: z.boolean("flag_invalid").default(true),
  })
  .superRefine((desk, context) => {
    const problem = communeProblem(desk.commune_code, desk.wilaya_code)
    if (problem) context.addIssue({ code: "custom", path: ["commune_code"], message: problem })
  })

/** Reads a desk from a request body, whatever it is. The phone comes back as E.164. */
export function readDeskBody(body: unknown): DeskReading {
  const parsed = schema.safeParse(body ?? {})
  if (parsed.success) return { ok: true, desk: parsed.data }
  const fields: Record<string, string> = {}
  for (const { path, message } of parsed.error.issues) {
    fields[path.join(".") || "body"] ??= path.length > 0 ? message : "required"
  }
  return { ok: false, fields }
}

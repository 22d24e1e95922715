import { dinarsToCentimes } from "@hanout/algeria/money"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import type { Entity } from "./entity"
import type { Faults } from "./faults"
import { code, dinars, entityId, names, optional, paragraph, position } from "./fields"
import {
  amount,
  amountColumns,
  flag,
  int,
  intOrNull,
  namesOf,
  text,
  textOrNull,
  texts,
} from "./reading"
import { unknownCodes } from "./words"

const minutes = (min: number, max: number) => z.number().int().min(min).max(max)
const distinct = (max: number) =>
  z
    .array(code)
    .max(max)
    .default([])
    .transform((codes) => [...new Set(codes)])

const serviceInput = z
  .strictObject({
    code,
    /** Groups services on the page: repair, maintenance, contract, installation, safety … */
    kind: z.string().regex(/^[a-z][a-z_-]{1,30}$/),
    ...names,
    note_fr: optional(paragraph(400)),
    note_ar: optional(paragraph(400)),
    note_en: optional(paragraph(400)),
    duration_min: minutes(5, 1440),
    buffer_before_min: minutes(0, 480).default(0),
    buffer_after_min: minutes(0, 480).default(0),
    min_notice_min: minutes(0, 525_600).default(0),
    window_days: z.number().int().min(1).max(366).default(60),
    slot_step_min: minutes(5, 720).default(30),
    spans_breaks: z.boolean().default(false),
    needs_approval: z.boolean().default(false),
    cancel_free_hours: z.number().int().min(0).max(8760).default(24),
    price: dinars,
    deposit: dinars.default(0),
    deposit_variant_id: optional(entityId),
    repeat_months: z.number().int().min(1).max(36).nullable().default(null),
    skills: distinct(20),
    required_info: distinct(40),
    position,
    active: z.boolean().default(true),
  })
  .superRefine((service, context) => {
    if (dinarsToCentimes(service.deposit) > dinarsToCentimes(service.price)) {
      context.addIssue({ code: "custom", message: "deposit_over_price", path: ["deposit"] })
    }
  })

/** What can be booked. Times in minutes, money in dinars, the deposit part of the price. */
export const SERVICES: Entity<z.output<typeof serviceInput>> = {
  name: "service",
  plural: "services",
  table: "booking_service",
  prefix: "bsrv",
  order: `"position", code`,
  unique: "code",
  input: serviceInput,
  fromRow: (row) => ({
    code: text(row, "code"),
    kind: text(row, "kind"),
    ...namesOf(row),
    note_fr: textOrNull(row, "note_fr"),
    note_ar: textOrNull(row, "note_ar"),
    note_en: textOrNull(row, "note_en"),
    duration_min: int(row, "duration_min"),
    buffer_before_min: int(row, "buffer_before_min"),
    buffer_after_min: int(row, "buffer_after_min"),
    min_notice_min: int(row, "min_notice_min"),
    window_days: int(row, "window_days"),
    slot_step_min: int(row, "slot_step_min"),
    spans_breaks: flag(row, "spans_breaks"),
    needs_approval: flag(row, "needs_approval"),
    cancel_free_hours: int(row, "cancel_free_hours"),
    price: amount(row, "price"),
    deposit: amount(row, "deposit"),
    deposit_variant_id: textOrNull(row, "deposit_variant_id"),
    repeat_months: intOrNull(row, "repeat_months"),
    skills: texts(row, "skills"),
    required_info: texts(row, "required_info"),
    position: int(row, "position"),
    active: flag(row, "active"),
  }),
  columns: ({ price, deposit, ...service }) => ({
    ...service,
    ...amountColumns("price", price),
    ...amountColumns("deposit", deposit),
  }),
  check: (tx, { skills }) => unknownCodes(tx, "booking_skill", skills, "skills"),
  checkOutside: variantFault,
}

/** Money is taken through a cart, and a cart needs a variant to hold. */
async function variantFault(
  container: MedusaContainer,
  { deposit, deposit_variant_id: id }: z.output<typeof serviceInput>
): Promise<Faults> {
  if (!id) return deposit > 0 ? { deposit_variant_id: "variant_required" } : {}
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "product_variant",
    fields: ["id"],
    filters: { id },
  })
  return data.length > 0 ? {} : { deposit_variant_id: "unknown_variant" }
}

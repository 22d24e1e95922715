import { model } from "@medusajs/framework/utils"

/** What may be wrong; `suggests` are service codes, `emergency_stop` ends the form with a warning. */
export const BookingFault = model.define("booking_fault", {
  id: model.id({ prefix: "bflt" }).primaryKey(),
  code: model.text(),
  name_fr: model.text(),
  name_ar: model.text(),
  name_en: model.text(),
  suggests: model.array(),
  emergency_stop: model.boolean().default(false),
  message_fr: model.text().nullable(),
  message_ar: model.text().nullable(),
  message_en: model.text().nullable(),
  position: model.number().default(0),
  active: model.boolean().default(true),
})

/** A make of appliance and its models. */
export const BookingBrand = model.define("booking_brand", {
  id: model.id({ prefix: "bbrd" }).primaryKey(),
  name: model.text(),
  models: model.array(),
  position: model.number().default(0),
})

/** What an appliance of a brand shows when it stops; `fault` is a fault's code. */
export const BookingErrorCode = model.define("booking_error_code", {
  id: model.id({ prefix: "berr" }).primaryKey(),
  brand: model.text(),
  code: model.text(),
  meaning_fr: model.text(),
  meaning_ar: model.text().nullable(),
  meaning_en: model.text().nullable(),
  fault: model.text().nullable(),
})

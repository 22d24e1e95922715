import { model } from "@medusajs/framework/utils"

/** Days (local, inclusive) on which nobody works, in one zone or, with null, anywhere. */
export const BookingClosure = model.define("booking_closure", {
  id: model.id({ prefix: "bclo" }).primaryKey(),
  zone_id: model.text().nullable(),
  from_date: model.text(),
  until_date: model.text(),
  reason: model.text(),
})

/** A public holiday; `tentative` until it is announced, `closed` when nobody works. */
export const BookingHoliday = model.define("booking_holiday", {
  id: model.id({ prefix: "bhol" }).primaryKey(),
  date: model.text(),
  name_fr: model.text(),
  name_ar: model.text(),
  name_en: model.text(),
  tentative: model.boolean().default(false),
  closed: model.boolean().default(true),
})

/** The one row of settings, id `default`; read it through `settings.ts`. */
export const BookingSetting = model.define("booking_setting", {
  id: model.id().primaryKey(),
  values: model.json(),
})

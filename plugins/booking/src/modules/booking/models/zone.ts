import { model } from "@medusajs/framework/utils"

/**
 * An area of communes with one surcharge (dinars). `travel_min`: minutes between two visits inside
 * it, and to or from another zone where no pair says otherwise.
 */
export const BookingZone = model.define("booking_zone", {
  id: model.id({ prefix: "bzon" }).primaryKey(),
  code: model.text(),
  name_fr: model.text(),
  name_ar: model.text(),
  name_en: model.text(),
  surcharge: model.bigNumber().default(0),
  travel_min: model.number().default(0),
  position: model.number().default(0),
  active: model.boolean().default(true),
})

/** A commune (ONS code) of a zone; the whole wilaya when it is null. */
export const BookingZonePlace = model.define("booking_zone_place", {
  id: model.id({ prefix: "bzpl" }).primaryKey(),
  zone_id: model.text(),
  wilaya_code: model.text(),
  commune_code: model.text().nullable(),
})

/** Minutes from one zone to another. */
export const BookingZoneTravel = model.define("booking_zone_travel", {
  id: model.id({ prefix: "bztr" }).primaryKey(),
  from_zone_id: model.text(),
  to_zone_id: model.text(),
  minutes: model.number(),
})

import { getCommune } from "@hanout/algeria/geography"
import type { MedusaContainer } from "@medusajs/framework/types"
import { BookingError } from "../booking-errors"
import { rowsOf, sqlOf } from "../records/connection"
import type { Language } from "../refusal"

/** Zones a commune (ONS code) lies in, cheapest first. Throws `unknown_commune`. */
export async function coverageOf(container: MedusaContainer, code: string, language: Language) {
  const commune = getCommune(code)
  if (!commune) throw new BookingError("unknown_commune")
  const zones = await rowsOf(
    sqlOf(container),
    `SELECT z.code, z.surcharge, z.name_fr, z.name_ar, z.name_en FROM booking_zone z
     WHERE z.active AND z.deleted_at IS NULL AND EXISTS (
       SELECT 1 FROM booking_zone_place p
       WHERE p.zone_id = z.id AND p.deleted_at IS NULL AND p.wilaya_code = ?
         AND (p.commune_code IS NULL OR p.commune_code = ?))
     ORDER BY z.surcharge, z.position, z.id`,
    [commune.wilaya_code, commune.code]
  )
  return {
    covered: zones.length > 0,
    zones: zones.map((zone) => ({
      code: zone.code,
      name: zone[`name_${language}`],
      surcharge: Number(zone.surcharge),
    })),
  }
}

import type { MedusaContainer } from "@medusajs/framework/types"
import type { Language } from "../refusal"
import { bookingService, readSettings } from "../workflows/settings"

/** Numbers of Algeria's emergency services: Protection civile and Sonelgaz. */
const EMERGENCY = { protection_civile: ["14", "1021"], sonelgaz: "3303" }

const BY_POSITION = { order: { position: "ASC" as const, id: "ASC" as const } }

/**
 * What a booking form is made of: active services by position, faults, brands, error codes, kinds of
 * gas and the limits of the form. Money in dinars, times in minutes.
 */
export async function readCatalogue(container: MedusaContainer, language: Language) {
  const planning = bookingService(container)
  const [services, faults, brands, errorCodes, settings] = await Promise.all([
    planning.listBookingServices({ active: true }, BY_POSITION),
    planning.listBookingFaults({ active: true }, BY_POSITION),
    planning.listBookingBrands({}, BY_POSITION),
    planning.listBookingErrorCodes({}, { order: { brand: "ASC", code: "ASC" } }),
    readSettings(container),
  ])
  return {
    services: services.map((service) => ({
      id: service.id,
      code: service.code,
      kind: service.kind,
      name: service[`name_${language}`],
      note: service[`note_${language}`] ?? service.note_fr,
      duration_min: service.duration_min,
      price: Number(service.price),
      deposit: Number(service.deposit),
      currency_code: "dzd",
      required_info: service.required_info,
      needs_approval: service.needs_approval,
      cancel_free_hours: service.cancel_free_hours,
    })),
    faults: faults.map((fault) => ({
      code: fault.code,
      name: fault[`name_${language}`],
      suggests: fault.suggests,
      emergency_stop: fault.emergency_stop,
      message: fault[`message_${language}`] ?? fault.message_fr,
    })),
    brands: brands.map(({ name, models }) => ({ name, models })),
    error_codes: errorCodes.map((error) => ({
      brand: error.brand,
      code: error.code,
      meaning: error[`meaning_${language}`] ?? error.meaning_fr,
      fault: error.fault,
    })),
    gas_types: settings.gas_types.map((gas) => ({ code: gas.code, name: gas[`name_${language}`] })),
    settings: {
      timezone: settings.time_zone,
      max_photos: settings.max_photos,
      max_photo_bytes: settings.max_photo_bytes,
      callback_phone: settings.callback_phone,
      emergency: EMERGENCY,
    },
  }
}

import type { MedusaContainer } from "@medusajs/framework/types"
import { BOOKING_MODULE } from "../modules/booking"
import type BookingModuleService from "../modules/booking/service"
import type { BookingOptions } from "../options"
import { sqlOf } from "../records/connection"
import { readSettingsRow } from "../records/planning"
import type { BookingSettings } from "../settings"

/** The planning module of a container. */
export function bookingService(container: MedusaContainer): BookingModuleService {
  return container.resolve<BookingModuleService>(BOOKING_MODULE)
}

/** The plugin's options, parsed at start. */
export function bookingOptions(container: MedusaContainer): BookingOptions {
  return bookingService(container).options
}

/** The merchant's settings as they stand now. */
export function readSettings(container: MedusaContainer): Promise<BookingSettings> {
  return readSettingsRow(sqlOf(container))
}

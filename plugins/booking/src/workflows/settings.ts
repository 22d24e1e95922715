import type { MedusaContainer } from "@medusajs/framework/types"
import { BOOKING_MODULE } from "../modules/booking"
import type BookingModuleService from "../modules/booking/service"
import type { BookingOptions } from "../options"
import { parseSettings, SETTINGS_ID, type BookingSettings } from "../settings"

/** The planning module of a container. */
export function bookingService(container: MedusaContainer): BookingModuleService {
  return container.resolve<BookingModuleService>(BOOKING_MODULE)
}

/** The plugin's options, parsed at start. */
export function bookingOptions(container: MedusaContainer): BookingOptions {
  return bookingService(container).options
}

/** The merchant's settings as they stand now. */
export async function readSettings(container: MedusaContainer): Promise<BookingSettings> {
  const [row] = await bookingService(container).listBookingSettings({ id: SETTINGS_ID })
  return parseSettings(row?.values)
}

import { MedusaService } from "@medusajs/framework/utils"
import { readOptions, type BookingOptions } from "../../options"
import * as models from "./models"

/**
 * The planning of home visits: the plugin's parsed options (bad ones stop the start) and the
 * generated methods of what the merchant edits (`listBookingZones`, …). Blocks, their history and
 * messages have none: they change only through the conditional writes of `src/records`.
 */
export default class BookingModuleService extends MedusaService({ ...models }) {
  readonly options: BookingOptions

  constructor(cradle: Record<string, unknown>, options: Record<string, unknown>) {
    super(cradle, options)
    // Medusa adds its shared `database` settings to every module's options.
    const { database: _database, ...own } = options
    this.options = readOptions(own)
  }
}

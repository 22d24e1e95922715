import { MedusaService } from "@medusajs/framework/utils"

/** The planning of home visits. Blocks change only through the conditional writes of `src/records`. */
export default class BookingModuleService extends MedusaService({}) {}

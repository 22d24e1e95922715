import { MedusaService } from "@medusajs/framework/utils"
import { readOptions, type PaymentsOptions } from "../../options"
import { offlineModels } from "./models/offline"

/**
 * Holds the plugin's parsed options and the tables of the offline methods. Medusa builds it at
 * start, so bad options stop the start. The ledger of attempts has no generated methods: its rows
 * change only through the conditional writes of `src/ledger`.
 */
export default class PaymentsModuleService extends MedusaService({ ...offlineModels }) {
  readonly options: PaymentsOptions

  constructor(cradle: Record<string, unknown>, options: Record<string, unknown>) {
    super(cradle, options)
    // Medusa adds its shared `database` settings to every module's options.
    const { database: _database, ...own } = options
    this.options = readOptions(own)
  }
}

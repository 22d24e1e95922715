import { readOptions, type PaymentsOptions } from "../../options"

/** Holds the plugin's parsed options. Medusa builds it at start, so bad options stop the start. */
export default class PaymentsModuleService {
  readonly options: PaymentsOptions

  constructor(_cradle: unknown, options: Record<string, unknown>) {
    // Medusa adds its shared `database` settings to every module's options.
    const { database: _database, ...own } = options
    this.options = readOptions(own)
  }
}

import { readOptions, type CheckoutOptions } from "../../options"

/** Holds the plugin's parsed options. Medusa builds it at start, so bad options stop the start. */
export default class CheckoutModuleService {
  readonly options: CheckoutOptions

  constructor(_cradle: unknown, options: unknown) {
    this.options = readOptions(options)
  }
}

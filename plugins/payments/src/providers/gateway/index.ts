import type { LoaderOptions } from "@medusajs/framework/types"
import { MedusaError, ModuleProvider, Modules } from "@medusajs/framework/utils"
import type { Gateway } from "../../gateway"
import { registerGateway } from "../../gateway-registry"
import { GatewayPaymentProvider } from "./service"

/** What a gateway's package says about itself. */
export type GatewayProviderDefinition<Options> = {
  /** Short stable name, the same as {@link Gateway.id} and the `id` in `medusa-config.ts`. */
  id: string
  /** Checks the options; throws one error that names every bad key and no value. */
  readOptions: (input: unknown) => Options
  create: (options: Options) => Gateway
}

type ProviderLoaderOptions = LoaderOptions & { moduleOptions?: Record<string, unknown> }

/**
 * A Medusa payment provider over a {@link Gateway}: `export default gatewayProvider({…})` is all a
 * gateway's package needs. The gateway is made and registered when Medusa loads the provider, so bad
 * options stop the start.
 */
export function gatewayProvider<Options>({
  id,
  readOptions,
  create,
}: GatewayProviderDefinition<Options>) {
  class Provider extends GatewayPaymentProvider {
    static override identifier = id

    constructor(cradle: Record<string, unknown>, options: Record<string, unknown> = {}) {
      super(cradle, options, id)
    }

    static override validateOptions(options: Record<string, unknown>): void {
      readOptions(options)
    }
  }

  const load = async ({ options, moduleOptions }: ProviderLoaderOptions): Promise<void> => {
    // A provider configured without options is handed the payment module's own.
    const gateway = create(readOptions(moduleOptions ? options : {}))
    if (gateway.id !== id) {
      throw new MedusaError(
        MedusaError.Types.INVALID_ARGUMENT,
        `The gateway of provider "${id}" calls itself "${gateway.id}"`
      )
    }
    registerGateway(gateway)
  }

  return ModuleProvider(Modules.PAYMENT, { services: [Provider], loaders: [load] })
}

import { ModuleProvider, Modules } from "@medusajs/framework/utils"
import { CodPaymentProvider } from "./service"

/** Payment provider `cod`; with id "cod" Medusa knows it as `pp_cod_cod`. */
export default ModuleProvider(Modules.PAYMENT, { services: [CodPaymentProvider] })

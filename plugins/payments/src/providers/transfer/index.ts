import { ModuleProvider, Modules } from "@medusajs/framework/utils"
import { TransferPaymentProvider } from "./service"

/** Payment provider `transfer`; with id "transfer" Medusa knows it as `pp_transfer_transfer`. */
export default ModuleProvider(Modules.PAYMENT, { services: [TransferPaymentProvider] })

import { ModuleProvider, Modules } from "@medusajs/framework/utils"
import { AlgeriaFulfillmentService } from "./service"

export default ModuleProvider(Modules.FULFILLMENT, { services: [AlgeriaFulfillmentService] })

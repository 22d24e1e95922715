import { Module } from "@medusajs/framework/utils"
import DeliveryModuleService from "./service"

/** Name of the module in Medusa's container: `container.resolve("delivery")`. */
export const DELIVERY_MODULE = "delivery"

export default Module(DELIVERY_MODULE, { service: DeliveryModuleService })

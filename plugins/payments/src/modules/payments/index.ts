import { Module } from "@medusajs/framework/utils"
import PaymentsModuleService from "./service"

/** Name of the module in Medusa's container. */
export const PAYMENTS_MODULE = "payments"

export default Module(PAYMENTS_MODULE, { service: PaymentsModuleService })

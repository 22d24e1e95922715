import { Module } from "@medusajs/framework/utils"
import CheckoutModuleService from "./service"

/** Name of the module in Medusa's container. */
export const CHECKOUT_MODULE = "checkout"

export default Module(CHECKOUT_MODULE, { service: CheckoutModuleService })

import { Module } from "@medusajs/framework/utils"
import BookingModuleService from "./service"

/** Name of the module in Medusa's container. */
export const BOOKING_MODULE = "booking"

export default Module(BOOKING_MODULE, { service: BookingModuleService })

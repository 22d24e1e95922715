import { model } from "@medusajs/framework/utils"

/** The one row of settings, id `default`. `free_from`: dinars of goods from which delivery is free. */
export const DeliverySetting = model.define("delivery_setting", {
  id: model.id().primaryKey(),
  free_from: model.bigNumber().nullable(),
})

import { model } from "@medusajs/framework/utils"

/** A carrier's office where buyers collect. `commune_code` is the ONS code, `phone` E.164. */
export const StopDesk = model
  .define("stop_desk", {
    id: model.id({ prefix: "sdesk" }).primaryKey(),
    wilaya_code: model.text(),
    commune_code: model.text(),
    name_fr: model.text(),
    name_ar: model.text(),
    address_fr: model.text(),
    address_ar: model.text(),
    phone: model.text().nullable(),
    active: model.boolean().default(true),
  })
  .indexes([{ on: ["wilaya_code"] }])

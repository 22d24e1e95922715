import { model } from "@medusajs/framework/utils"

/** Price and delay of one wilaya in one mode. Money in dinars, tax included. */
export const DeliveryTariff = model
  .define("delivery_tariff", {
    id: model.id({ prefix: "dtar" }).primaryKey(),
    wilaya_code: model.text(),
    mode: model.enum(["home", "stop_desk"]),
    price: model.bigNumber(),
    included_kg: model.number().default(5),
    extra_kg_price: model.bigNumber().default(0),
    min_days: model.number(),
    max_days: model.number(),
    available: model.boolean().default(true),
  })
  .indexes([{ on: ["wilaya_code", "mode"], unique: true }])
  .checks([
    {
      name: "CK_delivery_tariff_wilaya_code",
      expression: (columns) => `${columns.wilaya_code} ~ '^[0-9]{2}$'`,
    },
    {
      name: "CK_delivery_tariff_money",
      expression: (columns) => `${columns.price} >= 0 AND ${columns.extra_kg_price} >= 0`,
    },
    {
      name: "CK_delivery_tariff_limits",
      expression: (columns) =>
        `${columns.included_kg} >= 0 AND ${columns.min_days} >= 0 AND ${columns.min_days} <= ${columns.max_days}`,
    },
  ])

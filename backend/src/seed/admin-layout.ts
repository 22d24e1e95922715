import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

/** The admin's order page. */
const ZONE = "order.details"

/** The column beside an order, from the top: widgets of plugins by their id, then Medusa's own. */
const SIDE = [
  "widget:hanout-order-delivery",
  "widget:hanout-order-cash",
  "core:OrderCustomerSection",
  "core:OrderActivitySection",
]

/**
 * Puts whom to call, where to send it and the cash to collect at the top of the order page: Medusa
 * places widgets last. It is the default layout, which a merchant rearranges in the admin; one that
 * was saved already is left alone.
 */
export async function seedAdminLayout(container: MedusaContainer): Promise<void> {
  const settings = container.resolve(Modules.SETTINGS)
  if (await settings.getSystemDefaultLayoutConfiguration(ZONE)) return
  await settings.setSystemDefaultLayoutConfiguration(ZONE, {
    widgets: Object.fromEntries(SIDE.map((id, order) => [id, { section: "side", order }])),
  })
}

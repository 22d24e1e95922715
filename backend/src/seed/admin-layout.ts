import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { isDeepStrictEqual } from "node:util"

/** The admin's order page. */
const ZONE = "order.details"

/** The columns of an order, from the top: widgets of plugins by their id, Medusa's own sections. */
type Columns = { main: readonly string[]; side: readonly string[] }

const COLUMNS: Columns = {
  main: [
    "core:OrderActiveEditSection",
    "core:ActiveOrderClaimSection",
    "core:ActiveOrderExchangeSection",
    "core:ActiveOrderReturnSection",
    "core:OrderGeneralSection",
    "core:OrderSummarySection",
    "widget:hanout-order-payment",
    "core:OrderPaymentSection",
    "core:OrderFulfillmentSection",
    // What a column names comes after what it does not: the tail has to be named too.
    "core:MetadataSection",
    "core:JsonViewSection",
    "core:RequiredPermissionsSection",
  ],
  side: [
    "widget:hanout-order-delivery",
    "widget:hanout-order-cash",
    "core:OrderCustomerSection",
    "core:OrderActivitySection",
  ],
}

/** Defaults of earlier releases: a shop that still has one never chose it. */
const EARLIER: readonly Columns[] = [{ main: [], side: COLUMNS.side }]

const layoutOf = ({ main, side }: Columns) => ({
  widgets: Object.fromEntries([
    ...main.map((id, order) => [id, { section: "main", order }] as const),
    ...side.map((id, order) => [id, { section: "side", order }] as const),
  ]),
})

/**
 * Puts whom to call, where to send it and the cash to collect at the top of the order page, and the
 * payment before Medusa's own section of it: Medusa places widgets first or last. It is the default
 * layout, which a merchant rearranges in the admin; one that a person saved is left alone.
 */
export async function seedAdminLayout(container: MedusaContainer): Promise<void> {
  const settings = container.resolve(Modules.SETTINGS)
  const saved = await settings.getSystemDefaultLayoutConfiguration(ZONE)
  const ours = EARLIER.some((columns) => isDeepStrictEqual(saved?.configuration, layoutOf(columns)))
  if (saved && !ours) return
  await settings.setSystemDefaultLayoutConfiguration(ZONE, layoutOf(COLUMNS))
}

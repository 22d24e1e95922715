import { updateRegionsWorkflow } from "@medusajs/medusa/core-flows"
import type { MedusaContainer } from "@medusajs/framework/types"
import { SHOP } from "./names"
import { readRequired, readRows } from "./read"

type Row = { id: string }

/** Ways to pay the shop knows; those whose credentials are missing are not registered, so not here. */
const WAYS_TO_PAY = [
  SHOP.paymentProvider,
  "pp_satim_satim",
  "pp_chargily_chargily",
  "pp_transfer_transfer",
  "pp_stripe_stripe",
]

/**
 * Offers in Algeria every way to pay this shop is configured for. What a merchant added to the region
 * stays; what he removed afterwards comes back only if this runs again, which it does not by itself.
 */
export async function seedPayments(container: MedusaContainer): Promise<void> {
  const region = await readRequired<{ id: string; payment_providers: (Row | null)[] }>(
    container,
    "region",
    ["id", "payment_providers.id"],
    { name: SHOP.region }
  )
  const configured = await readRows<Row>(container, "payment_provider", ["id"], {
    id: WAYS_TO_PAY,
    is_enabled: true,
  })
  const offered = region.payment_providers.flatMap((p) => (p ? [p.id] : []))
  const missing = configured.map((p) => p.id).filter((id) => !offered.includes(id))
  if (missing.length === 0) return
  await updateRegionsWorkflow(container).run({
    input: {
      selector: { id: region.id },
      update: { payment_providers: [...offered, ...missing] },
    },
  })
}

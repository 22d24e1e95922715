import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readPrice } from "../../../../domain/tariff"
import { presentFreeFrom } from "../../../../lib/present"
import { deliveryOf, refuseFields } from "../../../../lib/request"
import type { AdminSettingsResponse } from "../../../../types/http"
import { updateDeliverySettingsWorkflow } from "../../../../workflows/update-delivery-settings"

/** The settings: `free_from` in dinars, null when delivery is never free. */
export async function GET(req: MedusaRequest, res: MedusaResponse<AdminSettingsResponse>) {
  const freeFrom = await deliveryOf(req).readFreeFrom()
  res.json({ settings: { free_from: presentFreeFrom(freeFrom) } })
}

/** Sets `{ free_from: number | string | null }`, dinars above 0 or null. */
export async function POST(
  req: MedusaRequest<unknown>,
  res: MedusaResponse<AdminSettingsResponse>
) {
  const { body } = req
  const asked: unknown =
    typeof body === "object" && body !== null ? Reflect.get(body, "free_from") : undefined
  const freeFrom = asked === null ? null : readPrice(asked)
  // Zero would make every delivery free: more often an emptied field than a wish.
  if (freeFrom === undefined || freeFrom === 0) {
    return refuseFields(req, res, { free_from: "price_invalid" })
  }
  await updateDeliverySettingsWorkflow(req.scope).run({ input: { freeFrom } })
  res.json({ settings: { free_from: presentFreeFrom(freeFrom) } })
}

import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { presentFreeFrom, presentStoreTariff } from "../../../../lib/present"
import { deliveryOf, queriedWilaya } from "../../../../lib/request"
import type { StoreTariffsResponse } from "../../../../types/http"

/** The public price table; one wilaya's with `?wilaya=16`. */
export async function GET(req: MedusaRequest, res: MedusaResponse<StoreTariffsResponse>) {
  const delivery = deliveryOf(req)
  const tariffs = await delivery.readTariffs(queriedWilaya(req))
  res.json({
    tariffs: tariffs.map(presentStoreTariff),
    free_from: presentFreeFrom(await delivery.readFreeFrom()),
  })
}

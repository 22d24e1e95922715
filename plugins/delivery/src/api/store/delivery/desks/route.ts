import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { presentStoreDesk } from "../../../../lib/present"
import { deliveryOf, queriedWilaya } from "../../../../lib/request"
import type { StoreDesksResponse } from "../../../../types/http"

/** Desks open to shoppers; one wilaya's with `?wilaya=16`. */
export async function GET(req: MedusaRequest, res: MedusaResponse<StoreDesksResponse>) {
  const wilaya = queriedWilaya(req)
  const desks = await deliveryOf(req).listStopDesks(
    { active: true, ...(wilaya === undefined ? {} : { wilaya_code: wilaya }) },
    { order: { wilaya_code: "ASC", commune_code: "ASC", id: "ASC" }, take: 1_000 }
  )
  res.json({ desks: desks.map(presentStoreDesk) })
}

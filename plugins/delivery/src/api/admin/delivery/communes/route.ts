import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { communesOf } from "@hanout/algeria/geography"
import { queriedWilaya } from "../../../../lib/request"
import type { AdminCommunesResponse } from "../../../../types/http"

/** Communes of `?wilaya=16` in French order: the admin need not carry all 1,541. */
export function GET(req: MedusaRequest, res: MedusaResponse<AdminCommunesResponse>) {
  const wilaya = queriedWilaya(req)
  const communes = wilaya === undefined ? [] : communesOf(wilaya)
  res.json({
    communes: communes.map(({ code, name_fr, name_ar }) => ({ code, name_fr, name_ar })),
  })
}

import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { serializeTariffCsv } from "../../../../../domain/csv"
import { deliveryOf } from "../../../../../lib/request"

/** The table as a file a spreadsheet opens; the mark in front makes Excel read UTF-8. */
export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const csv = serializeTariffCsv(await deliveryOf(req).readTariffs())
  res
    .setHeader("Content-Type", "text/csv; charset=utf-8")
    .setHeader("Content-Disposition", 'attachment; filename="delivery-tariffs.csv"')
    .send(`\ufeff${csv}`)
}

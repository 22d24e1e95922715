import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { presentFreeFrom, presentTariff } from "../../../../lib/present"
import { deliveryOf, queriedWilaya, refuseFields } from "../../../../lib/request"
import { readTariffsBody } from "../../../../lib/tariff-input"
import type { AdminTariffsResponse } from "../../../../types/http"
import { upsertTariffsWorkflow } from "../../../../workflows/upsert-tariffs"

async function answer(req: MedusaRequest<unknown>, res: MedusaResponse<AdminTariffsResponse>) {
  const delivery = deliveryOf(req)
  const tariffs = await delivery.readTariffs(queriedWilaya(req))
  res.json({
    tariffs: tariffs.map(presentTariff),
    free_from: presentFreeFrom(await delivery.readFreeFrom()),
  })
}

/** The whole table, or one wilaya's with `?wilaya=16`. */
export async function GET(req: MedusaRequest, res: MedusaResponse<AdminTariffsResponse>) {
  await answer(req, res)
}

/** Creates or replaces rows, all or none: `{ tariffs: [...] }`. Answers the table. */
export async function POST(req: MedusaRequest<unknown>, res: MedusaResponse<AdminTariffsResponse>) {
  const reading = readTariffsBody(req.body)
  if (!reading.ok) return refuseFields(req, res, reading.fields)
  await upsertTariffsWorkflow(req.scope).run({ input: { tariffs: reading.tariffs } })
  await answer(req, res)
}

import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { parseTariffCsv } from "../../../../../domain/csv"
import { refuse, refuseFields } from "../../../../../lib/request"
import type { AdminImportResponse } from "../../../../../types/http"
import { upsertTariffsWorkflow } from "../../../../../workflows/upsert-tariffs"

/** Problems sent back at most: enough to correct a file by, whatever the file. */
const MAX_PROBLEMS = 100

/**
 * Writes a file's rows, all or none: `{ csv: "…" }`. 400 `csv_invalid` with
 * `problems: [{ line, column?, code, value? }]`. Rows the file does not name stay as they are.
 */
export async function POST(req: MedusaRequest<unknown>, res: MedusaResponse<AdminImportResponse>) {
  const { body } = req
  const csv = typeof body === "object" && body !== null ? Reflect.get(body, "csv") : undefined
  if (typeof csv !== "string") return refuseFields(req, res, { csv: "csv_required" })

  const reading = parseTariffCsv(csv)
  if (!reading.ok) {
    return refuse(req, res, "csv_invalid", { problems: reading.problems.slice(0, MAX_PROBLEMS) })
  }
  await upsertTariffsWorkflow(req.scope).run({ input: { tariffs: reading.tariffs } })
  res.json({ imported: reading.tariffs.length })
}

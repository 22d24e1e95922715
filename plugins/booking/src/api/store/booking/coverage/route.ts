import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { coverageOf } from "../../../../views/coverage"
import { answering, languageOf, readInput } from "../../../answer"
import { coverageQuery } from "../../../store-input"

/** Whether somebody comes to a commune, and for what surcharge. 400 `unknown_commune`. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await answering(req, res, () => {
    const { commune } = readInput(coverageQuery, req.query)
    return coverageOf(req.scope, commune, languageOf(req))
  })
}

import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { refusing } from "../../../offline/answer"
import { CASH_STATES, listCash } from "../../../offline/cash/list"
import { choicesOf, instantOf, pageOf, textOf } from "../../../offline/paging"

/** Cash to collect or collected; `state`, `courier`, `from`, `to`, `q`, `limit`, `offset`. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await refusing(req, res, async () => {
    const page = pageOf(req)
    const cash = await listCash(req.scope, {
      ...page,
      state: choicesOf(req, "state", CASH_STATES)?.[0] ?? "to_collect",
      courier: textOf(req, "courier"),
      from: instantOf(req, "from"),
      to: instantOf(req, "to"),
      q: textOf(req, "q"),
    })
    res.json({ ...cash, ...page })
  })
}

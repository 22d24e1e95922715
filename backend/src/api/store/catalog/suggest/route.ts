import type { MedusaResponse, MedusaStoreRequest } from "@medusajs/framework/http"
import { Catalog } from "../../../../catalog/browse"
import { parseQuery, rawQuery, suggestQuerySchema } from "../../../../catalog/query"

/** Up to six products and three categories for what is being typed: `?locale&q`. */
export async function GET(req: MedusaStoreRequest, res: MedusaResponse): Promise<void> {
  const { locale, q } = parseQuery(suggestQuerySchema, rawQuery(req))
  const catalog = new Catalog(req.scope, locale, req.publishable_key_context.sales_channel_ids)
  res.json(await catalog.suggest(q))
}

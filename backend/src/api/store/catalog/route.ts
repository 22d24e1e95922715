import type { MedusaResponse, MedusaStoreRequest } from "@medusajs/framework/http"
import { Catalog } from "../../../catalog/browse"
import { catalogQuerySchema, parseQuery, rawQuery } from "../../../catalog/query"

/**
 * Listings and search, one route. Query: `locale` fr|ar|en, `q`, `category` (handle), `brand`
 * (handles, repeatable), `model`, `min_price`, `max_price` (dinars), `in_stock`, `sort`, `page`,
 * `limit`. 400 `invalid_query` for anything else. Answers a `CatalogPage`.
 */
export async function GET(req: MedusaStoreRequest, res: MedusaResponse): Promise<void> {
  const query = parseQuery(catalogQuerySchema, rawQuery(req))
  const catalog = new Catalog(
    req.scope,
    query.locale,
    req.publishable_key_context.sales_channel_ids
  )
  res.json(await catalog.browse(query))
}

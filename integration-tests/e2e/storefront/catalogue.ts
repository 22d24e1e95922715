import type { APIRequestContext } from "@playwright/test"
import { readStage } from "../stage"

/** A part on sale, with what a test needs to buy it. */
export type Part = { handle: string; title: string; price: number }

/** Parts with plenty in stock, cheapest first, as the shop itself lists them. */
export async function partsInStock(request: APIRequestContext): Promise<Part[]> {
  const { backendUrl, publishableKey } = readStage()
  const answer = await request.get(`${backendUrl}/store/catalog`, {
    headers: { "x-publishable-api-key": publishableKey },
    params: { locale: "fr", in_stock: "true", sort: "price_asc", limit: "30" },
  })
  const { products } = (await answer.json()) as { products: (Part & { stock_hint: string })[] }
  return products.filter(({ stock_hint }) => stock_hint === "in")
}

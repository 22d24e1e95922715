import { Agent } from "node:http"
import { SHIPPING, type Shop } from "./shop"

/** What the tests look at in answers; each route fills its part. */
export type Body = {
  code: string
  type: string
  message: string
  fields: Record<string, string>
  total: number
  already_placed: boolean
  order: { id: string; ref: string; display_id: number; total: number } & Record<string, unknown>
  orders: { id: string }[]
  options: unknown[]
  totals: Record<string, number>
  items: { variant_id: string; title: string; available: number }[]
  cart: { id: string } & Record<string, unknown>
  payment_collection: { id: string }
  customer: { id: string }
  token: string
}

type Config = {
  headers?: Record<string, string>
  validateStatus?: () => boolean
  httpAgent?: Agent
}

/** No kept connections: the server may close one while a test computes, which reads as a reset. */
const httpAgent = new Agent({ keepAlive: false })

/** The part of the test runner's HTTP client that is used here. */
export type Http = {
  get: (path: string, config?: Config) => Promise<{ status: number; data: Body }>
  post: (path: string, body?: unknown, config?: Config) => Promise<{ status: number; data: Body }>
}

type Line = { variant_id: string; quantity: number }

/** A shopper of the test shop: plain store routes, no exceptions for 4xx. */
export function shopper(
  api: Http,
  shop: Pick<Shop, "key" | "region_id" | "sales_channel_id">,
  token?: string
) {
  const config = {
    headers: {
      "x-publishable-api-key": shop.key,
      ...(token && { authorization: `Bearer ${token}` }),
    },
    validateStatus: () => true,
    httpAgent,
  }
  const post = (path: string, body: unknown) => api.post(path, body, config)
  return {
    post,
    get: (path: string) => api.get(path, config),
    /** A cart with these lines; answers its id. */
    async cart(lines: Line[]): Promise<string> {
      const created = await post("/store/carts", {
        region_id: shop.region_id,
        sales_channel_id: shop.sales_channel_id,
        items: lines,
      })
      if (created.status !== 200) throw new Error(JSON.stringify(created.data))
      return created.data.cart.id
    },
    place: (cartId: string, body: unknown) => post(`/store/checkout/${cartId}/place`, body),
    quote: (cartId: string, body: unknown) => post(`/store/checkout/${cartId}/quote`, body),
    complete: (cartId: string) => post(`/store/carts/${cartId}/complete`, {}),
  }
}

/** A good request for an order of `items` dinars delivered home in Alger. */
export function request(items: number, over: Record<string, unknown> = {}) {
  return {
    contact: { name: "Amine Benali", phone: "0550 12 34 56" },
    delivery: {
      mode: "home",
      wilaya_code: "16",
      commune_code: "1601",
      address: "12 rue Didouche Mourad",
    },
    payment_provider_id: "pp_cod_cod",
    terms: { accepted: true, version: "2026-11" },
    expected_total: items + SHIPPING.home,
    locale: "fr",
    ...over,
  }
}

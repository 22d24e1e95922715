import { createHttp, type HttpAnswer } from "../http"
import type { ChargilyOptions } from "./options"

/** The calls we make; `id` is a checkout's. */
export type ChargilyClient = {
  /** `POST /checkouts`. No idempotency key exists: never call it twice for one attempt. */
  createCheckout(body: Record<string, unknown>): Promise<HttpAnswer>
  /** `GET /checkouts/{id}`. */
  getCheckout(id: string): Promise<HttpAnswer>
  /** `POST /checkouts/{id}/expire`: only a pending one, otherwise 400 or 403. */
  expireCheckout(id: string): Promise<HttpAnswer>
  /** `GET /balance`: the cheapest way to ask whether the key is good. */
  getBalance(): Promise<HttpAnswer>
}

/** Calls to Chargily Pay V2 (dev.chargily.com/pay-v2), each made once; never throws. */
export function createChargilyClient(options: ChargilyOptions): ChargilyClient {
  const http = createHttp(options)
  const headers = {
    authorization: `Bearer ${options.secretKeys[0]}`,
    accept: "application/json",
  }
  const get = (path: string) => http({ method: "GET", url: `${options.baseUrl}${path}`, headers })
  const post = (path: string, body: Record<string, unknown>) =>
    http({
      method: "POST",
      url: `${options.baseUrl}${path}`,
      headers: { ...headers, "content-type": "application/json" },
      body: JSON.stringify(body),
    })
  return {
    createCheckout: (body) => post("/checkouts", body),
    getCheckout: (id) => get(`/checkouts/${encodeURIComponent(id)}`),
    expireCheckout: (id) => post(`/checkouts/${encodeURIComponent(id)}/expire`, {}),
    getBalance: () => get("/balance"),
  }
}

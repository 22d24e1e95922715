import "server-only"
import { env } from "@/env"
import type { Locale } from "@/lib/i18n/locales"
import { BackendError } from "./medusa"

export type StoreChange = {
  method?: "POST" | "DELETE"
  body?: Record<string, unknown>
  locale?: Locale
  /** A customer's token, from the session cookie; never kept. */
  token?: string
  /** Placing an order may have to wait for another request on the same cart. */
  timeoutMs?: number
}

/** Medusa did it, or said no with a status, a code and details. */
export type StoreAnswer<T> =
  { ok: true; data: T } | { ok: false; status: number; code: string; body: Record<string, unknown> }

const TIMEOUT_MS = 10_000

/**
 * Asks the Store API to change something, once: a change is never repeated behind the shopper's
 * back. Apart from the SDK because its errors drop the answer's code and details, which the cart
 * and the checkout translate.
 * @throws BackendError when there is no answer, or one that is Medusa's own fault.
 */
export async function storeCall<T>(path: string, call: StoreChange = {}): Promise<StoreAnswer<T>> {
  const { backendUrl, publishableKey } = env()
  const method = call.method ?? "POST"
  let response: Response
  let body: unknown
  try {
    response = await fetch(`${backendUrl}${path}`, {
      method,
      headers: {
        "x-publishable-api-key": publishableKey,
        "content-type": "application/json",
        ...(call.locale && { "x-medusa-locale": call.locale }),
        ...(call.token && { authorization: `Bearer ${call.token}` }),
      },
      body: call.body && JSON.stringify(call.body),
      signal: AbortSignal.timeout(call.timeoutMs ?? TIMEOUT_MS),
      cache: "no-store",
    })
    body = await response.json()
  } catch (error) {
    throw new BackendError(`${method} ${path} failed`, { cause: error })
  }
  if (response.ok) {
    return { ok: true, data: body as T }
  }
  if (response.status >= 500) {
    throw new BackendError(`${method} ${path} answered ${response.status}`)
  }
  const refused = typeof body === "object" && body !== null ? { ...body } : {}
  const facts = refused as Record<string, unknown>
  const code = typeof facts.code === "string" ? facts.code : String(facts.type ?? "refused")
  return { ok: false, status: response.status, code, body: facts }
}

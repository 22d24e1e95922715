import { env } from "@/env"
import { ExpiringMap } from "@/lib/expiring-map"

const FOUND_MS = 300_000
const MISSING_MS = 20_000
const TIMEOUT_MS = 1_500

const known = new ExpiringMap<boolean>(5_000)

const PATHS = { product: "/store/products", category: "/store/product-categories" } as const

/**
 * Whether a product or category is on sale, for the status of its page. Asked once per address every
 * few minutes; when Medusa is slow or away the answer is yes, and the page itself says what it finds.
 */
export async function exists(kind: keyof typeof PATHS, handle: string): Promise<boolean> {
  const key = `${kind}:${handle}`
  const remembered = known.get(key, Date.now())
  if (remembered !== undefined) {
    return remembered
  }
  const found = await ask(kind, handle)
  if (found === undefined) {
    return true
  }
  known.set(key, found, Date.now(), found ? FOUND_MS : MISSING_MS)
  return found
}

/**
 * Whether a return address belongs to an attempt, for the status of its page. Asks our ledger, not
 * the gateway; without a clear "no" the answer is yes, and the page itself says what it finds.
 */
export async function returnExists(token: string): Promise<boolean> {
  const { backendUrl, publishableKey } = env()
  try {
    const answer = await fetch(`${backendUrl}/store/payments/returns/${token}`, {
      headers: { "x-publishable-api-key": publishableKey },
      signal: AbortSignal.timeout(TIMEOUT_MS),
      cache: "no-store",
    })
    if (answer.status !== 404) {
      await answer.body?.cancel()
      return true
    }
    const body: { code?: unknown } = await answer.json()
    return body.code !== "payment_not_found"
  } catch {
    return true
  }
}

/**
 * Status of the page of a visit: 404 for a link nobody made ("" for what cannot be one), 410 for one
 * that was good once. Without a clear "no" the answer is 200, and the page itself says what it finds.
 */
export async function visitStatus(token: string): Promise<200 | 404 | 410> {
  if (!token) {
    return 404
  }
  const { backendUrl, publishableKey } = env()
  try {
    const answer = await fetch(`${backendUrl}/store/booking/visits/${encodeURIComponent(token)}`, {
      headers: { "x-publishable-api-key": publishableKey },
      signal: AbortSignal.timeout(TIMEOUT_MS),
      cache: "no-store",
    })
    const body: { code?: unknown } = await answer.json()
    if (answer.status === 410) {
      return 410
    }
    return answer.status === 404 && body.code === "visit_not_found" ? 404 : 200
  } catch {
    return 200
  }
}

async function ask(kind: keyof typeof PATHS, handle: string): Promise<boolean | undefined> {
  const { backendUrl, publishableKey } = env()
  const query = new URLSearchParams({ handle, fields: "id", limit: "1" })
  try {
    const answer = await fetch(`${backendUrl}${PATHS[kind]}?${query}`, {
      headers: { "x-publishable-api-key": publishableKey },
      signal: AbortSignal.timeout(TIMEOUT_MS),
      cache: "no-store",
    })
    if (!answer.ok) {
      return undefined
    }
    const body: { count?: number } = await answer.json()
    return body.count === undefined ? undefined : body.count > 0
  } catch {
    return undefined
  }
}

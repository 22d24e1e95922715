import "server-only"
import Medusa, { FetchError } from "@medusajs/js-sdk"
import { env } from "@/env"
import type { Locale } from "@/lib/i18n/locales"

const TIMEOUT_MS = 8_000

/** Medusa did not answer, or answered with a fault of its own. The page shows "try again". */
export class BackendError extends Error {
  override name = "BackendError"
}

/**
 * A new client for each use, never shared and never storing a token: a module-level client that
 * remembers a login has served one shopper's account to another elsewhere.
 */
export function medusa(): Medusa {
  const { backendUrl, publishableKey } = env()
  return new Medusa({
    baseUrl: backendUrl,
    publishableKey,
    auth: { type: "jwt", jwtTokenStorageMethod: "nostore" },
  })
}

export type StoreCall = {
  /** Language of the merchant's texts in the answer. */
  locale?: Locale
  query?: Record<string, unknown>
  method?: "GET" | "POST" | "DELETE"
  body?: Record<string, unknown>
  /** A customer's token, from the session cookie; never kept. */
  token?: string
}

/**
 * Calls the Store API once with the shop's key.
 * @returns the answer's JSON.
 * @throws FetchError with its `status` for a refusal (4xx); BackendError for anything else.
 */
export async function storeFetch<T>(path: string, call: StoreCall = {}): Promise<T> {
  const args = {
    method: call.method ?? "GET",
    query: call.query,
    body: call.body,
    signal: AbortSignal.timeout(TIMEOUT_MS),
    headers: {
      ...(call.locale && { "x-medusa-locale": call.locale }),
      ...(call.token && { authorization: `Bearer ${call.token}` }),
    },
  }
  try {
    return await medusa().client.fetch<T>(path, args)
  } catch (error) {
    if (error instanceof FetchError && error.status && error.status < 500) {
      throw error
    }
    throw new BackendError(`${args.method} ${path} failed`, { cause: error })
  }
}

/**
 * Reads from the Store API, trying a second time when Medusa stumbles: a restart takes a moment.
 * @throws like `storeFetch`.
 */
export async function storeRead<T>(path: string, call: StoreCall = {}): Promise<T> {
  try {
    return await storeFetch<T>(path, call)
  } catch (error) {
    if (!(error instanceof BackendError)) {
      throw error
    }
    return storeFetch<T>(path, call)
  }
}

/** @returns the HTTP status Medusa refused with, or undefined when it did not refuse. */
export function refusal(error: unknown): number | undefined {
  return error instanceof FetchError ? error.status : undefined
}

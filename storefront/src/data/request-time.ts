import "server-only"
import { connection } from "next/server"
import { env, type StorefrontEnv } from "@/env"

/**
 * Wraps a cached read so that it only ever runs for a real request. Without this, `next build`
 * would prerender the languages' home pages and need a running Medusa.
 */
export function atRequest<A extends unknown[], R>(
  read: (...args: A) => Promise<R>
): (...args: A) => Promise<R> {
  return async (...args) => {
    await connection()
    return read(...args)
  }
}

/** The running shop's settings, for pages: they exist for a real request, not during `next build`. */
export async function requestEnv(): Promise<StorefrontEnv> {
  await connection()
  return env()
}

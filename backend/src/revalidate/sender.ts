import { signMessage, type RevalidationMessage } from "./message"

/** Where to send, and the world a sender lives in; tests bring their own clock. */
export type SenderOptions = {
  storefrontUrl: string
  secret: string
  now?: () => number
  wait?: (ms: number) => Promise<void>
  retryAfterMs?: readonly number[]
  timeoutMs?: number
}

/** `delivered`, `refused` (the storefront will never accept it), or `gave-up` after every retry. */
export type SendResult = "delivered" | "refused" | "gave-up"

const RETRY_AFTER_MS = [500, 1_000, 2_000, 4_000, 8_000] as const

const sleep = (ms: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, ms).unref())

/**
 * Posts a message to `{storefront}/api/revalidate`, signed anew for every try, with the same id so
 * that a repeated delivery is recognised. Bounded: after the last retry the storefront's own cache
 * lifetimes take over. Never throws.
 */
export async function sendMessage(
  message: RevalidationMessage,
  options: SenderOptions
): Promise<SendResult> {
  const { now = Date.now, wait = sleep, retryAfterMs = RETRY_AFTER_MS } = options
  const body = JSON.stringify(message)
  for (let attempt = 0; ; attempt++) {
    const status = await post(body, Math.floor(now() / 1000), options)
    if (status >= 200 && status < 300) return "delivered"
    if (status >= 400 && status < 500 && status !== 408 && status !== 429) return "refused"
    const pause = retryAfterMs[attempt]
    if (pause === undefined) return "gave-up"
    await wait(pause)
  }
}

/** HTTP status, or 0 when nobody answered. */
async function post(body: string, timestamp: number, options: SenderOptions): Promise<number> {
  try {
    const response = await fetch(new URL("/api/revalidate", options.storefrontUrl), {
      method: "POST",
      headers: {
        "content-type": "application/json",
        "x-hanout-timestamp": String(timestamp),
        "x-hanout-signature": signMessage(options.secret, timestamp, body),
      },
      body,
      redirect: "manual",
      signal: AbortSignal.timeout(options.timeoutMs ?? 5_000),
    })
    await response.body?.cancel()
    return response.status
  } catch {
    return 0
  }
}

import { Agent, fetch, ProxyAgent, type Dispatcher } from "undici"
import { isLoopback } from "./hosts"
import { isObject } from "./json"

/** Largest answer read from a gateway, in bytes: theirs are below 4 KiB. */
export const MAX_ANSWER_BYTES = 64 * 1024

/** How to reach one gateway. */
export type HttpSettings = {
  /** Total time for one call in milliseconds: connection, headers and body together. */
  timeoutMs: number
  /** `http(s)://[user:password@]host:port` of an outgoing proxy; may hold a secret. */
  proxyUrl?: string
  /** Plain http for loopback hosts, for sandboxes on this machine. */
  allowHttp?: boolean
}

export type HttpCall = {
  method: "GET" | "POST"
  url: string
  headers?: Record<string, string>
  body?: string
}

/**
 * `ok: false` says why there is no whole answer. `sent: false` is a promise that the gateway never
 * saw the request; `true` means nobody knows.
 */
export type HttpAnswer =
  | { ok: true; status: number; body: string }
  | { ok: false; code: "unreachable" | "timeout" | "unreadable"; sent: boolean; detail: string }

/** Makes one call. Never throws for anything a network or a remote does. */
export type Http = (call: HttpCall) => Promise<HttpAnswer>

/**
 * A client for one gateway: https only, no redirect followed, nothing repeated, an answer of at
 * most {@link MAX_ANSWER_BYTES}, a total time-out. Failures carry a code and a fixed sentence,
 * never a URL, a header or a body.
 */
export function createHttp(settings: HttpSettings): Http {
  const dispatcher = createDispatcher(settings)
  return async (call) => {
    if (!isAllowed(call.url, settings.allowHttp)) {
      return failure("unreachable", false, "The address is not https")
    }
    const signal = AbortSignal.timeout(settings.timeoutMs)
    try {
      const response = await fetch(call.url, {
        method: call.method,
        headers: call.headers,
        body: call.body,
        redirect: "manual",
        dispatcher,
        signal,
      })
      const body = await readCapped(response.body)
      return body === undefined
        ? failure("unreadable", true, `The answer is larger than ${MAX_ANSWER_BYTES} bytes`)
        : { ok: true, status: response.status, body }
    } catch (error) {
      if (signal.aborted) {
        return failure("timeout", true, `No whole answer within ${settings.timeoutMs} ms`)
      }
      return wasNeverSent(error)
        ? failure("unreachable", false, "No connection to the gateway")
        : failure("unreachable", true, "The connection broke before a whole answer")
    }
  }
}

/**
 * One connection per call: a kept-alive socket that died meanwhile would make a refund look
 * `unclear` for nothing, and these calls are rare.
 */
function createDispatcher({ proxyUrl, timeoutMs }: HttpSettings): Dispatcher {
  const common = { pipelining: 0, connect: { timeout: timeoutMs } }
  return proxyUrl ? new ProxyAgent({ ...common, uri: proxyUrl }) : new Agent(common)
}

function isAllowed(address: string, allowHttp = false): boolean {
  const url = URL.canParse(address) ? new URL(address) : undefined
  if (url?.protocol === "https:") return true
  return url?.protocol === "http:" && allowHttp && isLoopback(url.hostname)
}

/** The text of a body, or undefined as soon as it is larger than the cap. */
async function readCapped(stream: AsyncIterable<Uint8Array> | null): Promise<string | undefined> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of stream ?? []) {
    size += chunk.byteLength
    // Leaving the loop cancels the stream, and with it the connection.
    if (size > MAX_ANSWER_BYTES) return undefined
    chunks.push(chunk)
  }
  return new TextDecoder().decode(Buffer.concat(chunks))
}

const CONNECTING = ["connect", "getaddrinfo"]

/** Only what fails before a connection stands: afterwards the request may have arrived. */
function wasNeverSent(error: unknown): boolean {
  const cause = isObject(error) && isObject(error.cause) ? error.cause : {}
  // Several addresses of one name fail together, as an `AggregateError`.
  const all: unknown[] = Array.isArray(cause.errors) ? cause.errors : [cause]
  return all.every(
    (one) =>
      isObject(one) &&
      (CONNECTING.some((step) => step === one.syscall) || one.code === "UND_ERR_CONNECT_TIMEOUT")
  )
}

function failure(
  code: "unreachable" | "timeout" | "unreadable",
  sent: boolean,
  detail: string
): HttpAnswer {
  return { ok: false, code, sent, detail }
}

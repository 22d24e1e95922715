import { connection } from "next/server"
import { env } from "@/env"

/**
 * `GET /api/health`: 200 `{ status: "ok", backend: "ok" | "down" }`, 503 `{ status: "misconfigured" }`.
 * The shop's own health does not depend on Medusa: restarting the storefront would not help it.
 */
export async function GET(): Promise<Response> {
  await connection()
  try {
    const { backendUrl, publicUrl } = env()
    const backend = await fetch(`${backendUrl}/health`, { signal: AbortSignal.timeout(2_000) })
      .then((answer) => (answer.ok ? "ok" : "down"))
      .catch(() => "down")
    const host = new URL(publicUrl).hostname
    const local = host === "localhost" || host === "127.0.0.1"
    return answer(200, {
      status: "ok",
      backend,
      // Cart and session cookies are `Secure`: over plain HTTP browsers drop them without a word.
      ...(publicUrl.startsWith("http:") &&
        !local && {
          warning: "HANOUT_PUBLIC_URL is plain http: browsers will drop the cart cookie",
        }),
    })
  } catch (error) {
    return answer(503, {
      status: "misconfigured",
      message: error instanceof Error ? error.message : "unknown",
    })
  }
}

function answer(status: number, body: Record<string, unknown>): Response {
  return Response.json(body, { status, headers: { "cache-control": "no-store" } })
}

import "server-only"
import { env } from "@/env"
import type { Locale } from "@/lib/i18n/locales"

const TIMEOUT_MS = 20_000

/**
 * Passes a file of the backend on through this origin.
 * @param type what it must be; anything else is answered as missing.
 * @param name offered to save it as; without one it is shown in place.
 */
export async function passFile(
  path: string,
  { locale, type, name }: { locale: Locale; type: string; name?: string }
): Promise<Response> {
  const { backendUrl, publishableKey } = env()
  const upstream = await fetch(`${backendUrl}${path}`, {
    headers: { "x-publishable-api-key": publishableKey, "x-medusa-locale": locale },
    redirect: "error",
    cache: "no-store",
    signal: AbortSignal.timeout(TIMEOUT_MS),
  }).catch(() => null)
  if (!upstream || upstream.status >= 500) {
    await upstream?.body?.cancel()
    return new Response(null, { status: 502 })
  }
  const given = upstream.headers.get("content-type") ?? ""
  if (!upstream.ok || !given.startsWith(type)) {
    await upstream.body?.cancel()
    return new Response(null, { status: 404 })
  }
  return new Response(upstream.body, {
    headers: {
      "content-type": given,
      ...(name && { "content-disposition": `attachment; filename="${name}"` }),
      "cache-control": "private, no-store",
      "referrer-policy": "no-referrer",
      "content-security-policy": "default-src 'none'; sandbox",
    },
  })
}

import { env } from "@/env"
import { isLocale, DEFAULT_LOCALE } from "@/lib/i18n/locales"
import { looksLikeToken } from "@/lib/pay/tokens"

const TIMEOUT_MS = 20_000

/**
 * `GET /api/pay/receipt/<token>?locale=fr`: the receipt of a paid attempt as PDF, through this
 * origin: the browser never talks to Medusa. 404 when there is none (yet), 502 when nobody answers.
 */
export async function GET(
  request: Request,
  { params }: RouteContext<"/api/pay/receipt/[token]">
): Promise<Response> {
  const { token } = await params
  if (!looksLikeToken(token)) {
    return new Response(null, { status: 404 })
  }
  const asked = new URL(request.url).searchParams.get("locale") ?? undefined
  const locale = isLocale(asked) ? asked : DEFAULT_LOCALE
  const { backendUrl, publishableKey } = env()
  const upstream = await fetch(
    `${backendUrl}/store/payments/returns/${token}/receipt.pdf?locale=${locale}`,
    {
      headers: { "x-publishable-api-key": publishableKey, "x-medusa-locale": locale },
      redirect: "error",
      cache: "no-store",
      signal: AbortSignal.timeout(TIMEOUT_MS),
    }
  ).catch(() => null)
  if (!upstream || upstream.status >= 500) {
    await upstream?.body?.cancel()
    return new Response(null, { status: 502 })
  }
  if (!upstream.ok || !upstream.headers.get("content-type")?.startsWith("application/pdf")) {
    await upstream.body?.cancel()
    return new Response(null, { status: 404 })
  }
  return new Response(upstream.body, {
    headers: {
      "content-type": "application/pdf",
      "content-disposition":
        upstream.headers.get("content-disposition") ?? 'attachment; filename="recu.pdf"',
      "cache-control": "private, no-store",
      "referrer-policy": "no-referrer",
      "content-security-policy": "default-src 'none'; sandbox",
    },
  })
}

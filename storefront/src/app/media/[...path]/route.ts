import { env } from "@/env"
import { isSafeFilePath } from "@/lib/media"

const TYPES = /^image\/(webp|png|jpeg|avif|gif)$/

/**
 * `GET /media/<file>`: a picture of Medusa's file store, through this origin. The browser then needs
 * no second host, the policy stays `img-src 'self'`, and `next/image` can resize it whatever Medusa's
 * address is today. Medusa names each upload once and never rewrites it, so a day of cache is safe.
 */
export async function GET(
  _request: Request,
  { params }: RouteContext<"/media/[...path]">
): Promise<Response> {
  const segments = (await params).path.map(decode)
  if (!isSafeFilePath(segments.join("/"))) {
    return new Response(null, { status: 404 })
  }
  const path = segments.map(encodeURIComponent).join("/")
  const upstream = await fetch(`${env().backendUrl}/static/${path}`, {
    redirect: "error",
    signal: AbortSignal.timeout(10_000),
  }).catch(() => null)
  if (!upstream) {
    return new Response(null, { status: 502 })
  }
  const type = upstream.headers.get("content-type")?.split(";")[0] ?? ""
  if (!upstream.ok || !TYPES.test(type)) {
    await upstream.body?.cancel()
    return new Response(null, { status: 404 })
  }
  return new Response(upstream.body, {
    headers: {
      "content-type": type,
      "cache-control": "public, max-age=86400, stale-while-revalidate=604800",
      "content-security-policy": "default-src 'none'",
    },
  })
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return ""
  }
}

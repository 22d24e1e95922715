import { NextResponse, type NextRequest } from "next/server"
import { exists, returnExists, visitStatus } from "@/data/exists"
import { env } from "@/env"
import { COOKIES, cookieOptions } from "@/lib/cookies"
import { DEFAULT_LOCALE, isLocale, type Locale } from "@/lib/i18n/locales"
import { buildCsp, createNonce } from "@/lib/security/csp"
import { routeKind, type RouteKind } from "@/lib/routes"
import { HSTS, leadsToGateway, mustNotBeStored, referrerPolicy } from "@/lib/security/headers"

/**
 * Every page passes here: it gets its language, a fresh nonce and its security headers.
 * It redirects only `/`, by cookie alone: never by `Accept-Language`, so a crawler sees one site.
 */
export async function proxy(request: NextRequest): Promise<Response> {
  const { pathname } = request.nextUrl
  const [, first, ...rest] = pathname.split("/")

  if (!first) {
    return redirect(request, `/${savedLocale(request)}`)
  }

  if (!isLocale(first)) {
    return page(request, rest.join("/"), { missing: savedLocale(request) })
  }
  const route = routeKind(rest.map(decode).filter(Boolean))
  if (!(await isServed(route))) {
    return page(request, rest.join("/"), { missing: first })
  }
  const status = route.kind === "visit" ? await visitStatus(route.token) : 200
  const response = page(request, rest.join("/"), { status })
  rememberLocale(request, response, first)
  return response
}

/** Whether the address, below its locale, leads somewhere. */
async function isServed(route: RouteKind): Promise<boolean> {
  if (route.kind === "product" || route.kind === "category") {
    return exists(route.kind, route.handle)
  }
  if (route.kind === "return") {
    return returnExists(route.token)
  }
  return route.kind === "page" || route.kind === "visit"
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}

function savedLocale(request: NextRequest): Locale {
  const saved = request.cookies.get(COOKIES.locale)?.value
  return isLocale(saved) ? saved : DEFAULT_LOCALE
}

/**
 * Passes the request on to its page, nonced. With `missing`, to the "not found" page of that
 * language instead, with the status that says so; with a `status`, to a page that knows what to say.
 */
function page(
  request: NextRequest,
  path: string,
  { missing, status = 200 }: { missing?: Locale; status?: number }
): NextResponse {
  const nonce = createNonce()
  const dev = process.env.NODE_ENV === "development"
  const { publicUrl, gatewayOrigins } = env()
  const tls = publicUrl.startsWith("https:")
  // Only where a payment starts may a form lead to a gateway.
  const formHosts = leadsToGateway(path) ? gatewayOrigins : []
  const csp = buildCsp({ nonce, dev, tls, formHosts })

  const headers = new Headers(request.headers)
  headers.set("x-nonce", nonce)
  // Next reads the nonce of its own scripts from this request header.
  headers.set("content-security-policy", csp)

  const response = missing
    ? NextResponse.rewrite(notFoundUrl(request, missing), { request: { headers }, status: 404 })
    : status === 200
      ? NextResponse.next({ request: { headers } })
      : NextResponse.rewrite(request.nextUrl, { request: { headers }, status })
  response.headers.set("Content-Security-Policy", csp)
  response.headers.set("Referrer-Policy", referrerPolicy(path))
  if (mustNotBeStored(path)) {
    response.headers.set("Cache-Control", "private, no-store")
  }
  if (tls) {
    response.headers.set("Strict-Transport-Security", HSTS)
  }
  return response
}

function notFoundUrl(request: NextRequest, locale: Locale): URL {
  const url = request.nextUrl.clone()
  url.pathname = `/${locale}/missing`
  url.search = ""
  return url
}

/** Stays on the host the shopper used: the server itself may only know its inner name. */
function redirect(request: NextRequest, path: string): Response {
  const url = request.nextUrl.clone()
  url.pathname = path
  const response = NextResponse.redirect(url, 307)
  response.headers.set("Cache-Control", "no-store")
  return response
}

/** Keeps the language of the last page a person opened; prefetches and fetches do not count. */
function rememberLocale(request: NextRequest, response: NextResponse, locale: Locale): void {
  const navigated = request.headers.get("sec-fetch-dest") === "document"
  if (navigated && request.cookies.get(COOKIES.locale)?.value !== locale) {
    response.cookies.set(COOKIES.locale, locale, cookieOptions(365))
  }
}

export const config = {
  // Not for Next's own assets, route handlers and our few files. Any other address with a dot is as
  // unknown as the rest.
  matcher: [
    "/((?!api/|media/|sitemaps/|icons/|payment/|_next/|(?:parts\\.svg|og\\.png|icon\\.svg|apple-icon\\.png|robots\\.txt|sitemap\\.xml|manifest\\.webmanifest)$).*)",
  ],
}

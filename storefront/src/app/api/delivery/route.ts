import { cartIdInCookie } from "@/data/cart"
import { readPlace } from "@/data/checkout"
import { DEFAULT_LOCALE, isLocale } from "@/lib/i18n/locales"

const PRIVATE = { headers: { "cache-control": "private, no-store" } }

/**
 * `GET /api/delivery?wilaya=16&locale=fr` → `{ place }` ({@link PlaceView}): communes, desks and
 * prices for the cart in the shopper's cookie. `place` is null without a cart or for an unknown
 * wilaya.
 */
export async function GET(request: Request): Promise<Response> {
  const query = new URL(request.url).searchParams
  const locale = query.get("locale") ?? ""
  const cartId = await cartIdInCookie()
  const place = cartId
    ? await readPlace(cartId, query.get("wilaya") ?? "", isLocale(locale) ? locale : DEFAULT_LOCALE)
    : null
  return Response.json({ place }, PRIVATE)
}

import { cartIdInCookie } from "@/data/cart"
import { readPlace } from "@/data/checkout"
import { readPays } from "@/features/checkout/pay-choices"
import { DEFAULT_LOCALE, isLocale } from "@/lib/i18n/locales"

const PRIVATE = { headers: { "cache-control": "private, no-store" } }

/**
 * `GET /api/delivery?wilaya=16&locale=fr` → `{ place, pays }` ({@link PlaceView}, {@link PayChoice}):
 * communes, desks, prices and ways to pay for the cart in the shopper's cookie. `place` is null
 * without a cart or for an unknown wilaya, `pays` without a cart.
 */
export async function GET(request: Request): Promise<Response> {
  const query = new URL(request.url).searchParams
  const asked = query.get("locale") ?? ""
  const locale = isLocale(asked) ? asked : DEFAULT_LOCALE
  const wilaya = query.get("wilaya") ?? ""
  const cartId = await cartIdInCookie()
  const [place, pays] = cartId
    ? await Promise.all([readPlace(cartId, wilaya, locale), readPays(cartId, wilaya, locale)])
    : [null, null]
  return Response.json({ place, pays }, PRIVATE)
}

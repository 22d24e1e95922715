/**
 * Names of every cookie the shop sets. The `__Host-` prefix makes the browser refuse a cookie that
 * is not Secure, not host-only or not for the whole site; Chromium and Firefox accept it on
 * http://localhost too.
 */
export const COOKIES = {
  /** Medusa cart id. Owned by `features/cart`. */
  cart: "__Host-cart",
  /** Customer token. Owned by `features/account`. */
  session: "__Host-session",
  /** Last language chosen, read only to redirect `/`. */
  locale: "__Host-locale",
  /** Two-digit wilaya the shopper asked delivery prices for. */
  wilaya: "__Host-wilaya",
  /** Values of an unfinished checkout form, signed. Owned by `features/checkout`. */
  draft: "__Host-draft",
  /** An unfinished booking, sealed. Owned by `features/booking`. */
  visit: "__Host-visit",
  /** Orders placed from this browser, sealed. Owned by `features/checkout`. */
  orders: "__Host-orders",
  /** Answer to a form posted without JavaScript, sealed, for the page that follows. */
  flash: "__Host-flash",
} as const

const DAY = 60 * 60 * 24

/**
 * Options shared by all of them. Lax, not Strict: a shopper who comes back from the bank arrives
 * by a cross-site navigation and must still have the cart.
 * @param days life in days; 0 deletes the cookie.
 */
export function cookieOptions(days: number) {
  return {
    httpOnly: true,
    secure: true,
    sameSite: "lax",
    path: "/",
    maxAge: days * DAY,
  } as const
}

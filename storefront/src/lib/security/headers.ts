type Header = { key: string; value: string }

/** Security headers that hold for every response, pages and files alike. */
export function staticHeaders(): Header[] {
  return [
    { key: "X-Content-Type-Options", value: "nosniff" },
    { key: "X-Frame-Options", value: "DENY" },
    { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
    { key: "Cross-Origin-Resource-Policy", value: "same-origin" },
    {
      key: "Permissions-Policy",
      value: "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
    },
  ]
}

/** One year, only over TLS: on plain HTTP browsers ignore it and a local shop must stay reachable. */
export const HSTS = "max-age=31536000; includeSubDomains"

/** Pages about one person's money or home: no cache may keep them. */
export function mustNotBeStored(path: string): boolean {
  return /^(pay|visits|proposals)(\/|$)/.test(path) || /^booking\/./.test(path)
}

/** Pages from where a form may lead to a gateway. */
export function leadsToGateway(path: string): boolean {
  return /^pay(\/|$)/.test(path)
}

/**
 * How much of the address other sites may learn. Pages that carry an order tell nothing to anybody;
 * pages with a form of a person tell nothing to other sites, but must tell this one: under
 * `no-referrer` a browser without JavaScript posts with `Origin: null`, which server actions refuse.
 * @param path without the locale, e.g. `orders/12-ABC`.
 */
export function referrerPolicy(path: string): string {
  if (/^(orders(\/|$)|visits\/[^/]+$)/.test(path)) {
    return "no-referrer"
  }
  const personal = /^(checkout|track|account|pay|booking|visits|proposals)(\/|$)/
  return personal.test(path) ? "same-origin" : "strict-origin-when-cross-origin"
}

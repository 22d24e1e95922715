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

/**
 * How much of the address other sites may learn. Pages that carry an order or a person tell nothing.
 * @param path without the locale, e.g. `orders/12-ABC`.
 */
export function referrerPolicy(path: string): string {
  const personal = /^(checkout|orders|track|account)(\/|$)/
  return personal.test(path) ? "no-referrer" : "strict-origin-when-cross-origin"
}

/** What one page's policy depends on. `hosts` are extra origins a form may post or redirect to. */
export type CspInput = {
  nonce: string
  dev: boolean
  /** True when the shop is served over TLS: only then can the browser be told to upgrade. */
  tls: boolean
  formHosts?: readonly string[]
}

/**
 * The Content-Security-Policy of every HTML page, as one header value.
 * Scripts run only with the request's nonce (or when loaded by a script that had it);
 * the browser talks to this origin alone, because all Medusa calls leave from the server.
 */
export function buildCsp({ nonce, dev, tls, formHosts = [] }: CspInput): string {
  const directives: [string, string[]][] = [
    ["default-src", ["'self'"]],
    [
      "script-src",
      // React's development build uses eval to rebuild server stacks; production never does.
      ["'self'", `'nonce-${nonce}'`, "'strict-dynamic'", ...(dev ? ["'unsafe-eval'"] : [])],
    ],
    // Turbopack's dev server injects <style> elements without a nonce.
    ["style-src", dev ? ["'self'", "'unsafe-inline'"] : ["'self'", `'nonce-${nonce}'`]],
    // next/image writes style attributes; they cannot run code.
    ["style-src-attr", ["'unsafe-inline'"]],
    ["img-src", ["'self'", "data:"]],
    ["font-src", ["'self'"]],
    ["connect-src", dev ? ["'self'", "ws:"] : ["'self'"]],
    ["manifest-src", ["'self'"]],
    ["form-action", ["'self'", ...formHosts]],
    ["frame-src", ["'none'"]],
    ["frame-ancestors", ["'none'"]],
    ["base-uri", ["'none'"]],
    ["object-src", ["'none'"]],
  ]
  if (tls) {
    directives.push(["upgrade-insecure-requests", []])
  }
  return directives.map(([name, values]) => [name, ...values].join(" ")).join("; ")
}

/** 128 random bits in base64, fresh for each request. */
export function createNonce(): string {
  return btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(16))))
}

/** Whether a host name (as `URL` gives it) is this very machine. */
export function isLoopback(hostname: string): boolean {
  return hostname === "localhost" || hostname === "[::1]" || /^127(\.\d{1,3}){3}$/.test(hostname)
}

/** Which addresses a shopper may be sent to. */
export type HostedPageRules = {
  /** Host names; what is under them is allowed too. */
  hosts: readonly string[]
  /** Plain http and any port on loopback hosts, for sandboxes on this machine. */
  allowHttp?: boolean
  /** Turn http into https before looking (Chargily answers http addresses). */
  upgrade?: boolean
}

const MAX_URL_LENGTH = 2048

/**
 * The address of a hosted page, normalised, or undefined when the shopper must not be sent there:
 * not https, another host, another port, credentials in it. What was checked is what is returned.
 */
export function readHostedPage(value: unknown, rules: HostedPageRules): string | undefined {
  if (typeof value !== "string" || value.length > MAX_URL_LENGTH) return undefined
  if (!URL.canParse(value)) return undefined
  const url = new URL(value)
  if (url.username !== "" || url.password !== "") return undefined
  if (rules.allowHttp && isLoopback(url.hostname)) {
    return url.protocol === "http:" || url.protocol === "https:" ? url.href : undefined
  }
  if (rules.upgrade && url.protocol === "http:") url.protocol = "https:"
  if (url.protocol !== "https:" || url.port !== "") return undefined
  const known = rules.hosts.some(
    (host) => url.hostname === host || url.hostname.endsWith(`.${host}`)
  )
  return known ? url.href : undefined
}

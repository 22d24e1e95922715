/**
 * What the technician's phone keeps for when it has no network: the page, the last day, changes not
 * sent yet. It lies in the browser's Cache Storage under one name, so that one call forgets it all.
 * Where the browser has none (a page without TLS) nothing is kept and nothing breaks.
 */
const CACHE = "hanout-booking-day"

/** Addresses of kept values; no such page exists, the cache only wants an address. */
const nameOf = (name: string) => `/booking-sw/kept/${name}`

const storage = (): CacheStorage | undefined => (typeof caches === "undefined" ? undefined : caches)

/** Keeps a value under a name, in place of the one before. */
export async function keep(name: string, value: unknown): Promise<void> {
  const cache = await storage()?.open(CACHE)
  await cache?.put(nameOf(name), Response.json(value))
}

/** The kept value of a name; undefined for none. The caller knows its shape: it wrote it. */
export async function recall<Value>(name: string): Promise<Value | undefined> {
  const cache = await storage()?.open(CACHE)
  const found = await cache?.match(nameOf(name))
  return found && ((await found.json()) as Value)
}

/** Forgets everything: another person may sign in on this phone. */
export async function forgetAll(): Promise<void> {
  await storage()?.delete(CACHE)
}

/** Answers of the admin without which its frame does not open again offline. */
const FRAME = /^\/admin\/(users\/me|stores|feature-flags|plugins|layouts|views)(\/|$|\?)/

/**
 * Keeps the page itself: its HTML, the scripts and styles it loaded and the answers its frame needs.
 * `base` is the path of the admin, `page` the address of the page below it.
 */
export async function keepShell(base: string, page: string): Promise<void> {
  const cache = await storage()?.open(CACHE)
  if (!cache) return
  const loaded = performance
    .getEntriesByType("resource")
    .map(({ name }) => new URL(name))
    .filter(({ origin }) => origin === location.origin)
    .filter(
      ({ pathname, search }) => pathname.startsWith(`${base}/`) || FRAME.test(pathname + search)
    )
    .map(({ pathname, search }) => pathname + search)
  const wanted = new Set([page, ...loaded])
  // One at a time: a file of an older release that is gone must not lose the others.
  for (const address of wanted) {
    const answer = await fetch(address).catch(() => undefined)
    if (answer?.ok) await cache.put(address, answer)
  }
  for (const { url } of await cache.keys()) {
    const { pathname, search } = new URL(url)
    const ours = pathname.startsWith(`${base}/`)
    if (ours && !wanted.has(pathname + search)) await cache.delete(url)
  }
}

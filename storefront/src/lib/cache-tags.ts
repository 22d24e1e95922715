/**
 * Every cache tag and life of the shop, in one place. Medusa's subscriber names the same tags when
 * something changes (see `app/api/revalidate`).
 */
export const TAGS = {
  /** Lists, search, menus: anything that shows more than one product. */
  catalog: "catalog",
  /** Every price shown anywhere. */
  prices: "prices",
  /** Delivery price table. */
  tariffs: "tariffs",
  product: (handle: string) => `product:${handle}`,
  category: (handle: string) => `category:${handle}`,
} as const

/**
 * Lives in seconds for `cacheLife`. Stock and prices go stale fastest; the signed call from Medusa
 * normally arrives long before.
 */
export const LIVES = {
  product: { stale: 60, revalidate: 300, expire: 86_400 },
  list: { stale: 60, revalidate: 120, expire: 3_600 },
  menu: { stale: 300, revalidate: 3_600, expire: 86_400 },
  tariffs: { stale: 60, revalidate: 600, expire: 86_400 },
  /** Services and faults: no event tells of a change, so it shows within a minute. */
  booking: { stale: 30, revalidate: 60, expire: 3_600 },
} as const

/** What to do with one tag named by Medusa: refresh at leisure, or never show the old value again. */
export type Invalidation = { tag: string; now: boolean }

const KNOWN = /^(catalog|prices|tariffs|(product|category):[\p{L}\p{N}_-]{1,200})$/u

/**
 * Turns the tags of one revalidation call into cache operations.
 * Prices must not be shown old even once; the rest may be served stale while it refreshes. A change
 * of one product or category also changes the lists it stands in.
 * @returns known tags without duplicates; unknown ones are dropped.
 */
export function planInvalidation(tags: readonly string[]): Invalidation[] {
  const plan = new Map<string, boolean>()
  for (const tag of tags.filter((name) => KNOWN.test(name))) {
    plan.set(tag, tag === TAGS.prices || tag === TAGS.tariffs)
    if (tag.includes(":") && !plan.has(TAGS.catalog)) {
      plan.set(TAGS.catalog, false)
    }
  }
  return [...plan].map(([tag, now]) => ({ tag, now }))
}

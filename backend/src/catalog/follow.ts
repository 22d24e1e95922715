import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { Coalescer } from "../lib/coalescer"
import { storefrontNotifier } from "../revalidate/notifier"
import { tagsOf } from "../revalidate/tags"
import { flippedProducts, itemsBehind } from "./flipped"
import { forgetNames } from "./names"
import { bySubject, touchedProducts, type Change } from "./touched"
import { writeDocuments } from "./write"

const STOCK_SUBJECTS = ["inventory-level", "reservation-item"]

async function soldOutOrBack(
  container: MedusaContainer,
  groups: Map<string, string[]>
): Promise<string[]> {
  const items = new Set<string>()
  for (const subject of STOCK_SUBJECTS) {
    const ids = groups.get(subject) ?? []
    if (!ids.length) continue
    for (const item of await itemsBehind(container, subject, ids)) items.add(item)
  }
  return await flippedProducts(container, [...items])
}

/**
 * Brings the indexes up to date with a burst of changes, then tells the storefront: in this order,
 * so that a page made again at once already finds the new state.
 */
export async function followChanges(container: MedusaContainer, changes: Change[]): Promise<void> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const groups = bySubject(changes)
  forgetNames()
  const touched = await touchedProducts(groups, query)
  const flipped = await soldOutOrBack(container, groups)
  const products = [...new Set([...touched, ...flipped])]
  await writeDocuments(container, products)
  storefrontNotifier(container)?.notify(await tagsOf(groups, products, query))
}

/** One for each container: tests run several in one process. */
const followers = new WeakMap<MedusaContainer, Coalescer<Change>>()

/** Gathers the changes of this process; errors end in the log, caches and the next change heal. */
export function followerOf(container: MedusaContainer): Coalescer<Change> {
  const known = followers.get(container)
  if (known) return known
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  const follower = new Coalescer<Change>(
    (changes) => followChanges(container, changes),
    (error) => logger.warn(`Catalogue not brought up to date: ${String(error)}`),
    { quietMs: 300, maxWaitMs: 2_000 }
  )
  followers.set(container, follower)
  return follower
}

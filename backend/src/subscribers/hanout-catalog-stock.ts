import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { itemsBehind, syncStock } from "../catalog/stock-sync"
import { idsOf, subjectOf } from "../catalog/touched"
import { Coalescer } from "../lib/coalescer"
import { storefrontNotifier } from "../revalidate/notifier"
import { productTags } from "../revalidate/tags"

/** A change of stock, told as `subject:id`: `inventory-level:iloc_…`, `reservation-item:resitem_…`. */
type Change = `${string}:${string}`

async function apply(container: MedusaContainer, changes: Change[]): Promise<void> {
  const ids = (subject: string): string[] =>
    changes.flatMap((change) =>
      change.startsWith(`${subject}:`) ? [change.slice(subject.length + 1)] : []
    )
  const items: string[] = []
  for (const subject of ["inventory-level", "reservation-item"]) {
    const found = ids(subject)
    if (found.length) items.push(...(await itemsBehind(container, subject, found)))
  }
  const flipped = await syncStock(container, [...new Set(items)])
  if (!flipped.length) return
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  storefrontNotifier(container)?.notify([...(await productTags(query, flipped)), "catalog"])
}

/** One coalescer for each container: tests run several in one process. */
const coalescers = new WeakMap<MedusaContainer, Coalescer<Change>>()

function coalescerOf(container: MedusaContainer): Coalescer<Change> {
  const known = coalescers.get(container)
  if (known) return known
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  const made = new Coalescer<Change>(
    (changes) => apply(container, changes),
    (error) => logger.warn(`Catalogue stock not refreshed: ${String(error)}`),
    { quietMs: 300, maxWaitMs: 2_000 }
  )
  coalescers.set(container, made)
  return made
}

/** Keeps "in stock" of the catalogue true. Orders come in bursts, so changes are gathered first. */
export default async function refreshCatalogueStock({
  event,
  container,
}: SubscriberArgs<unknown>): Promise<void> {
  const subject = subjectOf(event.name)
  const changes = idsOf(event).map((id): Change => `${subject}:${id}`)
  coalescerOf(container).add(changes)
}

export const config: SubscriberConfig = {
  event: [
    "inventory.inventory-level.created",
    "inventory.inventory-level.updated",
    "inventory.inventory-level.deleted",
    "inventory.reservation-item.created",
    "inventory.reservation-item.updated",
    "inventory.reservation-item.deleted",
  ],
  context: { subscriberId: "hanout-catalog-stock" },
}

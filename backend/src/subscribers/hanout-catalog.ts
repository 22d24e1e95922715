import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { followerOf } from "../catalog/follow"
import { CATALOGUE_EVENTS, changesOf, DELIVERY_EVENTS } from "../catalog/touched"

/**
 * Keeps the search indexes and the storefront's cache in step with the shop. It only takes note, so
 * an import of a thousand products is a few reads and one call, and no event can fail here.
 */
export default async function followCatalogue({
  event,
  container,
}: SubscriberArgs<unknown>): Promise<void> {
  followerOf(container).add(changesOf(event))
}

export const config: SubscriberConfig = {
  event: [...CATALOGUE_EVENTS, ...DELIVERY_EVENTS],
  context: { subscriberId: "hanout-catalog" },
}

import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { forgetNames } from "../catalog/names"
import { CATALOGUE_EVENTS } from "../catalog/touched"
import { storefrontNotifier } from "../revalidate/notifier"
import { OTHER_EVENTS, tagsOfEvent } from "../revalidate/tags"

/**
 * Tells the storefront which cached pages a change in the admin has made old. A storefront that is
 * down, or a row that is gone, never fails the event: caches end by themselves.
 */
export default async function revalidateStorefront({
  event,
  container,
}: SubscriberArgs<unknown>): Promise<void> {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  try {
    forgetNames()
    const notifier = storefrontNotifier(container)
    if (!notifier) return
    const query = container.resolve(ContainerRegistrationKeys.QUERY)
    notifier.notify(await tagsOfEvent(event, query))
  } catch (error) {
    logger.warn(`No storefront notice for ${event.name}: ${String(error)}`)
  }
}

export const config: SubscriberConfig = {
  event: [...new Set([...CATALOGUE_EVENTS, ...OTHER_EVENTS])],
  context: { subscriberId: "hanout-revalidate-storefront" },
}

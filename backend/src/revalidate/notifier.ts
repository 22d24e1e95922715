import { randomUUID } from "node:crypto"
import type { Logger, MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { Coalescer, type CoalescerTimes } from "../lib/coalescer"
import { batchTags } from "./message"
import { sendMessage, type SenderOptions } from "./sender"

/** Many events of one edit become one call: half a second of quiet, three seconds at most. */
const TIMES: CoalescerTimes = { quietMs: 500, maxWaitMs: 3_000 }

/** Tells the storefront what to forget, once for many changes; failures end in the log. */
export class StorefrontNotifier {
  private readonly coalescer: Coalescer<string>

  constructor(options: SenderOptions, logger: Pick<Logger, "warn">, times = TIMES) {
    this.coalescer = new Coalescer(
      async (tags) => {
        for (const batch of batchTags(tags)) {
          const result = await sendMessage({ id: randomUUID(), tags: batch }, options)
          if (result === "delivered") continue
          logger.warn(`Storefront not told of ${tags.length} change(s): ${result}`)
          return
        }
      },
      (error) => logger.warn(`Storefront notice failed: ${String(error)}`),
      times
    )
  }

  /** Adds tags to the next call. */
  notify(tags: string[]): void {
    this.coalescer.add(tags)
  }

  /** Sends what is waiting; resolves when it has been delivered or given up. */
  async flush(): Promise<void> {
    await this.coalescer.flush()
  }
}

const PLUGIN = "@hanout/backend"

const notifiers = new Map<string, StorefrontNotifier>()

/**
 * The notifier of this process, or undefined when the shop has no storefront to tell. Options are
 * read from the config, because Medusa 2.21.2 calls subscribers without their plugin's options.
 */
export function storefrontNotifier(container: MedusaContainer): StorefrontNotifier | undefined {
  const { plugins } = container.resolve(ContainerRegistrationKeys.CONFIG_MODULE)
  const options = plugins
    .flatMap((plugin) => (typeof plugin === "object" ? [plugin] : []))
    .find((plugin) => plugin.resolve === PLUGIN)?.options
  const { storefrontUrl, revalidateSecret } = options ?? {}
  if (typeof storefrontUrl !== "string" || typeof revalidateSecret !== "string") return undefined
  const known = notifiers.get(storefrontUrl)
  if (known) return known
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  const notifier = new StorefrontNotifier({ storefrontUrl, secret: revalidateSecret }, logger)
  notifiers.set(storefrontUrl, notifier)
  return notifier
}

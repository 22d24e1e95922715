import { randomUUID } from "node:crypto"
import type { Logger } from "@medusajs/framework/types"
import { Coalescer, type CoalescerTimes } from "../lib/coalescer"
import { compactTags } from "./message"
import { sendMessage, type SenderOptions } from "./sender"

/** Many events of one edit become one call: half a second of quiet, three seconds at most. */
const TIMES: CoalescerTimes = { quietMs: 500, maxWaitMs: 3_000 }

/** Tells the storefront what to forget, once for many changes; failures end in the log. */
export class StorefrontNotifier {
  private readonly coalescer: Coalescer<string>

  constructor(options: SenderOptions, logger: Pick<Logger, "warn">, times = TIMES) {
    this.coalescer = new Coalescer(
      async (tags) => {
        const result = await sendMessage({ id: randomUUID(), tags: compactTags(tags) }, options)
        if (result !== "delivered") {
          logger.warn(`Storefront not told of ${tags.length} change(s): ${result}`)
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

/** Options of this plugin in `medusa-config.ts`. */
export type BackendOptions = { storefrontUrl?: unknown; revalidateSecret?: unknown }

const notifiers = new Map<string, StorefrontNotifier>()

/** The notifier of this process, or undefined when the shop has no storefront to tell. */
export function storefrontNotifier(
  options: BackendOptions,
  logger: Pick<Logger, "warn">
): StorefrontNotifier | undefined {
  const { storefrontUrl, revalidateSecret } = options
  if (typeof storefrontUrl !== "string" || typeof revalidateSecret !== "string") return undefined
  const known = notifiers.get(storefrontUrl)
  if (known) return known
  const notifier = new StorefrontNotifier({ storefrontUrl, secret: revalidateSecret }, logger)
  notifiers.set(storefrontUrl, notifier)
  return notifier
}

import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { listGateways } from "../gateway-registry"
import { pollDueAttempts } from "../workflows/poll"

/**
 * Every 15 seconds: finds out what became of the payments nobody came back from.
 *
 * It does not wait for its runs: Medusa arms the next tick only when a job is done, and a gateway that
 * hangs would make the others wait. A gateway that is still being polled is left out of the next tick.
 */
export default async function pollAttempts(container: MedusaContainer): Promise<void> {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  for (const { id } of listGateways()) {
    pollDueAttempts(container, { gateway: id }).catch((error: unknown) => {
      const why = error instanceof Error ? error.message : String(error)
      logger.error(`The attempts of ${id} could not be polled: ${why}`)
    })
  }
}

export const config = { name: "hanout-poll-attempts", schedule: "*/15 * * * * *" }

import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

/** One part of the seed: looks before it writes, so it may run again after any interruption. */
export type Stage = { name: string; run: (container: MedusaContainer) => Promise<void> }

/** Runs stages in order and says how long each took. The first error stops the script. */
export async function runStages(container: MedusaContainer, stages: Stage[]): Promise<void> {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  for (const stage of stages) {
    const startedAt = Date.now()
    await stage.run(container)
    logger.info(`Seed: ${stage.name} (${Date.now() - startedAt} ms)`)
  }
}

import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import {
  createApiKeysWorkflow,
  createSalesChannelsWorkflow,
  linkSalesChannelsToApiKeyWorkflow,
} from "@medusajs/medusa/core-flows"
import {
  BOOKING_STAGES,
  CATALOGUE_STAGES,
  DELIVERY_STAGES,
  PAYMENT_STAGES,
  SEARCH_STAGES,
  SHOP_STAGES,
} from "@hanout/backend/seed/stages"
import { runStages, type Stage } from "@hanout/backend/seed/run"
import { mkdtempSync } from "node:fs"
import { tmpdir } from "node:os"
import path from "node:path"

/** The repository: these tests run the shop as `medusa-config.ts` assembles it. */
export const SHOP_ROOT = path.resolve(__dirname, "../../..")

/** The secret behind every signature in these tests. */
export const secret = "only-for-tests-but-long-enough-to-pass"

/**
 * Sets what `medusa-config.ts` reads from the environment, with pictures in a folder of this run.
 * Call it at the top of a spec: the runner reads the config before its own `env` applies.
 */
export function useShopEnv(overrides: Record<string, string> = {}): void {
  Object.assign(process.env, {
    JWT_SECRET: secret,
    COOKIE_SECRET: secret,
    AUTH_MFA_ENCRYPTION_KEY: secret,
    HANOUT_LINK_SECRET: secret,
    HANOUT_REVALIDATE_SECRET: secret,
    HANOUT_STOREFRONT_URL: "http://localhost:9",
    HANOUT_UPLOAD_DIR: mkdtempSync(path.join(tmpdir(), "hanout-pictures-")),
    DISABLE_MEDUSA_ADMIN: "true",
    ...overrides,
  })
}

/** Every stage of the seed, in the order of the migration scripts. */
export const ALL_STAGES: Stage[] = [
  ...SHOP_STAGES,
  ...CATALOGUE_STAGES,
  ...DELIVERY_STAGES,
  ...SEARCH_STAGES,
  ...PAYMENT_STAGES,
  ...BOOKING_STAGES,
]

/** The whole seed; `pictures: false` skips the drawings where a test does not look at them. */
export async function seedShop(
  container: MedusaContainer,
  { pictures = true }: { pictures?: boolean } = {}
): Promise<void> {
  await runStages(
    container,
    ALL_STAGES.filter((stage) => pictures || !stage.name.endsWith("pictures"))
  )
}

/** Header of the storefront's publishable key. */
export async function storefrontHeaders(
  container: MedusaContainer
): Promise<{ headers: Record<string, string> }> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "api_key",
    fields: ["token"],
    filters: { title: "Storefront" },
  })
  return { headers: { "x-publishable-api-key": String(data[0]?.token) } }
}

/** Header of a key that sees a sales channel where nothing is sold. */
export async function keyOfAnotherChannel(
  container: MedusaContainer
): Promise<{ headers: Record<string, string> }> {
  const { result: channels } = await createSalesChannelsWorkflow(container).run({
    input: { salesChannelsData: [{ name: "Ailleurs" }] },
  })
  const { result: keys } = await createApiKeysWorkflow(container).run({
    input: { api_keys: [{ title: "Ailleurs", type: "publishable", created_by: "" }] },
  })
  const key = keys[0]
  const channel = channels[0]
  if (!key || !channel) throw new Error("The other channel was not created")
  await linkSalesChannelsToApiKeyWorkflow(container).run({
    input: { id: key.id, add: [channel.id] },
  })
  return { headers: { "x-publishable-api-key": key.token } }
}

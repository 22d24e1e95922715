import { createRequire } from "node:module"
import type { MedusaContainer } from "@medusajs/framework/types"
import { StepResponse } from "@medusajs/framework/workflows-sdk"
import { completeCartWorkflow } from "@medusajs/medusa/core-flows"
import { DELIVERY_RULES, type DeliveryRule, type RuleCart } from "./delivery-rules"

type Registry = { registerCompletionRule: (rule: DeliveryRule) => void }

const REGISTRY = "@hanout/checkout/registry"

/** The shared registry, or undefined when `@hanout/checkout` is not installed. */
function findRegistry(load: NodeJS.Require): Registry | undefined {
  try {
    load.resolve(REGISTRY)
  } catch {
    return undefined
  }
  // Outside the try: an installed registry that fails to load must stop the start, not hide.
  return load(REGISTRY) as Registry
}

/**
 * Puts the rules where core runs them before an order is made: in the shared registry when there
 * is one, else on core's own hook. Core takes one handler per hook in the whole application and
 * throws on the second: then install `@hanout/checkout`, or call `DELIVERY_RULES` from your own.
 */
export function registerDeliveryRules(load = createRequire(__filename)): "registry" | "hook" {
  const registry = findRegistry(load)
  if (registry) {
    DELIVERY_RULES.forEach((rule) => registry.registerCompletionRule(rule))
    return "registry"
  }
  completeCartWorkflow.hooks.validate(
    async ({ cart }: { cart: RuleCart }, { container }: { container: MedusaContainer }) => {
      // Completing an order's cart again answers with the same order, whatever changed since.
      if (!cart.completed_at) {
        for (const rule of DELIVERY_RULES) await rule.check({ cart, container })
      }
      return new StepResponse(undefined)
    }
  )
  return "hook"
}

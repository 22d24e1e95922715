import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { CompletionCart } from "./types"

/**
 * What a rule may look at. `cart` is the very read the order is built from (same lock, same
 * moment), so a rule never judges something else than what will be sold.
 */
export type CompletionContext = { cart: CompletionCart; container: MedusaContainer }

/**
 * When a rule runs inside core's `complete-cart` workflow.
 * - `before_order`: hook `validate`, nothing written yet. The usual place.
 * - `after_reservation`: hook `beforePaymentAuthorization`, the order exists and its stock is
 *   reserved, the money is untouched; throwing undoes all of it.
 */
export type CompletionPhase = "before_order" | "after_reservation"

/**
 * One named condition for turning a cart into an order.
 *
 * `check` returns nothing and throws a `MedusaError` (4xx, stable `code`) to refuse. It must be
 * idempotent: core may run it several times for one order. `before_order` it writes nothing;
 * `after_reservation` it may claim what the order needs (a held appointment), and then has an `undo`.
 */
export type CompletionRule = {
  /** `<plugin>.<what>`, e.g. `delivery.address`. Registering the same name again replaces. */
  name: string
  /** Lower runs first; equal orders run by name. Stated in the plugin's README. */
  order: number
  /** Default `before_order`. */
  phase?: CompletionPhase
  check: (context: CompletionContext) => Promise<void> | void
  /**
   * Gives back what `check` claimed, when the order is undone after all. A process that dies never
   * calls it: whoever claims also heals.
   */
  undo?: (context: CompletionContext) => Promise<void>
}

type RegistryState = {
  rules: Map<string, CompletionRule>
  /** Workflows whose hooks already call this registry: core throws on a second handler. */
  bound: WeakSet<object>
}

const STATE = Symbol.for("hanout.checkout.rules")

/**
 * State shared by every copy of this package in the process (a plugin may bring its own copy in
 * its own `node_modules`): one list of rules, one hook handler.
 */
export function registryState(): RegistryState {
  const holder = globalThis as typeof globalThis & { [STATE]?: RegistryState }
  holder[STATE] ??= { rules: new Map(), bound: new WeakSet() }
  return holder[STATE]
}

/** Puts the rule in the list without touching core. Same name and phase-independent: replaces. */
export function addRule(rule: CompletionRule): void {
  if (!rule.name.trim() || !Number.isFinite(rule.order)) {
    throw new TypeError("A completion rule needs a name and a finite order")
  }
  registryState().rules.set(rule.name, rule)
}

/** Takes a rule out; true when it was there. For tests and for switching a rule off. */
export function unregisterCompletionRule(name: string): boolean {
  return registryState().rules.delete(name)
}

/** The rules of one phase in the order they run: by `order`, then by name. */
export function listCompletionRules(phase?: CompletionPhase): CompletionRule[] {
  return [...registryState().rules.values()]
    .filter((rule) => !phase || (rule.phase ?? "before_order") === phase)
    .sort((a, b) => a.order - b.order || (a.name < b.name ? -1 : 1))
}

/**
 * Runs the rules of a phase one after the other; the first refusal stops and is thrown as is.
 * A completed cart passes without a check: the same cart completes to the same order for ever.
 */
export async function runCompletionRules(
  phase: CompletionPhase,
  context: CompletionContext
): Promise<void> {
  if (context.cart.completed_at) return
  const passed: CompletionRule[] = []
  for (const rule of listCompletionRules(phase)) {
    try {
      await rule.check(context)
    } catch (error) {
      await undoRules(passed, context)
      throw error
    }
    passed.push(rule)
  }
}

/** Takes back what the rules of a phase claimed, the last one first. */
export async function undoCompletionRules(
  phase: CompletionPhase,
  context: CompletionContext
): Promise<void> {
  await undoRules(listCompletionRules(phase), context)
}

async function undoRules(rules: CompletionRule[], context: CompletionContext): Promise<void> {
  for (const rule of [...rules].reverse()) {
    try {
      await rule.undo?.(context)
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error)
      context.container
        .resolve(ContainerRegistrationKeys.LOGGER)
        .error(
          `Rule ${rule.name} did not give back what it took for cart ${context.cart.id}: ${why}`
        )
    }
  }
}

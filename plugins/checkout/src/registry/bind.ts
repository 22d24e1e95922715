import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { StepResponse } from "@medusajs/framework/workflows-sdk"
import { completeCartWorkflow } from "@medusajs/medusa/core-flows"
import { registryState, runCompletionRules, undoCompletionRules } from "./rules"
import { COMPLETION_CART_FIELDS, type CompletionCart } from "./types"

type HookHandler = (
  input: Record<string, unknown>,
  context: { container: MedusaContainer }
) => Promise<StepResponse<undefined, string | undefined>>

type HookUndo = (
  cartId: string | undefined,
  context: { container: MedusaContainer }
) => Promise<void>

/**
 * Puts our two handlers on core's `complete-cart`, once per workflow object in the process.
 *
 * Core takes one handler per hook in the whole application. A foreign handler registered before
 * us makes core throw here, at start: better a refused start than rules that silently never run.
 */
export function bindCompletionHooks(): void {
  const { bound } = registryState()
  if (bound.has(completeCartWorkflow)) return
  bound.add(completeCartWorkflow)

  // `beforePaymentAuthorization` exists at run time but core leaves it out of the typed hooks
  // (medusa core-flows 2.21.2, complete-cart.js), hence the wider type.
  const hooks = completeCartWorkflow.hooks as unknown as Record<
    string,
    ((handler: HookHandler, undo?: HookUndo) => void) | undefined
  >
  const bind = (name: string, handler: HookHandler, undo?: HookUndo) => {
    const register = hooks[name]
    if (!register) {
      throw new Error(`complete-cart has no hook "${name}": check the Medusa version`)
    }
    register(handler, undo)
  }

  bind("validate", async ({ cart }, { container }) => {
    const completionCart = cart as CompletionCart
    if (!completionCart.completed_at && !(await hasOrder(container, completionCart.id))) {
      await runCompletionRules("before_order", { cart: completionCart, container })
    }
    return new StepResponse(undefined)
  })

  bind(
    "beforePaymentAuthorization",
    async ({ input }, { container }) => {
      // The workflow has just set `completed_at`; the rules of this phase still have to run.
      const cart = await readCompletionCart(container, (input as { id: string }).id)
      if (cart) {
        await runCompletionRules("after_reservation", {
          cart: { ...cart, completed_at: null },
          container,
        })
      }
      return new StepResponse(undefined, cart?.id)
    },
    async (cartId, { container }) => {
      const cart = cartId ? await readCompletionCart(container, cartId) : undefined
      if (cart) await undoCompletionRules("after_reservation", { cart, container })
    }
  )
}

/** Reads the cart with everything rules may look at; undefined when there is none. */
export async function readCompletionCart(
  container: MedusaContainer,
  id: string
): Promise<CompletionCart | undefined> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "cart",
    fields: COMPLETION_CART_FIELDS,
    filters: { id },
  })
  return data[0] as unknown as CompletionCart | undefined
}

async function hasOrder(container: MedusaContainer, cartId: string): Promise<boolean> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "order_cart",
    fields: ["order_id"],
    filters: { cart_id: cartId },
  })
  return data.length > 0
}

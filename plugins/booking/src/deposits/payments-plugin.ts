import type { MedusaContainer } from "@medusajs/framework/types"
import { WorkflowManager } from "@medusajs/framework/orchestration"
import { Modules } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"

/** Workflows of `@hanout/payments`, run by name where it is installed. */
const LATE_PAYMENTS = "hanout-late-payments"
const RETURN_MONEY = "hanout-return-money"

const latePayments = z.array(z.object({ order_id: z.string() }))
const returned = z.object({ state: z.enum(["done", "nothing", "by_hand", "unclear"]) })

/** Orders of these whose gateway holds money that came after they were cancelled. */
export async function latePaymentsOf(
  container: MedusaContainer,
  orderIds: readonly string[]
): Promise<string[]> {
  if (orderIds.length === 0) return []
  const result = await runIfThere(container, LATE_PAYMENTS, { order_ids: [...orderIds] })
  return result === undefined ? [] : latePayments.parse(result).map(({ order_id }) => order_id)
}

/**
 * Gives money of an order back through its gateway; `amount` in dinars, `note` names what for, and the
 * same note twice gives back once. Undefined where the plugin is not installed.
 */
export async function returnMoney(
  container: MedusaContainer,
  input: { order_id: string; amount: number; note: string }
): Promise<z.infer<typeof returned>["state"] | undefined> {
  const result = await runIfThere(container, RETURN_MONEY, input)
  return result === undefined ? undefined : returned.parse(result).state
}

async function runIfThere(container: MedusaContainer, id: string, input: object): Promise<unknown> {
  if (!WorkflowManager.getWorkflow(id)) return undefined
  const { result } = await container.resolve(Modules.WORKFLOW_ENGINE).run(id, { input })
  return result
}

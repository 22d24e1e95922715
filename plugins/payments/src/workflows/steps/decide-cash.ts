import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { decideCash } from "../../domain/cash"
import { cashError } from "../../errors"
import { readCash } from "./read-cash"

type Input = { order_id: string; amount?: number }

/**
 * Finds the payment to capture and how much of it, under the order's lock. Throws the refusals of
 * `errors.ts`; writes nothing.
 */
export const decideCashStep = createStep(
  "hanout-decide-cash",
  async ({ order_id, amount }: Input, { container }) => {
    const read = await readCash(container, order_id)
    if (!read) throw cashError("order_not_found")
    const decision = decideCash(read.cash, amount)
    if (!decision.ok) throw cashError(decision.code)
    return new StepResponse({ payment_id: decision.payment_id, amount: decision.amount })
  }
)

import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { readCash } from "./read-cash"

type Input = { order_id: string; note?: string; received_by?: string; received_at: string }

/** Writes who took the cash, when and the note to the order's metadata (`cash_received`). */
export const noteCashStep = createStep(
  "hanout-note-cash",
  async ({ order_id, note, received_by, received_at }: Input, { container }) => {
    const before = (await readCash(container, order_id))?.metadata ?? {}
    const cash_received = {
      at: received_at,
      ...(received_by && { by: received_by }),
      ...(note && { note }),
    }
    await container
      .resolve(Modules.ORDER)
      .updateOrders(order_id, { metadata: { ...before, cash_received } })
    return new StepResponse(undefined, { order_id, before })
  },
  async (done, { container }) => {
    if (!done) return
    await container.resolve(Modules.ORDER).updateOrders(done.order_id, { metadata: done.before })
  }
)

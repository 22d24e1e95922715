import type { Centimes } from "@hanout/algeria/money"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { DELIVERY_MODULE } from "../../modules/delivery"
import type DeliveryModuleService from "../../modules/delivery/service"

/** Sets the free-delivery threshold (null: never free); undoing puts the former one back. */
export const writeFreeFromStep = createStep(
  "delivery-write-free-from",
  async ({ freeFrom }: { freeFrom: Centimes | null }, { container }) => {
    const delivery = container.resolve<DeliveryModuleService>(DELIVERY_MODULE)
    const before = await delivery.readFreeFrom()
    await delivery.writeFreeFrom(freeFrom)
    return new StepResponse(freeFrom, { before })
  },
  async (undo, { container }) => {
    if (!undo) return
    await container.resolve<DeliveryModuleService>(DELIVERY_MODULE).writeFreeFrom(undo.before)
  }
)

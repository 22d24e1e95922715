import type { Centimes } from "@hanout/algeria/money"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { DELIVERY_EVENTS } from "../events"
import { writeFreeFromStep } from "./steps/write-free-from"

/** Sets the free-delivery threshold in centimes (null: never). Emits `delivery.settings_updated`. */
export const updateDeliverySettingsWorkflow = createWorkflow(
  "delivery-update-settings",
  (input: { freeFrom: Centimes | null }) => {
    const freeFrom = writeFreeFromStep(input)
    emitEventStep({ eventName: DELIVERY_EVENTS.settingsUpdated, data: {} })
    return new WorkflowResponse(freeFrom)
  }
)

import { emitEventStep } from "@medusajs/medusa/core-flows"
import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { DELIVERY_EVENTS } from "../events"
import { addMissingDeliveryStep } from "./steps/add-missing-delivery"

/**
 * Fills an empty shop with the example table (69 wilayas × 2 modes) and one example desk per
 * wilaya. Run with `input: {}`. Rows that exist, and wilayas that have or had a desk, stay as they
 * are: run it as often as you like. Answers how many rows the examples have.
 */
export const seedDeliveryTariffsWorkflow = createWorkflow(
  "delivery-seed-tariffs",
  (input: Record<string, never>) => {
    const counts = addMissingDeliveryStep(input)
    emitEventStep({ eventName: DELIVERY_EVENTS.tariffsUpdated, data: { wilaya_codes: [] } })
    return new WorkflowResponse(counts)
  }
)

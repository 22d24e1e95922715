import { emitEventStep } from "@medusajs/medusa/core-flows"
import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { Tariff } from "../domain/tariff"
import { DELIVERY_EVENTS } from "../events"
import { upsertTariffsStep } from "./steps/upsert-tariffs"

/**
 * Creates or replaces tariffs by (wilaya, mode), all or none. Money in centimes: make rows with
 * `readTariff` from `@hanout/delivery`. Emits `delivery.tariffs_updated`.
 */
export const upsertTariffsWorkflow = createWorkflow(
  "delivery-upsert-tariffs",
  (input: { tariffs: Tariff[] }) => {
    const tariffs = upsertTariffsStep(input.tariffs)
    const data = transform({ tariffs }, ({ tariffs }) => ({
      wilaya_codes: [...new Set(tariffs.map(({ wilaya_code }) => wilaya_code))],
    }))
    emitEventStep({ eventName: DELIVERY_EVENTS.tariffsUpdated, data })
    return new WorkflowResponse(tariffs)
  }
)

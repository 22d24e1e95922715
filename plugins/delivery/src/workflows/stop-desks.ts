import { emitEventStep } from "@medusajs/medusa/core-flows"
import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { StopDeskInput } from "../domain/desk"
import { DELIVERY_EVENTS } from "../events"
import { createStopDeskStep, deleteStopDeskStep, updateStopDeskStep } from "./steps/stop-desks"

/** Creates a desk. Emits `delivery.desks_updated`. */
export const createStopDeskWorkflow = createWorkflow(
  "delivery-create-stop-desk",
  (input: StopDeskInput) => {
    const desk = createStopDeskStep(input)
    const data = transform({ desk }, ({ desk }) => ({ wilaya_codes: [desk.wilaya_code] }))
    emitEventStep({ eventName: DELIVERY_EVENTS.desksUpdated, data })
    return new WorkflowResponse(desk)
  }
)

/** Replaces a desk's fields. 404 `desk_not_found`. Emits `delivery.desks_updated`. */
export const updateStopDeskWorkflow = createWorkflow(
  "delivery-update-stop-desk",
  (input: { id: string; desk: StopDeskInput }) => {
    const desk = updateStopDeskStep(input)
    const data = transform({ desk }, ({ desk }) => ({ wilaya_codes: [desk.wilaya_code] }))
    emitEventStep({ eventName: DELIVERY_EVENTS.desksUpdated, data })
    return new WorkflowResponse(desk)
  }
)

/** Deletes a desk. 404 `desk_not_found`. Emits `delivery.desks_updated`. */
export const deleteStopDeskWorkflow = createWorkflow(
  "delivery-delete-stop-desk",
  (input: { id: string }) => {
    const desk = deleteStopDeskStep(input)
    const data = transform({ desk }, ({ desk }) => ({ wilaya_codes: [desk.wilaya_code] }))
    emitEventStep({ eventName: DELIVERY_EVENTS.desksUpdated, data })
    return new WorkflowResponse(desk)
  }
)

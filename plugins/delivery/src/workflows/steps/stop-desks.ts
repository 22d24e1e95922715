import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { StopDesk, StopDeskInput } from "../../domain/desk"
import { deliveryError } from "../../errors"
import { DELIVERY_MODULE } from "../../modules/delivery"
import type DeliveryModuleService from "../../modules/delivery/service"

/** Creates one desk. */
export const createStopDeskStep = createStep(
  "delivery-create-stop-desk",
  async (desk: StopDeskInput, { container }) => {
    const delivery = container.resolve<DeliveryModuleService>(DELIVERY_MODULE)
    const created: StopDesk = await delivery.createStopDesks(desk)
    return new StepResponse(created, created.id)
  },
  async (id, { container }) => {
    if (!id) return
    await container.resolve<DeliveryModuleService>(DELIVERY_MODULE).deleteStopDesks(id)
  }
)

/** Reads a desk or throws `desk_not_found` (404). */
async function requireDesk(delivery: DeliveryModuleService, id: string): Promise<StopDesk> {
  const [desk] = await delivery.listStopDesks({ id })
  if (!desk) throw deliveryError("desk_not_found")
  return desk
}

/** Replaces the fields of one desk. */
export const updateStopDeskStep = createStep(
  "delivery-update-stop-desk",
  async ({ id, desk }: { id: string; desk: StopDeskInput }, { container }) => {
    const delivery = container.resolve<DeliveryModuleService>(DELIVERY_MODULE)
    const { id: _, ...before } = await requireDesk(delivery, id)
    const updated: StopDesk = await delivery.updateStopDesks({ id, ...desk })
    return new StepResponse(updated, { id, before })
  },
  async (undo, { container }) => {
    if (!undo) return
    const { wilaya_code, commune_code, name_fr, name_ar, address_fr, address_ar, phone, active } =
      undo.before
    await container.resolve<DeliveryModuleService>(DELIVERY_MODULE).updateStopDesks({
      ...{ id: undo.id, wilaya_code, commune_code, name_fr, name_ar, address_fr, address_ar },
      ...{ phone, active },
    })
  }
)

/** Takes a desk out of use; orders that chose it keep its name in their shipping method. */
export const deleteStopDeskStep = createStep(
  "delivery-delete-stop-desk",
  async ({ id }: { id: string }, { container }) => {
    const delivery = container.resolve<DeliveryModuleService>(DELIVERY_MODULE)
    const desk = await requireDesk(delivery, id)
    await delivery.softDeleteStopDesks([id])
    return new StepResponse(desk, id)
  },
  async (id, { container }) => {
    if (!id) return
    await container.resolve<DeliveryModuleService>(DELIVERY_MODULE).restoreStopDesks([id])
  }
)

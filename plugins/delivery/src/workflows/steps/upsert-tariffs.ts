import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { tariffKey, type Tariff } from "../../domain/tariff"
import { DELIVERY_MODULE } from "../../modules/delivery"
import type DeliveryModuleService from "../../modules/delivery/service"

/** Writes tariffs in one statement; undoing puts the former prices back and takes new rows out. */
export const upsertTariffsStep = createStep(
  "delivery-upsert-tariffs",
  async (tariffs: Tariff[], { container }) => {
    const delivery = container.resolve<DeliveryModuleService>(DELIVERY_MODULE)
    const keys = new Set(tariffs.map(tariffKey))
    const before = (await delivery.readTariffs()).filter((tariff) => keys.has(tariffKey(tariff)))
    await delivery.upsertTariffs(tariffs)
    const known = new Set(before.map(tariffKey))
    const added = tariffs.filter((tariff) => !known.has(tariffKey(tariff)))
    return new StepResponse(tariffs, { before, added })
  },
  async (undo, { container }) => {
    if (!undo) return
    const delivery = container.resolve<DeliveryModuleService>(DELIVERY_MODULE)
    await delivery.removeTariffs(undo.added)
    await delivery.upsertTariffs(undo.before)
  }
)

import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { defaultTariffs } from "../../domain/default-tariffs"
import { defaultDesks } from "../../domain/desk"
import { readTariff } from "../../domain/tariff"
import { DELIVERY_MODULE } from "../../modules/delivery"
import type DeliveryModuleService from "../../modules/delivery/service"

/**
 * Adds the example tariffs and desks that are not there. Idempotent, and safe in two processes at
 * once; nothing to undo, since a half-run seed is finished by the next.
 */
export const addMissingDeliveryStep = createStep(
  "delivery-add-missing",
  async (_input: Record<string, never>, { container }) => {
    const tariffs = defaultTariffs().map((row) => {
      const reading = readTariff(row)
      if (!reading.ok) {
        const problems = JSON.stringify(reading.problems)
        throw new MedusaError(
          MedusaError.Types.UNEXPECTED_STATE,
          `The example tariff of ${row.wilaya_code} is not sound: ${problems}`
        )
      }
      return reading.tariff
    })
    const desks = defaultDesks()
    await container.resolve<DeliveryModuleService>(DELIVERY_MODULE).addMissing(tariffs, desks)
    return new StepResponse({ tariffs: tariffs.length, desks: desks.length })
  }
)

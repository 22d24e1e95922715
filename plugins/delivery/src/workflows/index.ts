export { defaultTariffs } from "../domain/default-tariffs"
export { defaultDesks } from "../domain/desk"
export { seedDeliveryTariffsWorkflow } from "./seed-delivery-tariffs"
export {
  createStopDeskWorkflow,
  deleteStopDeskWorkflow,
  updateStopDeskWorkflow,
} from "./stop-desks"
export { updateDeliverySettingsWorkflow } from "./update-delivery-settings"
export { upsertTariffsWorkflow } from "./upsert-tariffs"

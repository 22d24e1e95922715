export { DeliverySetting } from "./delivery-setting"
export { DeliveryTariff } from "./delivery-tariff"
export { StopDesk } from "./stop-desk"

/** Events this plugin emits once the change is written. */
export const DELIVERY_EVENTS = {
  /** Data: `{ wilaya_codes: string[] }`. */
  tariffsUpdated: "delivery.tariffs_updated",
  /** Data: `{ wilaya_codes: string[] }`. */
  desksUpdated: "delivery.desks_updated",
  /** Data: `{}`. */
  settingsUpdated: "delivery.settings_updated",
} as const

/** How a parcel reaches its buyer: to the door, or to a carrier's desk where they collect it. */
export const DELIVERY_MODES = ["home", "stop_desk"] as const

/** See {@link DELIVERY_MODES}. */
export type DeliveryMode = (typeof DELIVERY_MODES)[number]

/** True for "home" and "stop_desk", exactly. */
export function isDeliveryMode(value: unknown): value is DeliveryMode {
  return value === "home" || value === "stop_desk"
}

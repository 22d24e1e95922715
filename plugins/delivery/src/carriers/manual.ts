import type { Carrier } from "./carrier"

/**
 * The merchant's own driver, or a carrier whose slips are written by hand: needs no account, makes
 * no label; a tracking number may be typed when the order is marked as shipped.
 */
export const manualCarrier: Carrier = {
  id: "manual",
  create: () => Promise.resolve({ data: {} }),
  cancel: () => Promise.resolve(),
}

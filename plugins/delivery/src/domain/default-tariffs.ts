import { WILAYAS } from "@hanout/algeria/wilayas"
import { DELIVERY_MODES, type DeliveryMode } from "./modes"
import type { TariffInput } from "./tariff"

type Zone = {
  /** Dinars: [home, stop-desk]. */
  price: Record<DeliveryMode, number>
  extraKg: number
  days: [min: number, max: number]
}

/**
 * EXAMPLE prices, made up inside the retail ranges of November 2026 (home 400 to 1 200 DA, desk 250
 * to 1 000 DA): every merchant replaces them with the ones of their contract.
 */
const ZONES = {
  algiers: { price: { home: 500, stop_desk: 300 }, extraKg: 50, days: [1, 2] },
  around: { price: { home: 600, stop_desk: 350 }, extraKg: 50, days: [1, 2] },
  north: { price: { home: 700, stop_desk: 400 }, extraKg: 50, days: [2, 3] },
  highlands: { price: { home: 850, stop_desk: 500 }, extraKg: 70, days: [3, 5] },
  gateway: { price: { home: 1000, stop_desk: 650 }, extraKg: 100, days: [4, 7] },
  sahara: { price: { home: 1200, stop_desk: 1000 }, extraKg: 150, days: [6, 10] },
} as const satisfies Record<string, Zone>

/** A price zone of the example table. */
export type ExampleZone = keyof typeof ZONES

/** Wilaya codes of each zone; the rest is the highlands. */
const ZONE_WILAYAS: Record<Exclude<ExampleZone, "highlands">, readonly string[]> = {
  algiers: ["16"],
  around: ["09", "35", "42"],
  north: [
    ...["02", "06", "10", "13", "15", "18", "21", "22", "23", "24", "25", "26", "27", "29"],
    ...["31", "36", "41", "43", "44", "46", "48"],
  ],
  gateway: ["03", "07", "08", "30", "32", "39", "45", "47", "51", "55", "57", "69"],
  sahara: ["01", "11", "33", "37", "49", "50", "52", "53", "54", "56", "58"],
}

/** The zone of a wilaya in the example table. */
export function exampleZone(wilayaCode: string): ExampleZone {
  for (const [zone, codes] of Object.entries(ZONE_WILAYAS)) {
    if (codes.includes(wilayaCode)) return zone as ExampleZone
  }
  return "highlands"
}

/**
 * The example table: 69 wilayas × 2 modes = 138 rows in wilaya order, in dinars, 5 kg included.
 * Pure; the same rows at each call.
 */
export function defaultTariffs(): TariffInput[] {
  return WILAYAS.flatMap(({ code }) => {
    const zone: Zone = ZONES[exampleZone(code)]
    return DELIVERY_MODES.map((mode) => ({
      wilaya_code: code,
      mode,
      price: zone.price[mode],
      included_kg: 5,
      extra_kg_price: zone.extraKg,
      min_days: zone.days[0],
      max_days: zone.days[1],
      available: true,
    }))
  })
}

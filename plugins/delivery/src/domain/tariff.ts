import { isWilayaCode } from "@hanout/algeria/wilayas"
import { readDinars, type Centimes } from "@hanout/algeria/money"
import { isDeliveryMode, type DeliveryMode } from "./modes"

/** What one parcel to one wilaya in one mode costs and how long it takes. */
export type Tariff = {
  /** "01" to "69". */
  wilaya_code: string
  mode: DeliveryMode
  /** Price of a parcel up to `included_kg`, tax included. */
  price: Centimes
  /** Whole kilograms the price covers. */
  included_kg: number
  /** Added for each started kilogram above `included_kg`, tax included. */
  extra_kg_price: Centimes
  /** Working days of the carrier (Saturday to Thursday), from dispatch. */
  min_days: number
  max_days: number
  /** False: the carrier does not go there in this mode for now. */
  available: boolean
}

/** A tariff as people and HTTP write it: money in dinars ("600", 600, "600.50"). */
export type TariffInput = Omit<Tariff, "price" | "extra_kg_price"> & {
  price: number | string
  extra_kg_price: number | string
}

/** A field of a tariff row. */
export type TariffField = keyof TariffInput

/** What can be wrong with a field. */
export type TariffProblem =
  | "wilaya_unknown"
  | "mode_unknown"
  | "price_invalid"
  | "kg_invalid"
  | "days_invalid"
  | "days_reversed"
  | "flag_invalid"

/** The tariff, or every bad field with its code. */
export type TariffReading =
  | { ok: true; tariff: Tariff }
  | { ok: false; problems: Partial<Record<TariffField, TariffProblem>> }

/** A dinar price no Algerian parcel reaches: a typing slip (one zero too many) rather than a price. */
export const MAX_PRICE_DA = 1_000_000
/** Ceiling of `included_kg`. */
export const MAX_KG = 1_000
/** Ceiling of `max_days`. */
export const MAX_DAYS = 90

const MAX_PRICE_CENTIMES = MAX_PRICE_DA * 100

/** Non-negative dinars with at most two decimals to centimes; undefined when it is no such price. */
export function readPrice(value: unknown): Centimes | undefined {
  if (typeof value !== "number" && typeof value !== "string") return undefined
  const read = readDinars(value)
  if (!read.ok || read.centimes < 0 || read.centimes > MAX_PRICE_CENTIMES) return undefined
  return read.centimes
}

function isWhole(value: unknown, max: number): value is number {
  return Number.isInteger(value) && (value as number) >= 0 && (value as number) <= max
}

/** Checks one row of unknown origin, field by field, and converts its money to centimes. */
export function readTariff(row: Partial<Record<TariffField, unknown>>): TariffReading {
  const problems: Partial<Record<TariffField, TariffProblem>> = {}
  const price = readPrice(row.price)
  const extra = readPrice(row.extra_kg_price)
  const { wilaya_code, mode, included_kg, min_days, max_days, available } = row

  if (typeof wilaya_code !== "string" || !isWilayaCode(wilaya_code)) {
    problems.wilaya_code = "wilaya_unknown"
  }
  if (!isDeliveryMode(mode)) problems.mode = "mode_unknown"
  if (price === undefined) problems.price = "price_invalid"
  if (extra === undefined) problems.extra_kg_price = "price_invalid"
  if (!isWhole(included_kg, MAX_KG)) problems.included_kg = "kg_invalid"
  if (!isWhole(min_days, MAX_DAYS)) problems.min_days = "days_invalid"
  if (!isWhole(max_days, MAX_DAYS)) problems.max_days = "days_invalid"
  if (isWhole(min_days, MAX_DAYS) && isWhole(max_days, MAX_DAYS) && min_days > max_days) {
    problems.max_days = "days_reversed"
  }
  if (typeof available !== "boolean") problems.available = "flag_invalid"

  if (Object.keys(problems).length > 0) return { ok: false, problems }
  return {
    ok: true,
    tariff: {
      wilaya_code: wilaya_code as string,
      mode: mode as DeliveryMode,
      price: price as Centimes,
      included_kg: included_kg as number,
      extra_kg_price: extra as Centimes,
      min_days: min_days as number,
      max_days: max_days as number,
      available: available as boolean,
    },
  }
}

/** The unique key of a tariff in its table: "16:home". */
export function tariffKey(tariff: { wilaya_code: string; mode: string }): string {
  return `${tariff.wilaya_code}:${tariff.mode}`
}

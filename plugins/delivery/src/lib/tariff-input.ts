import { readTariff, tariffKey, type Tariff } from "../domain/tariff"

/** Checked tariffs, or the code of each bad field by its path ("tariffs.0.price"). */
export type TariffsReading =
  { ok: true; tariffs: Tariff[] } | { ok: false; fields: Record<string, string> }

/** Most rows one call may carry: 69 wilayas × 2 modes, and room. */
export const MAX_TARIFFS = 200

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value)

/** Reads the body `{ tariffs: [...] }` of the bulk upsert, whatever it is. */
export function readTariffsBody(body: unknown): TariffsReading {
  const rows = isObject(body) ? body.tariffs : undefined
  if (!Array.isArray(rows) || rows.length === 0) {
    return { ok: false, fields: { tariffs: "tariffs_required" } }
  }
  if (rows.length > MAX_TARIFFS) return { ok: false, fields: { tariffs: "too_many" } }

  const fields: Record<string, string> = {}
  const tariffs = new Map<string, Tariff>()
  rows.forEach((row: unknown, at) => {
    const reading = readTariff(isObject(row) ? row : {})
    if (!reading.ok) {
      for (const [field, code] of Object.entries(reading.problems)) {
        fields[`tariffs.${at}.${field}`] = code
      }
    } else if (tariffs.has(tariffKey(reading.tariff))) {
      fields[`tariffs.${at}`] = "duplicate_row"
    } else {
      tariffs.set(tariffKey(reading.tariff), reading.tariff)
    }
  })
  return Object.keys(fields).length > 0
    ? { ok: false, fields }
    : { ok: true, tariffs: [...tariffs.values()] }
}

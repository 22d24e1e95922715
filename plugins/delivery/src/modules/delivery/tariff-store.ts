import { centimesToDecimal, dinarsToCentimes, type Centimes } from "@hanout/algeria/money"
import { generateEntityId } from "@medusajs/framework/utils"
import { isDeliveryMode } from "../../domain/modes"
import { tariffKey, type Tariff } from "../../domain/tariff"

/** Runs one parameterised statement (`?` marks) in the caller's transaction. */
export type SqlRunner = (sql: string, parameters: unknown[]) => Promise<unknown>

/** How a tariff sits in its table: money as decimal text of dinars (PostgreSQL `numeric`). */
export type TariffRecord = Record<keyof Tariff, unknown>

/** Columns that make a {@link TariffRecord}, for reads outside the ORM. */
export const TARIFF_COLUMNS = [
  "wilaya_code",
  "mode",
  "price",
  "included_kg",
  "extra_kg_price",
  "min_days",
  "max_days",
  "available",
] as const satisfies (keyof Tariff)[]

/** A stored row as a tariff; undefined for a mode this version does not know. */
export function toTariff(record: TariffRecord): Tariff | undefined {
  if (!isDeliveryMode(record.mode)) return undefined
  return {
    wilaya_code: String(record.wilaya_code),
    mode: record.mode,
    price: dinarsToCentimes(String(record.price)),
    included_kg: Number(record.included_kg),
    extra_kg_price: dinarsToCentimes(String(record.extra_kg_price)),
    min_days: Number(record.min_days),
    max_days: Number(record.max_days),
    available: record.available === true,
  }
}

/** Medusa keeps the exact value of a `bigNumber` beside it, in this shape. */
export function rawMoney(amount: Centimes): { value: string; precision: number } {
  return { value: centimesToDecimal(amount), precision: 20 }
}

const SOURCE = `
  SELECT id, wilaya_code, mode, price, raw_price, included_kg, extra_kg_price, raw_extra_kg_price,
         min_days, max_days, available
  FROM jsonb_to_recordset(?::jsonb) AS r(
    id text, wilaya_code text, mode text, price numeric, raw_price jsonb, included_kg int,
    extra_kg_price numeric, raw_extra_kg_price jsonb, min_days int, max_days int, available boolean
  )`

const INSERT = `
  INSERT INTO delivery_tariff (
    id, wilaya_code, mode, price, raw_price, included_kg, extra_kg_price, raw_extra_kg_price,
    min_days, max_days, available
  ) ${SOURCE}
  ON CONFLICT (wilaya_code, mode) WHERE deleted_at IS NULL`

const OVERWRITE = `${INSERT} DO UPDATE SET
    price = EXCLUDED.price, raw_price = EXCLUDED.raw_price,
    included_kg = EXCLUDED.included_kg,
    extra_kg_price = EXCLUDED.extra_kg_price, raw_extra_kg_price = EXCLUDED.raw_extra_kg_price,
    min_days = EXCLUDED.min_days, max_days = EXCLUDED.max_days,
    available = EXCLUDED.available, updated_at = now()`

/**
 * Writes tariffs in one statement: all of them or none. The ORM's own upsert is a read and a write
 * per row; two people saving the table at once would meet its unique index as an error.
 */
export async function writeTariffs(
  run: SqlRunner,
  tariffs: readonly Tariff[],
  onExisting: "overwrite" | "keep"
): Promise<void> {
  if (tariffs.length === 0) return
  // A stated order of row locks: two bulk saves crossing each other wait instead of dead-locking.
  const rows = [...tariffs]
    .sort((a, b) => (tariffKey(a) < tariffKey(b) ? -1 : 1))
    .map((tariff) => ({
      ...tariff,
      id: generateEntityId(undefined, "dtar"),
      price: centimesToDecimal(tariff.price),
      raw_price: rawMoney(tariff.price),
      extra_kg_price: centimesToDecimal(tariff.extra_kg_price),
      raw_extra_kg_price: rawMoney(tariff.extra_kg_price),
    }))
  await run(onExisting === "overwrite" ? OVERWRITE : `${INSERT} DO NOTHING`, [JSON.stringify(rows)])
}

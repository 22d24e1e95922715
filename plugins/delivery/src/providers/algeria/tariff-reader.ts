import { dinarsToCentimes, type Centimes } from "@hanout/algeria/money"
import type { DeliveryMode } from "../../domain/modes"
import type { Tariff } from "../../domain/tariff"
import { TARIFF_COLUMNS, toTariff, type TariffRecord } from "../../modules/delivery/tariff-store"

/** Medusa's shared connection (knex), as far as this file uses it. */
export type SqlConnection = {
  raw(sql: string, bindings: readonly unknown[]): PromiseLike<{ rows: unknown[] }>
}

/** What a price depends on. */
export type TariffAnswer = { tariff: Tariff | undefined; freeFrom: Centimes | null }

/** A desk as it is printed on a parcel. */
export type DeskAnswer = { id: string; name_fr: string; name_ar: string }

/** Read access to the delivery tables. */
export interface TariffReader {
  tariff(wilayaCode: string, mode: DeliveryMode): Promise<TariffAnswer>
  activeDesks(wilayaCode: string): Promise<DeskAnswer[]>
}

type TariffRow = TariffRecord & { free_from: string | number | null }

const TARIFF_SQL = `
  SELECT ${TARIFF_COLUMNS.map((column) => `t.${column}`).join(", ")}, s.free_from
  FROM delivery_tariff t
  LEFT JOIN delivery_setting s ON s.id = 'default' AND s.deleted_at IS NULL
  WHERE t.wilaya_code = ? AND t.mode = ? AND t.deleted_at IS NULL`

const DESKS_SQL = `
  SELECT id, name_fr, name_ar FROM stop_desk
  WHERE wilaya_code = ? AND active AND deleted_at IS NULL
  ORDER BY id`

/**
 * Reads the delivery module's tables without going through it. A module provider is built inside
 * the Fulfillment module's container, which holds no other module, so Medusa's shared connection
 * is the only door; it is opened here only, to read only. One statement a call.
 */
export function createTariffReader(connection: SqlConnection): TariffReader {
  return {
    async tariff(wilayaCode, mode) {
      const { rows } = await connection.raw(TARIFF_SQL, [wilayaCode, mode])
      const row = rows[0] as TariffRow | undefined
      if (!row) return { tariff: undefined, freeFrom: null }
      return {
        tariff: toTariff(row),
        freeFrom: row.free_from === null ? null : dinarsToCentimes(String(row.free_from)),
      }
    },
    async activeDesks(wilayaCode) {
      const { rows } = await connection.raw(DESKS_SQL, [wilayaCode])
      return rows as DeskAnswer[]
    },
  }
}

import { dinarsToCentimes, centimesToDecimal, type Centimes } from "@hanout/algeria/money"
import type { Context } from "@medusajs/framework/types"
import {
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
  MedusaError,
  MedusaService,
} from "@medusajs/framework/utils"
import type { EntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import type { StopDesk as Desk } from "../../domain/desk"
import type { DeliveryMode } from "../../domain/modes"
import { deliveryPrice, type Parcel } from "../../domain/price"
import { tariffKey, type Tariff } from "../../domain/tariff"
import { DeliverySetting, DeliveryTariff, StopDesk } from "./models"
import { rawMoney, toTariff, writeTariffs, type SqlRunner } from "./tariff-store"

const SETTINGS_ID = "default"

/** One mode a parcel could travel by; `price` is undefined when it cannot. */
export type DeliveryQuote = {
  mode: DeliveryMode
  price: Centimes | undefined
  min_days: number
  max_days: number
}

function sqlIn(context: Context): SqlRunner {
  const manager = context.transactionManager as EntityManager | undefined
  if (!manager) {
    throw new MedusaError(
      MedusaError.Types.UNEXPECTED_STATE,
      "The delivery module was called outside a transaction"
    )
  }
  return (sql, parameters) => manager.execute(sql, parameters)
}

/**
 * Tariffs, desks and settings. Money in and out is integer centimes, whatever the table holds.
 * Beside the methods below, the generated ones of the three models (`listStopDesks`, …).
 */
export default class DeliveryModuleService extends MedusaService({
  DeliveryTariff,
  StopDesk,
  DeliverySetting,
}) {
  /** Tariffs in table order (wilaya, then home before stop-desk); one wilaya's when named. */
  @InjectManager()
  async readTariffs(
    wilayaCode?: string,
    @MedusaContext() context: Context = {}
  ): Promise<Tariff[]> {
    const rows = await this.listDeliveryTariffs(
      wilayaCode === undefined ? {} : { wilaya_code: wilayaCode },
      {},
      context
    )
    return rows
      .map((row) => toTariff(row))
      .filter((tariff) => tariff !== undefined)
      .sort((a, b) => (tariffKey(a) < tariffKey(b) ? -1 : 1))
  }

  /** Creates or replaces tariffs by (wilaya, mode): all or none, safe against itself. */
  @InjectManager()
  async upsertTariffs(
    tariffs: readonly Tariff[],
    @MedusaContext() context: Context = {}
  ): Promise<void> {
    await this.upsertTariffs_(tariffs, context)
  }

  @InjectTransactionManager()
  protected async upsertTariffs_(
    tariffs: readonly Tariff[],
    @MedusaContext() context: Context = {}
  ): Promise<void> {
    await writeTariffs(sqlIn(context), tariffs, "overwrite")
  }

  /** Takes tariffs out by (wilaya, mode). Unknown pairs are ignored. */
  @InjectManager()
  async removeTariffs(
    keys: readonly Pick<Tariff, "wilaya_code" | "mode">[],
    @MedusaContext() context: Context = {}
  ): Promise<void> {
    await this.removeTariffs_(keys, context)
  }

  @InjectTransactionManager()
  protected async removeTariffs_(
    keys: readonly Pick<Tariff, "wilaya_code" | "mode">[],
    @MedusaContext() context: Context = {}
  ): Promise<void> {
    await sqlIn(context)(
      `DELETE FROM delivery_tariff
       WHERE wilaya_code || ':' || mode IN (SELECT jsonb_array_elements_text(?::jsonb))`,
      [JSON.stringify(keys.map(tariffKey))]
    )
  }

  /**
   * Adds what is missing and touches nothing that is there, deleted desks included: a merchant who
   * took an example out does not meet it again.
   */
  @InjectManager()
  async addMissing(
    tariffs: readonly Tariff[],
    desks: readonly Desk[],
    @MedusaContext() context: Context = {}
  ): Promise<void> {
    await this.addMissing_(tariffs, desks, context)
  }

  @InjectTransactionManager()
  protected async addMissing_(
    tariffs: readonly Tariff[],
    desks: readonly Desk[],
    @MedusaContext() context: Context = {}
  ): Promise<void> {
    const run = sqlIn(context)
    await writeTariffs(run, tariffs, "keep")
    await run(
      `INSERT INTO stop_desk (
         id, wilaya_code, commune_code, name_fr, name_ar, address_fr, address_ar, phone, active
       )
       SELECT r.* FROM jsonb_to_recordset(?::jsonb) AS r(
         id text, wilaya_code text, commune_code text, name_fr text, name_ar text,
         address_fr text, address_ar text, phone text, active boolean
       )
       WHERE NOT EXISTS (SELECT 1 FROM stop_desk s WHERE s.wilaya_code = r.wilaya_code)
       ON CONFLICT (id) DO NOTHING`,
      [JSON.stringify(desks)]
    )
  }

  /** Centimes of goods from which delivery costs nothing; null when never. */
  @InjectManager()
  async readFreeFrom(@MedusaContext() context: Context = {}): Promise<Centimes | null> {
    const [settings] = await this.listDeliverySettings({ id: SETTINGS_ID }, {}, context)
    const freeFrom = settings?.free_from
    return freeFrom === undefined || freeFrom === null ? null : dinarsToCentimes(String(freeFrom))
  }

  /** Sets or, with null, takes away the free-delivery threshold. */
  @InjectManager()
  async writeFreeFrom(
    freeFrom: Centimes | null,
    @MedusaContext() context: Context = {}
  ): Promise<void> {
    await this.writeFreeFrom_(freeFrom, context)
  }

  @InjectTransactionManager()
  protected async writeFreeFrom_(
    freeFrom: Centimes | null,
    @MedusaContext() context: Context = {}
  ): Promise<void> {
    const value = freeFrom === null ? null : centimesToDecimal(freeFrom)
    const raw = freeFrom === null ? null : JSON.stringify(rawMoney(freeFrom))
    await sqlIn(context)(
      `INSERT INTO delivery_setting (id, free_from, raw_free_from) VALUES (?, ?::numeric, ?::jsonb)
       ON CONFLICT (id) DO UPDATE
         SET free_from = EXCLUDED.free_from, raw_free_from = EXCLUDED.raw_free_from,
             updated_at = now(), deleted_at = NULL`,
      [SETTINGS_ID, value, raw]
    )
  }

  /** Prices a parcel to a wilaya in every mode the table knows, without a cart. */
  @InjectManager()
  async quote(
    wilayaCode: string,
    parcel: Parcel,
    @MedusaContext() context: Context = {}
  ): Promise<DeliveryQuote[]> {
    const freeFrom = await this.readFreeFrom(context)
    const tariffs = await this.readTariffs(wilayaCode, context)
    return tariffs.map((tariff) => ({
      mode: tariff.mode,
      price: deliveryPrice(tariff, parcel, freeFrom),
      min_days: tariff.min_days,
      max_days: tariff.max_days,
    }))
  }
}

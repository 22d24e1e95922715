import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

/** A row as it came from the database. */
export type Row = Record<string, unknown>

/** Rows of one statement with `?` bindings, over Medusa's own connection. */
export async function rowsOf(
  container: MedusaContainer,
  statement: string,
  bindings: unknown[] = []
): Promise<Row[]> {
  const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  return (await database.raw<{ rows: Row[] }>(statement, bindings as never[])).rows
}

/** The service with a deposit: an hour, free to cancel until a day before. */
export const SERVICE = "bsvc_deposit"
/** Dinars. */
export const DEPOSIT = 2000
/** Alger-Centre. */
export const COMMUNE = "1601"

/** One technician in one zone, every day from 08:00 to 18:00, and one service with a deposit. */
export async function planOneTechnician(
  container: MedusaContainer,
  variantId: string
): Promise<void> {
  const sql = (statement: string, bindings: unknown[] = []) =>
    rowsOf(container, statement, bindings)
  await sql(
    `INSERT INTO booking_zone (id, code, name_fr, name_ar, name_en)
     VALUES ('bzon_d', 'alger', 'Alger', 'الجزائر', 'Algiers')`
  )
  await sql(
    `INSERT INTO booking_zone_place (id, zone_id, wilaya_code) VALUES ('bzpl_d', 'bzon_d', '16')`
  )
  await sql(
    `INSERT INTO booking_service (id, code, kind, name_fr, name_ar, name_en, duration_min,
       slot_step_min, cancel_free_hours, price, raw_price, deposit, raw_deposit, deposit_variant_id)
     VALUES (?, 'POSE', 'install', 'Pose', 'تركيب', 'Installation', 60, 30, 24,
       9000, '{"value": "9000", "precision": 20}', ?, ?, ?)`,
    [SERVICE, DEPOSIT, JSON.stringify({ value: String(DEPOSIT), precision: 20 }), variantId]
  )
  await sql(
    `INSERT INTO booking_technician (id, name, email) VALUES ('btec_d', 'Karim', 'karim@example.dz')`
  )
  await sql(
    `INSERT INTO booking_technician_zone (id, technician_id, zone_id)
     VALUES ('btzo_d', 'btec_d', 'bzon_d')`
  )
  await sql(
    `INSERT INTO booking_hours (id, technician_id, weekday, kind, from_min, until_min)
     SELECT 'bhrs_d' || day, 'btec_d', day, 'work', 480, 1080 FROM generate_series(0, 6) AS day`
  )
}

/** Pairs of active blocks of one technician that overlap, found without the constraint's help. */
export const OVERLAPS = `SELECT a.id FROM appointment_block a JOIN appointment_block b
    ON a.technician_id = b.technician_id AND a.id < b.id
   AND a.blocked_from < b.blocked_until AND b.blocked_from < a.blocked_until
  WHERE a.status IN ('held', 'pending_payment', 'pending_approval', 'confirmed')
    AND b.status IN ('held', 'pending_payment', 'pending_approval', 'confirmed')`

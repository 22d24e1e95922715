import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { rowsOf, type Sql } from "../records/connection"

/** A change of the configuration: who did what to which row. `detail` holds field names, not values. */
export type ConfigurationChange = {
  entity: string
  entity_id: string
  action: "created" | "updated" | "removed"
  /** Medusa user or API key; null for the seed. */
  actor_id: string | null
  detail?: Record<string, unknown>
}

/** Writes down a change, in the transaction that makes it. */
export async function noteChange(tx: Sql, change: ConfigurationChange): Promise<void> {
  await rowsOf(
    tx,
    `INSERT INTO booking_change (entity, entity_id, action, actor_id, detail)
     VALUES (?, ?, ?, ?, ?::jsonb)`,
    [
      change.entity,
      change.entity_id,
      change.action,
      change.actor_id,
      JSON.stringify(change.detail ?? {}),
    ]
  )
}

/** Bus event after every change of the configuration; ids only. */
export const SETTINGS_CHANGED = "booking.settings_changed"

/** Tells the bus, after the commit. */
export async function announceChange(
  container: MedusaContainer,
  { entity, entity_id, action, actor_id }: ConfigurationChange
): Promise<void> {
  await container
    .resolve(Modules.EVENT_BUS)
    .emit({ name: SETTINGS_CHANGED, data: { entity, entity_id, action, actor_id } })
}

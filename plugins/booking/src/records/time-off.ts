import { rowsOf, type Tx } from "./connection"
import { toBlock, type Block } from "./rows"

/** Blocks that take a technician's time in a range, forced ones included, by their start. */
export async function blocksIn(
  tx: Tx,
  technicianId: string,
  from: Date,
  until: Date
): Promise<Block[]> {
  const rows = await rowsOf(
    tx,
    `SELECT * FROM appointment_block
     WHERE technician_id = ? AND deleted_at IS NULL
       AND status IN ('held', 'pending_payment', 'pending_approval', 'confirmed', 'en_route',
         'in_progress', 'blocked')
       AND tstzrange(blocked_from, blocked_until, '[)') && tstzrange(?, ?, '[)')
     ORDER BY starts_at, id`,
    [technicianId, from, until]
  )
  return rows.map(toBlock)
}

/** True for a technician who was not deleted. */
export async function technicianExists(tx: Tx, id: string): Promise<boolean> {
  const rows = await rowsOf(
    tx,
    `SELECT id FROM booking_technician WHERE id = ? AND deleted_at IS NULL`,
    [id]
  )
  return rows.length > 0
}

import { rowsOf, type Tx } from "./connection"

/** Two families of advisory locks; the numbers only have to differ from everybody else's. */
const TECHNICIANS = 4_804_001
const CLIENTS = 4_804_002

/**
 * Every write that takes time of a technician holds his lock until its transaction ends: travel, the
 * day's limit and moves look at more than one row, which no constraint can. Several are taken in the
 * order of their hashes, so that two callers never wait for each other.
 */
export async function lockTechnicians(tx: Tx, ids: readonly (string | null)[]): Promise<void> {
  const named = ids.filter((id) => id !== null)
  if (named.length === 0) return
  await rowsOf(
    tx,
    `SELECT pg_advisory_xact_lock(?, hash) FROM (
       SELECT DISTINCT hashtext(id) AS hash FROM unnest(?::text[]) AS id ORDER BY 1
     ) AS sorted`,
    [TECHNICIANS, named]
  )
}

/** Holds of one browser are counted one at a time; taken before any technician's lock. */
export async function lockClient(tx: Tx, clientKey: string): Promise<void> {
  await rowsOf(tx, `SELECT pg_advisory_xact_lock(?, hashtext(?))`, [CLIENTS, clientKey])
}

import { rowsOf, type Tx } from "./connection"

/** Families of advisory locks; the numbers only have to differ from everybody else's. */
const TECHNICIANS = 4_804_001
const CLIENTS = 4_804_002
const PHONES = 4_804_003

/**
 * Every write that takes time of a technician holds his lock until its transaction ends: travel, the
 * day's limit and moves look at more than one row, which no constraint can. Taken last of the locks
 * of this file.
 */
export function lockTechnicians(tx: Tx, ids: readonly (string | null)[]): Promise<void> {
  return lock(tx, TECHNICIANS, ids)
}

/** Holds of one browser, and of one address, are counted one at a time. Taken first. */
export function lockClients(tx: Tx, keys: readonly (string | null)[]): Promise<void> {
  return lock(tx, CLIENTS, keys)
}

/** Visits of one phone are counted one at a time. Taken between the two others. */
export function lockPhone(tx: Tx, phone: string): Promise<void> {
  return lock(tx, PHONES, [phone])
}

/** Several are taken in the order of their hashes, so that two callers never wait for each other. */
async function lock(tx: Tx, family: number, names: readonly (string | null)[]): Promise<void> {
  const named = names.filter((name) => name !== null)
  if (named.length === 0) return
  await rowsOf(
    tx,
    `SELECT pg_advisory_xact_lock(?, hash) FROM (
       SELECT DISTINCT hashtext(name) AS hash FROM unnest(?::text[]) AS name ORDER BY 1
     ) AS sorted`,
    [family, named]
  )
}

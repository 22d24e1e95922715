import type { MedusaContainer } from "@medusajs/framework/types"
import { z } from "@medusajs/framework/zod"
import { BookingError } from "../booking-errors"
import { rowsOf, sqlOf, type Tx } from "./connection"

/** SQLSTATEs a planning meets under load; see {@link inTransaction}. */
const OVERLAP = "23P01"
const DEADLOCK = "40P01"
const SERIALIZATION = "40001"
const LOCK_TIMEOUT = "55P03"
const STATEMENT_TIMEOUT = "57014"
const UNIQUE = "23505"

/** Tries in all, the first one counted. */
const TRIES: Readonly<Record<string, number>> = {
  [DEADLOCK]: 4,
  [SERIALIZATION]: 4,
  [LOCK_TIMEOUT]: 2,
  // Two visits drew the same reference.
  [UNIQUE]: 2,
}

/** What a failure is called once trying again is over. */
const NAMES: Readonly<Record<string, "slot_taken" | "try_again">> = {
  [OVERLAP]: "slot_taken",
  [DEADLOCK]: "slot_taken",
  [SERIALIZATION]: "try_again",
  [LOCK_TIMEOUT]: "try_again",
  [STATEMENT_TIMEOUT]: "try_again",
}

const PAUSE_MS = 25

const CLOCK = `SELECT clock_timestamp() AS now`

/**
 * Runs `work` in one transaction (READ COMMITTED) that waits at most 2 s for a lock and 5 s for a
 * statement. `tx.now` is the database's clock, so that all processes agree on when a hold ends; a
 * given `now` takes its place.
 *
 * Nothing may be asked of another connection inside `work`, nor of the network: under load each would
 * wait for the other. After a deadlock, a serialization failure or a lock timeout the whole of `work`
 * runs again on a new transaction. What remains is `slot_taken` (an overlap, a deadlock) or
 * `try_again` (503); SQL errors of that kind never reach a caller.
 */
export async function inTransaction<T>(
  container: MedusaContainer,
  work: (tx: Tx) => Promise<T>,
  { now }: { now?: Date | undefined } = {}
): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await sqlOf(container).transaction(async (sql) => {
        const [row] = await rowsOf(
          sql,
          `SELECT set_config('lock_timeout', '2s', true), set_config('statement_timeout', '5s', true),
             clock_timestamp() AS now`
        )
        return work({
          raw: (statement, bindings) => sql.raw(statement, bindings),
          now: now ?? dateOf(row?.now),
          clock: async () => now ?? dateOf((await rowsOf(sql, CLOCK))[0]?.now),
        })
      })
    } catch (error) {
      const state = sqlStateOf(error)
      if (tries < (TRIES[state] ?? 1)) {
        await pause(PAUSE_MS * tries * (1 + Math.random()))
        continue
      }
      const name = NAMES[state]
      throw name ? new BookingError(name) : error
    }
  }
}

/** The driver gives a Date; through a text its milliseconds would be lost. */
const dateOf = (value: unknown): Date => z.coerce.date().parse(value)

/** SQLSTATE of a failure; a pool without a free connection reads as a lock that did not come. */
function sqlStateOf(error: unknown): string {
  if (typeof error !== "object" || error === null) return ""
  if (Reflect.get(error, "name") === "KnexTimeoutError") return STATEMENT_TIMEOUT
  return String(Reflect.get(error, "code") ?? "")
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

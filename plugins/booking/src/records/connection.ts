import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

type Row = Record<string, unknown>

/** The part of knex a record uses: one statement with `?` bindings. */
export type Sql = {
  raw: (sql: string, bindings?: readonly unknown[]) => PromiseLike<{ rows: Row[] }>
}

/** A connection that can open transactions. */
export type Database = Sql & { transaction: <T>(work: (sql: Sql) => Promise<T>) => Promise<T> }

/**
 * An open transaction and the moment it began, by the database's clock unless a test gave another.
 * `clock` reads it again: after a wait for a lock the first reading is old.
 */
export type Tx = Sql & { readonly now: Date; readonly clock: () => Promise<Date> }

/** Medusa's shared connection. */
export function sqlOf(container: MedusaContainer): Database {
  return container.resolve(ContainerRegistrationKeys.PG_CONNECTION) as unknown as Database
}

/** Rows of one statement. */
export async function rowsOf(
  sql: Sql,
  statement: string,
  bindings: readonly unknown[] = []
): Promise<Row[]> {
  return (await sql.raw(statement, bindings)).rows
}

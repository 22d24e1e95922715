import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

type Row = Record<string, unknown>

/**
 * The part of Medusa's shared knex connection the ledger uses. `raw` runs one statement; every
 * write of the ledger is one statement, so that it needs no transaction of its own.
 */
export type Sql = {
  raw: (sql: string, bindings?: readonly unknown[]) => PromiseLike<{ rows: Row[] }>
}

/** The database of a container. */
export function sqlOf(container: MedusaContainer): Sql {
  return container.resolve(ContainerRegistrationKeys.PG_CONNECTION) as unknown as Sql
}

/** Rows of one statement. */
export async function rowsOf(
  sql: Sql,
  statement: string,
  bindings: readonly unknown[] = []
): Promise<Row[]> {
  return (await sql.raw(statement, bindings)).rows
}

/** True for a row refused because another one has its key (PostgreSQL 23505). */
export function isUniqueViolation(error: unknown): boolean {
  return typeof error === "object" && error !== null && Reflect.get(error, "code") === "23505"
}

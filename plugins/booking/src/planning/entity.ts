import type { MedusaContainer } from "@medusajs/framework/types"
import type { z } from "@medusajs/framework/zod"
import type { Sql } from "../records/connection"
import type { Faults } from "./faults"
import type { Row } from "./reading"

/** Columns of a row as they are written; arrays are `text[]`, objects are turned to JSON before. */
export type Columns = Record<string, string | number | boolean | null | string[]>

/** Rows of other tables that are read and written with an entity. */
export type Children<Input> = {
  /** Fields by id of the entity; an id without children may be missing. */
  load: (tx: Sql, ids: string[]) => Promise<Map<string, Partial<Input>>>
  /** Replaces the children of one entity. */
  save: (tx: Sql, id: string, input: Input) => Promise<void>
}

/**
 * One kind of thing the merchant edits. `name` and `plural` are the keys of its answers, `table`
 * holds it, `order` is SQL. All reading and writing is done by `store.ts`.
 */
export type Entity<Input extends object> = {
  name: string
  plural: string
  table: string
  /** First letters of its ids. */
  prefix: string
  order: string
  /** The whole of what a person may set, with defaults for a new one. */
  input: z.ZodType<Input>
  fromRow: (row: Row) => Input
  columns: (input: Input) => Columns
  /** The field a unique index of the table is about, to be named when it refuses. */
  unique?: string
  children?: Children<Input>
  /** Faults only our tables can tell; asked in the transaction that writes. */
  check?: (tx: Sql, input: Input) => Promise<Faults>
  /** Faults only another module can tell; asked before, since its answer takes a connection more. */
  checkOutside?: (container: MedusaContainer, input: Input) => Promise<Faults>
  /** Who still needs it; it is not removed then. */
  usedBy?: (tx: Sql, id: string) => Promise<string[]>
  /** What goes with it when it is removed. */
  removed?: (tx: Sql, id: string) => Promise<void>
}

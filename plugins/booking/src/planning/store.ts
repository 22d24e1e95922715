import type { MedusaContainer } from "@medusajs/framework/types"
import { generateEntityId } from "@medusajs/framework/utils"
import { BookingError } from "../booking-errors"
import { announceChange, noteChange, type ConfigurationChange } from "./changes"
import { rowsOf, sqlOf, type Sql } from "../records/connection"
import type { Columns, Entity } from "./entity"
import { faultsOf, type Faults } from "./faults"
import type { Row } from "./reading"

/** An entity as the admin sees it. */
export type Saved<Input> = Input & { id: string }

/** Every living row, in the order of the entity. */
export async function listEntities<Input extends object>(
  tx: Sql,
  entity: Entity<Input>
): Promise<Saved<Input>[]> {
  const rows = await rowsOf(
    tx,
    `SELECT * FROM "${entity.table}" WHERE deleted_at IS NULL ORDER BY ${entity.order}`
  )
  return withChildren(tx, entity, rows)
}

/** One living row; throws `record_not_found`. */
export async function readEntity<Input extends object>(
  tx: Sql,
  entity: Entity<Input>,
  id: string
): Promise<Saved<Input>> {
  return required(await rowsById(tx, entity, id), tx, entity)
}

/** Checks the input and writes a new row; throws `invalid_fields`. */
export async function createEntity<Input extends object>(
  container: MedusaContainer,
  entity: Entity<Input>,
  body: unknown,
  actor_id: string | null
): Promise<Saved<Input>> {
  const input = readInput(entity, body)
  const outside = await entity.checkOutside?.(container, input)
  return changing(container, entity, async (tx) => {
    await refuseFaults(tx, entity, input, outside)
    const id = await insertEntity(tx, entity, input)
    return {
      saved: await readEntity(tx, entity, id),
      change: { entity: entity.name, entity_id: id, action: "created", actor_id },
    }
  })
}

/**
 * Writes the given fields of a row, checked together with the ones that stay. Two people who change
 * different fields at once both win. Throws `record_not_found`, `invalid_fields`.
 */
export async function updateEntity<Input extends object>(
  container: MedusaContainer,
  entity: Entity<Input>,
  id: string,
  body: unknown,
  actor_id: string | null
): Promise<Saved<Input>> {
  const given = typeof body === "object" && body !== null ? body : {}
  const merge = ({ id: _, ...before }: Saved<Input>) => readInput(entity, { ...before, ...given })
  const seen = merge(await readEntity(sqlOf(container), entity, id))
  const outside = await entity.checkOutside?.(container, seen)
  return changing(container, entity, async (tx) => {
    const rows = await rowsById(tx, entity, id, "FOR UPDATE")
    const input = merge(await required(rows, tx, entity))
    await refuseFaults(tx, entity, input, outside)
    const columns = entity.columns(input)
    const names = Object.keys(columns)
    await rowsOf(
      tx,
      `UPDATE "${entity.table}" SET ${names.map((name) => `"${name}" = ?`).join(", ")},
         updated_at = now() WHERE id = ?`,
      [...Object.values(columns), id]
    )
    await entity.children?.save(tx, id, input)
    return {
      saved: await readEntity(tx, entity, id),
      change: {
        entity: entity.name,
        entity_id: id,
        action: "updated",
        actor_id,
        detail: { fields: Object.keys(given) },
      },
    }
  })
}

/** Removes a row that nothing needs; it stays in the database. Throws `record_not_found`, `in_use`. */
export async function removeEntity<Input extends object>(
  container: MedusaContainer,
  entity: Entity<Input>,
  id: string,
  actor_id: string | null
): Promise<void> {
  await changing(container, entity, async (tx) => {
    await required(await rowsById(tx, entity, id, "FOR UPDATE"), tx, entity)
    const used_by = (await entity.usedBy?.(tx, id)) ?? []
    if (used_by.length > 0) throw new BookingError("in_use", { used_by })
    await entity.removed?.(tx, id)
    await rowsOf(
      tx,
      `UPDATE "${entity.table}" SET deleted_at = now(), updated_at = now() WHERE id = ?`,
      [id]
    )
    return {
      saved: undefined,
      change: { entity: entity.name, entity_id: id, action: "removed", actor_id },
    }
  })
}

/** Writes a row whose input is checked already, with its children; answers its id. */
export async function insertEntity<Input extends object>(
  tx: Sql,
  entity: Entity<Input>,
  input: Input
): Promise<string> {
  const id = generateEntityId(undefined, entity.prefix)
  const columns: Columns = { id, ...entity.columns(input) }
  const names = Object.keys(columns)
  await rowsOf(
    tx,
    `INSERT INTO "${entity.table}" (${names.map((name) => `"${name}"`).join(", ")})
     VALUES (${names.map(() => "?").join(", ")})`,
    Object.values(columns)
  )
  await entity.children?.save(tx, id, input)
  return id
}

function readInput<Input extends object>(entity: Entity<Input>, body: unknown): Input {
  const read = entity.input.safeParse(body ?? {})
  if (read.success) return read.data
  throw new BookingError("invalid_fields", { fields: faultsOf(read.error) })
}

async function refuseFaults<Input extends object>(
  tx: Sql,
  entity: Entity<Input>,
  input: Input,
  outside: Faults | undefined
): Promise<void> {
  const fields = { ...(await entity.check?.(tx, input)), ...outside }
  if (Object.keys(fields).length > 0) throw new BookingError("invalid_fields", { fields })
}

async function rowsById<Input extends object>(
  tx: Sql,
  entity: Entity<Input>,
  id: string,
  lock = ""
): Promise<Row[]> {
  return rowsOf(tx, `SELECT * FROM "${entity.table}" WHERE id = ? AND deleted_at IS NULL ${lock}`, [
    id,
  ])
}

async function required<Input extends object>(
  rows: Row[],
  tx: Sql,
  entity: Entity<Input>
): Promise<Saved<Input>> {
  const [saved] = await withChildren(tx, entity, rows)
  if (!saved) throw new BookingError("record_not_found", { entity: entity.name })
  return saved
}

async function withChildren<Input extends object>(
  tx: Sql,
  entity: Entity<Input>,
  rows: Row[]
): Promise<Saved<Input>[]> {
  const ids = rows.map((row) => String(row.id))
  const children = ids.length > 0 ? await entity.children?.load(tx, ids) : undefined
  return rows.map((row) => {
    const id = String(row.id)
    return { id, ...entity.fromRow(row), ...children?.get(id) }
  })
}

/** One transaction with its note; the bus hears of it after the commit. */
async function changing<Input extends object, T>(
  container: MedusaContainer,
  entity: Entity<Input>,
  run: (tx: Sql) => Promise<{ saved: T; change: ConfigurationChange }>
): Promise<T> {
  try {
    const { saved, change } = await sqlOf(container).transaction(async (tx) => {
      const done = await run(tx)
      await noteChange(tx, done.change)
      return done
    })
    await announceChange(container, change)
    return saved
  } catch (error) {
    if (!entity.unique || !isUniqueViolation(error)) throw error
    throw new BookingError("invalid_fields", { fields: { [entity.unique]: "duplicate" } })
  }
}

function isUniqueViolation(error: unknown): boolean {
  return typeof error === "object" && error !== null && Reflect.get(error, "code") === "23505"
}

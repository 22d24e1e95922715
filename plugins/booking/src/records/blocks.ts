import { generateEntityId } from "@medusajs/framework/utils"
import { rowsOf, type Sql, type Tx } from "./connection"
import { toBlock, toEvent, type Actor, type Block, type BookingEvent } from "./rows"

/** What goes into the history with a write; `detail` holds ids and facts, no token. */
export type Note = { kind: string; actor: Actor; detail?: Record<string, unknown> }

/** What a write may change. `id`, `version`, `created_at` and `updated_at` are kept by the records. */
export type BlockChange = Partial<Omit<Block, "id" | "version" | "created_at" | "updated_at">>

/** A new block; what is left out takes the default of the table. */
export type NewBlock = BlockChange &
  Pick<Block, "kind" | "status" | "starts_at" | "ends_at" | "blocked_from" | "blocked_until">

const JSON_COLUMNS: ReadonlySet<string> = new Set<keyof BlockChange>([
  "service",
  "contact",
  "address",
  "problem",
  "report",
  "assigned_because",
])

const COLUMNS: ReadonlySet<string> = new Set<keyof BlockChange>([
  "technician_id",
  "kind",
  "status",
  "starts_at",
  "ends_at",
  "blocked_from",
  "blocked_until",
  "reference",
  "sequence",
  "link_version",
  "hold_token_hash",
  "hold_expires_at",
  "hold_extended",
  "client_key",
  "client_address",
  "service_id",
  "service",
  "zone_id",
  "wilaya_code",
  "commune_code",
  "customer_id",
  "contact",
  "phone",
  "address",
  "problem",
  "locale",
  "asked_technician",
  "assigned_because",
  "currency_code",
  "price",
  "deposit",
  "cart_id",
  "order_id",
  "line_item_id",
  "deposit_state",
  "decide_by",
  "confirmed_at",
  "en_route_at",
  "started_at",
  "completed_at",
  "closed_at",
  "close_reason",
  "report",
  "staff_note",
  "overbook_reason",
  "created_by",
])

/** Columns and bindings of a write; names come from the list above only. */
function columnsOf(change: BlockChange): { column: string; placeholder: string; value: unknown }[] {
  return Object.entries(change)
    .filter(([column, value]) => COLUMNS.has(column) && value !== undefined)
    .map(([column, value]) =>
      JSON_COLUMNS.has(column)
        ? { column, placeholder: "?::jsonb", value: value === null ? null : JSON.stringify(value) }
        : { column, placeholder: "?", value }
    )
}

/**
 * Takes the time of a new block, with its first line of history. Undefined when another block has
 * it: an insert that would wait in a deadlock gives way instead.
 */
export async function insertBlock(tx: Tx, block: NewBlock, note: Note): Promise<Block | undefined> {
  const columns = columnsOf(block)
  const rows = await rowsOf(
    tx,
    `WITH added AS (
       INSERT INTO appointment_block (id, created_at, ${columns.map(({ column }) => column).join(", ")})
       VALUES (?, ?, ${columns.map(({ placeholder }) => placeholder).join(", ")})
       ON CONFLICT DO NOTHING
       RETURNING *
     ), noted AS (
       INSERT INTO booking_event (block_id, kind, to_status, actor_type, actor_id, detail, at)
       SELECT id, ?, status, ?, ?, ?::jsonb, ? FROM added
     )
     SELECT * FROM added`,
    [
      generateEntityId(undefined, "visit"),
      tx.now,
      ...columns.map(({ value }) => value),
      note.kind,
      note.actor.type,
      note.actor.id ?? null,
      JSON.stringify(note.detail ?? {}),
      tx.now,
    ]
  )
  return rows[0] && toBlock(rows[0])
}

/**
 * The one way to change a block: writes only when the row is still the one that was read (version
 * and, where named, one of `statuses`), and adds the line of history in the same statement.
 * Undefined when somebody else was faster. Taking time may fail with 23P01, which the transaction
 * answers as `slot_taken`.
 */
export async function changeBlock(
  tx: Tx,
  read: Pick<Block, "id" | "version" | "status">,
  change: BlockChange,
  note: Note,
  statuses: readonly Block["status"][] = [read.status]
): Promise<Block | undefined> {
  const columns = columnsOf(change)
  const sets = columns.map(({ column, placeholder }) => `${column} = ${placeholder}, `).join("")
  const rows = await rowsOf(
    tx,
    `WITH changed AS (
       UPDATE appointment_block SET ${sets}version = version + 1, updated_at = ?
       WHERE id = ? AND version = ? AND status = ANY(?) AND deleted_at IS NULL
       RETURNING *
     ), noted AS (
       INSERT INTO booking_event
         (block_id, kind, from_status, to_status, actor_type, actor_id, detail, at)
       SELECT id, ?, ?, status, ?, ?, ?::jsonb, ? FROM changed
     )
     SELECT * FROM changed`,
    [
      ...columns.map(({ value }) => value),
      tx.now,
      read.id,
      read.version,
      [...statuses],
      note.kind,
      read.status,
      note.actor.type,
      note.actor.id ?? null,
      JSON.stringify(note.detail ?? {}),
      tx.now,
    ]
  )
  return rows[0] && toBlock(rows[0])
}

/** Adds a line to the history of a block without changing it. */
export async function noteEvent(tx: Tx, blockId: string, note: Note): Promise<void> {
  await rowsOf(
    tx,
    `INSERT INTO booking_event (block_id, kind, actor_type, actor_id, detail, at)
     VALUES (?, ?, ?, ?, ?::jsonb, ?)`,
    [
      blockId,
      note.kind,
      note.actor.type,
      note.actor.id ?? null,
      JSON.stringify(note.detail ?? {}),
      tx.now,
    ]
  )
}

/** Ways to name one block. */
type Handle = Partial<Record<"id" | "hold_token_hash" | "cart_id" | "order_id", string>>

const HANDLES = ["id", "hold_token_hash", "cart_id", "order_id"] as const

/**
 * The block of an id, a hold's token (its hash), a cart or an order; the newest where several are.
 * `lock`: nobody else changes it until the transaction ends.
 */
export async function findBlock(
  sql: Sql,
  handle: Handle,
  { lock = false }: { lock?: boolean } = {}
): Promise<Block | undefined> {
  const name = HANDLES.find((candidate) => handle[candidate] !== undefined)
  if (!name) return undefined
  const rows = await rowsOf(
    sql,
    `SELECT * FROM appointment_block WHERE ${name} = ? AND deleted_at IS NULL
     ORDER BY created_at DESC, id DESC LIMIT 1${lock ? " FOR UPDATE" : ""}`,
    [handle[name]]
  )
  return rows[0] && toBlock(rows[0])
}

/** History of a block, oldest first. */
export async function eventsOf(sql: Sql, blockId: string): Promise<BookingEvent[]> {
  const rows = await rowsOf(sql, `SELECT * FROM booking_event WHERE block_id = ? ORDER BY id`, [
    blockId,
  ])
  return rows.map(toEvent)
}

/** Who changed a block last, for one who comes too late. */
export async function lastChangeOf(
  sql: Sql,
  blockId: string
): Promise<{ type: string; id: string | null; at: string; kind: string } | null> {
  const rows = await rowsOf(
    sql,
    `SELECT * FROM booking_event WHERE block_id = ? ORDER BY id DESC LIMIT 1`,
    [blockId]
  )
  if (!rows[0]) return null
  const { actor_type, actor_id, at, kind } = toEvent(rows[0])
  return { type: actor_type, id: actor_id, at: at.toISOString(), kind }
}

/**
 * Visits somebody booked by himself that are to come, or were booked in the last day whatever became
 * of them. Who is signed in is counted by his account: nobody else can use up his share.
 */
export async function visitsBookedBy(
  sql: Sql,
  { phone, customer_id }: { phone: string; customer_id?: string | undefined },
  now: Date
): Promise<number> {
  const [row] = await rowsOf(
    sql,
    `SELECT count(*)::int AS n FROM appointment_block
     WHERE ${customer_id === undefined ? "phone = ?" : "customer_id = ?"}
       AND created_by = 'customer' AND deleted_at IS NULL
       AND (
         (starts_at > ? AND status IN ('pending_payment', 'pending_approval', 'confirmed'))
         OR (created_at > ?::timestamptz - interval '1 day'
           AND status NOT IN ('held', 'expired', 'released'))
       )`,
    [customer_id ?? phone, now, now]
  )
  return Number(row?.n)
}

/** How often customers moved a visit. */
export async function customerMovesOf(sql: Sql, blockId: string): Promise<number> {
  const [row] = await rowsOf(
    sql,
    `SELECT count(*)::int AS n FROM booking_event
     WHERE block_id = ? AND kind = 'moved' AND actor_type = 'customer'`,
    [blockId]
  )
  return Number(row?.n)
}

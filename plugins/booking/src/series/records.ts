import { generateEntityId } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { rowsOf, type Sql } from "../records/connection"
import { toBlock, type Block } from "../records/rows"

const proposalRow = z.object({
  id: z.string(),
  series_id: z.string(),
  occurrence: z.number(),
  due_date: z.string(),
  status: z.enum(["proposed", "accepted", "skipped"]),
  block_id: z.string().nullable(),
  service_id: z.string(),
  months: z.number(),
  anchor_date: z.string(),
  origin_id: z.string(),
})

/** The proposal of a next visit. `origin`: the visit the series last made, with contact and address. */
export type Proposal = z.infer<typeof proposalRow> & { origin: Block; block: Block | null }

/** One proposal with the visits around it; undefined when there is none. */
export async function readProposal(sql: Sql, id: string): Promise<Proposal | undefined> {
  const [row] = await rowsOf(
    sql,
    `SELECT p.*, s.service_id, s.months, s.anchor_date, coalesce((
       SELECT made.block_id FROM booking_proposal made
       JOIN appointment_block b ON b.id = made.block_id AND b.contact IS NOT NULL
       WHERE made.series_id = s.id AND made.occurrence < p.occurrence AND made.status = 'accepted'
       ORDER BY made.occurrence DESC LIMIT 1), s.first_block_id) AS origin_id
     FROM booking_proposal p JOIN booking_series s ON s.id = p.series_id
     WHERE p.id = ?`,
    [id]
  )
  if (!row) return undefined
  const proposal = proposalRow.parse(row)
  const blocks = await blocksOf(sql, [proposal.origin_id, proposal.block_id])
  const origin = blocks.get(proposal.origin_id)
  if (!origin) return undefined
  return { ...proposal, origin, block: blocks.get(proposal.block_id ?? "") ?? null }
}

async function blocksOf(sql: Sql, ids: readonly (string | null)[]): Promise<Map<string, Block>> {
  const rows = await rowsOf(sql, `SELECT * FROM appointment_block WHERE id = ANY(?)`, [
    ids.flatMap((id) => id ?? []),
  ])
  return new Map(rows.map(toBlock).map((block) => [block.id, block]))
}

/** A completed visit that begins a series: its service comes back after `months`. */
export type Beginning = { block_id: string; service_id: string; months: number; starts_at: Date }

/** Visits completed since a moment whose service comes back and that belong to no series yet. */
export async function beginnings(sql: Sql, since: Date, limit: number): Promise<Beginning[]> {
  const rows = await rowsOf(
    sql,
    `SELECT b.id, b.service_id, (b.service->>'repeat_months')::int AS months, b.starts_at
     FROM appointment_block b
     WHERE b.starts_at > ? AND b.status = 'completed' AND b.deleted_at IS NULL
       AND b.contact IS NOT NULL AND b.service_id IS NOT NULL
       AND (b.service->>'repeat_months')::int BETWEEN 1 AND 36
       AND NOT EXISTS (SELECT 1 FROM booking_series s WHERE s.first_block_id = b.id)
       AND NOT EXISTS (SELECT 1 FROM booking_proposal p WHERE p.block_id = b.id)
     ORDER BY b.starts_at, b.id LIMIT ?`,
    [since, limit]
  )
  return rows.map((row) => ({
    block_id: String(row.id),
    service_id: String(row.service_id),
    months: Number(row.months),
    starts_at: new Date(String(row.starts_at)),
  }))
}

/** Begins a series; once, whoever else does. */
export async function insertSeries(
  sql: Sql,
  beginning: Beginning,
  anchor_date: string
): Promise<void> {
  await rowsOf(
    sql,
    `INSERT INTO booking_series (id, first_block_id, service_id, months, anchor_date)
     VALUES (?, ?, ?, ?, ?) ON CONFLICT (first_block_id) DO NOTHING`,
    [
      generateEntityId(undefined, "bser"),
      beginning.block_id,
      beginning.service_id,
      beginning.months,
      anchor_date,
    ]
  )
}

/** A series and the last visit it proposed (0: none yet). */
export type Running = { id: string; months: number; anchor_date: string; occurrence: number }

/**
 * Active series whose latest proposal was answered, or whose time went by without an answer (due
 * before `ignored_before`): they need the next one.
 */
export async function seriesToContinue(
  sql: Sql,
  { ignored_before, limit }: { ignored_before: string; limit: number }
): Promise<Running[]> {
  const rows = await rowsOf(
    sql,
    `SELECT s.id, s.months, s.anchor_date, coalesce(last.occurrence, 0) AS occurrence
     FROM booking_series s
     LEFT JOIN LATERAL (
       SELECT p.occurrence, p.status, p.due_date FROM booking_proposal p
       WHERE p.series_id = s.id ORDER BY p.occurrence DESC LIMIT 1) last ON true
     WHERE s.status = 'active'
       AND (last.occurrence IS NULL OR last.status <> 'proposed' OR last.due_date < ?)
     ORDER BY s.id LIMIT ?`,
    [ignored_before, limit]
  )
  return rows.map((row) => ({
    id: String(row.id),
    months: Number(row.months),
    anchor_date: String(row.anchor_date),
    occurrence: Number(row.occurrence),
  }))
}

/** Proposes one occurrence; once, whoever else does. It takes nobody's time. */
export async function insertProposal(
  sql: Sql,
  proposal: { series_id: string; occurrence: number; due_date: string }
): Promise<void> {
  await rowsOf(
    sql,
    `INSERT INTO booking_proposal (id, series_id, occurrence, due_date) VALUES (?, ?, ?, ?)
     ON CONFLICT (series_id, occurrence) DO NOTHING`,
    [
      generateEntityId(undefined, "bprop"),
      proposal.series_id,
      proposal.occurrence,
      proposal.due_date,
    ]
  )
}

/** Open proposals due by a date of which nobody was told yet. */
export async function untoldProposals(sql: Sql, due_by: string, limit: number): Promise<string[]> {
  const rows = await rowsOf(
    sql,
    `SELECT p.id FROM booking_proposal p
     JOIN booking_series s ON s.id = p.series_id AND s.status = 'active'
     WHERE p.status = 'proposed' AND p.due_date <= ?
       AND NOT EXISTS (
         SELECT 1 FROM booking_message m
         WHERE m.key IN ('proposal:' || p.id || ':email', 'proposal:' || p.id || ':sms'))
     ORDER BY p.due_date, p.id LIMIT ?`,
    [due_by, limit]
  )
  return rows.map(({ id }) => String(id))
}

/** Answers a proposal with "not this time"; false when it was answered meanwhile. */
export async function skipProposal(
  sql: Sql,
  proposal: { id: string; block_id: string | null },
  now: Date
): Promise<boolean> {
  const rows = await rowsOf(
    sql,
    `UPDATE booking_proposal SET status = 'skipped', updated_at = ?
     WHERE id = ? AND status <> 'skipped' AND block_id IS NOT DISTINCT FROM ? RETURNING id`,
    [now, proposal.id, proposal.block_id]
  )
  return rows.length > 0
}

/**
 * Notes the visit (or the hold on its way to one) that answers a proposal, if the one noted before is
 * still the same: of two answers at once one wins.
 */
export async function answerProposal(
  sql: Sql,
  proposal: { id: string; block_id: string | null },
  answer: { block_id: string; status: "proposed" | "accepted" },
  now: Date
): Promise<boolean> {
  const rows = await rowsOf(
    sql,
    `UPDATE booking_proposal SET block_id = ?, status = ?, updated_at = ?
     WHERE id = ? AND status <> 'skipped' AND block_id IS NOT DISTINCT FROM ? RETURNING id`,
    [answer.block_id, answer.status, now, proposal.id, proposal.block_id]
  )
  return rows.length > 0
}

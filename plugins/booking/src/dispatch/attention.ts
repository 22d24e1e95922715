import type { MedusaContainer } from "@medusajs/framework/types"
import { rowsOf, sqlOf, type Sql } from "../records/connection"
import { toBlock, type Block } from "../records/rows"
import { boardBlock } from "./board-block"
import type { Language } from "../refusal"
import type { Reader } from "./reader"
import { readRequests } from "./requests"
import { risksOf } from "./risks"

/** Most rows of one list; what is cut off shows when the first ones are done. */
const MAX_ROWS = 200

/** Visits read to find those at risk: a year of a large company. */
const MAX_STANDING = 5000

/** A block with what it has to do with money. Dinars. */
const withMoney = (block: Block, language: Language) => ({
  ...boardBlock(block, language),
  order_id: block.order_id,
  deposit: Number(block.deposit),
  deposit_state: block.deposit_state,
  currency_code: block.currency_code,
  decide_by: block.decide_by?.toISOString() ?? null,
})

/**
 * What waits for a person: visits without a technician, visits that may not take place as planned and
 * why, money whose slot is gone, deposits to give back, approvals, and people to call.
 */
export async function readAttention(container: MedusaContainer, { language, now }: Reader) {
  const sql = sqlOf(container)
  const standing = await blocksWhere(
    sql,
    `kind IN ('visit', 'overbook')
     AND status IN ('pending_payment', 'pending_approval', 'confirmed')
     AND starts_at > ?::timestamptz - interval '7 days' ORDER BY starts_at, id LIMIT ?`,
    [now, MAX_STANDING]
  )
  const risks = await risksOf(container, standing, now)
  const open = { status: "open", limit: MAX_ROWS, offset: 0 } as const
  const requests = await readRequests(sql, open, language)
  const at = (block: Block) => risks.get(block.id) ?? []
  return {
    unassigned: standing
      .filter(({ technician_id }) => technician_id === null)
      .slice(0, MAX_ROWS)
      .map((block) => boardBlock(block, language, at(block))),
    at_risk: standing
      .filter((block) => block.technician_id !== null && at(block).length > 0)
      .slice(0, MAX_ROWS)
      .map((block) => ({ ...boardBlock(block, language, at(block)), reasons: at(block) })),
    slot_lost: (
      await blocksWhere(
        sql,
        `order_id IS NOT NULL AND deposit_state IN ('awaiting', 'late', 'refund_due')
         AND status = 'slot_lost' ORDER BY decide_by, id LIMIT ?`,
        [MAX_ROWS]
      )
    ).map((block) => withMoney(block, language)),
    refunds: (
      await blocksWhere(
        sql,
        `order_id IS NOT NULL AND deposit_state = 'refund_due' ORDER BY starts_at, id LIMIT ?`,
        [MAX_ROWS]
      )
    ).map((block) => withMoney(block, language)),
    approvals: standing
      .filter(({ status }) => status === "pending_approval")
      .slice(0, MAX_ROWS)
      .map((block) => boardBlock(block, language, at(block))),
    requests: requests.requests,
    /** All that are open: the list holds the newest. */
    requests_count: requests.count,
  }
}

async function blocksWhere(sql: Sql, condition: string, bindings: unknown[]): Promise<Block[]> {
  const rows = await rowsOf(
    sql,
    `SELECT * FROM appointment_block WHERE deleted_at IS NULL AND ${condition}`,
    bindings
  )
  return rows.map(toBlock)
}

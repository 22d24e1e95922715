import {
  centimesToDinars,
  dinarsToCentimes,
  sumCentimes,
  type Centimes,
} from "@hanout/algeria/money"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { cashErrorCode, ERRORS, type Language } from "../../errors"
import { rowsOf, sqlOf } from "../../ledger/connection"
import { recordCashReceivedWorkflow } from "../../workflows/record-cash-received"
import { readCash } from "../../workflows/steps/read-cash"
import { OfflineError } from "../errors"

/** Cash one courier brought. `expected_total`: the sum on the screen of who counts it. */
export type CollectInput = {
  order_ids: readonly string[]
  courier: string
  expected_total: Centimes
  note?: string | undefined
  actor_id: string | undefined
  now?: Date
}

/** What was recorded (dinars), and what was not and why. */
export type Collection = {
  collected: { order_id: string; amount: number }[]
  refused: { order_id: string; code: string; message: string }[]
}

/**
 * Records the cash of several orders, each through the same workflow as one alone: an order that is
 * refused stops none of the others, and a second press collects nothing twice.
 *
 * Orders whose cash is in already count neither for nor against `expected_total`, so a repeated press is
 * answered by `already_collected` for each. Otherwise the sum due has to be the one on the screen, or
 * nothing is recorded at all (`total_changed`).
 */
export async function collectCash(
  container: MedusaContainer,
  { order_ids, courier, expected_total, note, actor_id, now = new Date() }: CollectInput,
  language: Language
): Promise<Collection> {
  const ids = [...new Set(order_ids)]
  const due = await dueOf(container, ids)
  if (due.length > 0 && sumCentimes(due) !== expected_total) {
    throw new OfflineError("total_changed", { total: centimesToDinars(sumCentimes(due)) })
  }
  const done: Collection = { collected: [], refused: [] }
  for (const order_id of ids) {
    const refuse = (code: keyof typeof ERRORS) =>
      done.refused.push({ order_id, code, message: ERRORS[code].text[language] })
    try {
      const { result } = await recordCashReceivedWorkflow(container).run({
        input: {
          order_id,
          ...(note && { note }),
          ...(actor_id && { received_by: actor_id }),
          received_at: now.toISOString(),
        },
      })
      await noteCourier(container, { order_id, ...result, courier, note, actor_id, now })
      done.collected.push({ order_id, amount: result.amount })
    } catch (error) {
      const code = cashErrorCode(error)
      if (!code) logFailure(container, order_id, error)
      refuse(code ?? "try_again")
    }
  }
  return done
}

async function dueOf(container: MedusaContainer, ids: readonly string[]): Promise<Centimes[]> {
  const sums: Centimes[] = []
  for (const id of ids) {
    const read = await readCash(container, id)
    if (read?.cash.state === "due") sums.push(dinarsToCentimes(read.cash.amount))
  }
  return sums
}

type Noted = {
  order_id: string
  payment_id: string
  amount: number
  courier: string
  note: string | undefined
  actor_id: string | undefined
  now: Date
}

/** Who brought it. The money is recorded already: what fails here is only missing in the lists. */
async function noteCourier(
  container: MedusaContainer,
  { order_id, payment_id, amount, courier, note, actor_id, now }: Noted
): Promise<void> {
  try {
    await rowsOf(
      sqlOf(container),
      `WITH noted AS (
         INSERT INTO payment_cash_collection (order_id, payment_id, courier, amount_centimes,
           currency, note, collected_by, collected_at)
         VALUES (?, ?, ?, ?, 'dzd', ?, ?, ?)
         ON CONFLICT (order_id) DO UPDATE SET payment_id = EXCLUDED.payment_id,
           courier = EXCLUDED.courier, note = EXCLUDED.note, collected_by = EXCLUDED.collected_by,
           amount_centimes = EXCLUDED.amount_centimes, collected_at = EXCLUDED.collected_at
         RETURNING *
       )
       INSERT INTO payment_event (order_id, kind, source, actor_id, detail)
       SELECT order_id, 'cash.collected', 'admin', collected_by,
         jsonb_build_object('courier', courier, 'amount', amount_centimes)
       FROM noted`,
      [order_id, payment_id, courier, dinarsToCentimes(amount), note || null, actor_id ?? null, now]
    )
  } catch (error) {
    logFailure(container, order_id, error)
  }
}

function logFailure(container: MedusaContainer, orderId: string, error: unknown): void {
  const why = error instanceof Error ? error.message : String(error)
  container
    .resolve(ContainerRegistrationKeys.LOGGER)
    .error(`Cash of order ${orderId} was not recorded as brought: ${why}`)
}

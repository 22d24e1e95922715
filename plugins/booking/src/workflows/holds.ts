import type { MedusaContainer } from "@medusajs/framework/types"
import { BookingError } from "../booking-errors"
import { changeBlock, findBlock } from "../records/blocks"
import { sqlOf, type Tx } from "../records/connection"
import { holdTokenHash } from "../records/holds"
import { lockTechnicians } from "../records/locks"
import { readSettingsRow } from "../records/planning"
import type { Block } from "../records/rows"
import { inTransaction } from "../records/transaction"
import { CUSTOMER, hasEnded, holdOf, later, release } from "./hold-rules"
import { tellEnded } from "./telling"

export { createHold } from "./create-hold"
export { hasEnded } from "./hold-rules"

/**
 * Adds minutes to a hold, once. A second call answers the hold as it is. Throws `hold_not_found`,
 * `hold_expired`.
 */
export async function extendHold(
  container: MedusaContainer,
  token: string,
  { now }: { now?: Date } = {}
): Promise<Block> {
  return inTransaction(
    container,
    async (begun) => {
      const { technician_id } = await holdOf(begun, token, { lock: false })
      // Who wants the time measures this hold under the same lock: it is live for both or for neither.
      await lockTechnicians(begun, [technician_id])
      const tx: Tx = { ...begun, now: await begun.clock() }
      const block = await liveHold(tx, token)
      if (block.hold_extended) return block
      const { hold_extension_minutes } = await readSettingsRow(tx)
      const from = block.hold_expires_at ?? tx.now
      const extended = await changeBlock(
        tx,
        block,
        { hold_expires_at: later(from, hold_extension_minutes), hold_extended: true },
        { kind: "extended", actor: CUSTOMER }
      )
      return extended ?? block
    },
    { now }
  )
}

/** Gives the time of a hold back. One that ended before is answered as it is. Throws `hold_not_found`. */
export async function releaseHold(
  container: MedusaContainer,
  token: string,
  { now }: { now?: Date } = {}
): Promise<Block> {
  const { block, freed } = await inTransaction(
    container,
    async (tx) => {
      const found = await holdOf(tx, token)
      const released = found.status === "held" ? await release(tx, found) : undefined
      return { block: released ?? found, freed: released !== undefined }
    },
    { now }
  )
  if (freed) await tellEnded(container, [block])
  return block
}

/** The hold of a token, live or a visit by now. Throws `hold_not_found`, `hold_expired`. */
export async function readHold(
  container: MedusaContainer,
  token: string,
  { now = new Date() }: { now?: Date } = {}
): Promise<Block> {
  const hash = holdTokenHash(token)
  const block = hash && (await findBlock(sqlOf(container), { hold_token_hash: hash }))
  if (!block) throw new BookingError("hold_not_found")
  if (hasEnded(block, now)) throw new BookingError("hold_expired")
  return block
}

/** The block of a token while it is held. Throws `hold_not_found`, `hold_expired`. */
async function liveHold(tx: Tx, token: string): Promise<Block> {
  const block = await holdOf(tx, token)
  if (block.status !== "held" || hasEnded(block, tx.now)) throw new BookingError("hold_expired")
  return block
}

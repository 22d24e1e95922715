import { BookingError } from "../booking-errors"
import { changeBlock, findBlock } from "../records/blocks"
import type { Tx } from "../records/connection"
import { holdTokenHash, liveHolds } from "../records/holds"
import type { Actor, Block } from "../records/rows"
import type { BookingSettings } from "../settings"

const MINUTE_MS = 60_000
/** Holds belong to whoever has their token. */
export const CUSTOMER: Actor = { type: "customer" }

/** The block of a token, whatever became of it, kept from others. Throws `hold_not_found`. */
export async function holdOf(tx: Tx, token: string, { lock = true } = {}): Promise<Block> {
  const hash = holdTokenHash(token)
  const block = hash && (await findBlock(tx, { hold_token_hash: hash }, { lock }))
  if (!block) throw new BookingError("hold_not_found")
  return block
}

/** True when a hold ran out or was given back, whether or not anybody wrote so. */
export function hasEnded(block: Block, now: Date): boolean {
  if (block.status === "expired" || block.status === "released") return true
  return block.status === "held" && block.hold_expires_at !== null && block.hold_expires_at <= now
}

/** `date` and some minutes. */
export const later = (date: Date, minutes: number): Date =>
  new Date(date.getTime() + minutes * MINUTE_MS)

/**
 * Refuses a browser, or an address, that keeps as much as it may. The caller holds the locks of both.
 * Throws `too_many_holds`.
 */
export async function assertRoom(
  tx: Tx,
  client: Pick<Block, "client_key" | "client_address">,
  { max_holds, max_holds_per_address }: BookingSettings
): Promise<void> {
  const { of_client, of_address } = await liveHolds(tx, client, tx.now)
  if (of_client >= max_holds || of_address >= max_holds_per_address) {
    throw new BookingError("too_many_holds", { max_holds })
  }
}

/** Gives the time of a hold back; undefined when it is none any more. */
export const release = (tx: Tx, block: Block): Promise<Block | undefined> =>
  changeBlock(
    tx,
    block,
    { status: "released", closed_at: tx.now },
    { kind: "released", actor: CUSTOMER },
    ["held"]
  )

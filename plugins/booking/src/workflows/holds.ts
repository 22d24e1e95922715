import type { MedusaContainer } from "@medusajs/framework/types"
import { createHmac } from "node:crypto"
import { BookingError } from "../booking-errors"
import { minuteOf } from "../domain/zone-time"
import { changeBlock, findBlock, insertBlock } from "../records/blocks"
import { sqlOf, type Tx } from "../records/connection"
import { holdTokenHash, isTaken, liveHolds, newHoldToken } from "../records/holds"
import { lockClients, lockTechnicians } from "../records/locks"
import { readSettingsRow } from "../records/planning"
import type { Actor, Block } from "../records/rows"
import { inTransaction } from "../records/transaction"
import type { BookingSettings } from "../settings"
import {
  becauseOf,
  lookAround,
  nobodyCan,
  occupancy,
  rankFor,
  tryInTurn,
  type Wanted,
} from "./occupancy"
import { bookable, placeOf, priceOf, refusedSlot, snapshotOf, timesOf } from "./planner"
import { bookingOptions } from "./settings"
import { tellEnded } from "./telling"
import type { CreateHoldInput } from "./types"

const MINUTE_MS = 60_000
const CUSTOMER: Actor = { type: "customer" }

/**
 * Keeps a start for a customer while he fills in the form. Any technician who can come is asked, best
 * first, each in a transaction of its own that looks again under his lock before it writes.
 *
 * `token` opens the hold and is kept as a hash only. Throws `unknown_commune`, `out_of_zone`,
 * `service_not_found`, `technician_not_found`, `too_many_holds`, `slot_taken` and `slot_not_offered`
 * (with `reason` and three `alternatives`), `try_again`.
 */
export async function createHold(
  container: MedusaContainer,
  input: CreateHoldInput
): Promise<{ block: Block; token: string }> {
  const place = placeOf(input.commune_code)
  const replaced = await replacedHold(container, input.replace_token)
  const wanted: Wanted = {
    place,
    service_id: input.service_id,
    starts_at: input.starts_at,
    technician_id: input.technician_id,
    exclude_block_id: replaced?.id,
  }
  const around = await lookAround(container, wanted, bookable, input.now ?? new Date())
  if (around.planning.technicians.length === 0 && input.technician_id !== undefined) {
    throw new BookingError("technician_not_found")
  }
  const ranked = await rankFor(container, wanted, around, { customer_id: input.customer_id })
  if (ranked.length === 0) throw nobodyCan(around.query, wanted)
  const { token, hash } = newHoldToken()
  const client_address = addressKey(container, input.client_address)
  const { block, ended } = await tryInTurn(wanted, around, ranked, (candidate) =>
    inTransaction(
      container,
      async (tx) => {
        const { technician_id } = candidate.candidate
        const times = timesOf(bookable(around.planning), input.starts_at)
        const { blocked_from, blocked_until } = times
        if (await isTaken(tx, technician_id, blocked_from, blocked_until, replaced?.id)) {
          throw new BookingError("slot_taken")
        }
        await lockClients(tx, [input.client_key, client_address])
        await lockTechnicians(tx, [technician_id, replaced?.technician_id ?? null])
        const found = await occupancy(tx, { ...wanted, technician_id }, bookable)
        const [refusal] = found.refusals
        if (refusal) throw refusedSlot(refusal, [])
        const client = { client_key: input.client_key, client_address }
        await makeRoom(tx, client, replaced, found.planning.settings)
        const service = bookable(found.planning)
        const { price, surcharges } = priceOf(
          found.planning,
          service.price,
          minuteOf(input.starts_at),
          minuteOf(tx.now)
        )
        const added = await insertBlock(
          tx,
          {
            ...place,
            ...timesOf(service, input.starts_at),
            kind: "visit",
            status: "held",
            technician_id,
            hold_token_hash: hash,
            hold_expires_at: later(tx.now, found.planning.settings.hold_minutes),
            ...client,
            service_id: service.id,
            service: snapshotOf(service, surcharges),
            zone_id: found.zone_id,
            customer_id: input.customer_id ?? null,
            locale: input.locale,
            asked_technician: input.technician_id !== undefined,
            assigned_because: becauseOf(candidate),
            price: String(price),
            deposit: String(service.deposit),
          },
          { kind: "held", actor: CUSTOMER, detail: { technician_id } }
        )
        if (!added) throw new BookingError("slot_taken")
        return { block: added, ended: found.ended }
      },
      { now: input.now }
    )
  )
  await tellEnded(container, ended)
  return { block, token }
}

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

/** The block of a token, whatever became of it, kept from others. Throws `hold_not_found`. */
export async function holdOf(tx: Tx, token: string, { lock = true } = {}): Promise<Block> {
  const hash = holdTokenHash(token)
  const block = hash && (await findBlock(tx, { hold_token_hash: hash }, { lock }))
  if (!block) throw new BookingError("hold_not_found")
  return block
}

/** The block of a token while it is held. Throws `hold_not_found`, `hold_expired`. */
async function liveHold(tx: Tx, token: string): Promise<Block> {
  const block = await holdOf(tx, token)
  if (block.status !== "held" || hasEnded(block, tx.now)) throw new BookingError("hold_expired")
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

async function replacedHold(
  container: MedusaContainer,
  token: string | undefined
): Promise<Block | undefined> {
  const hash = token === undefined ? undefined : holdTokenHash(token)
  const block = hash ? await findBlock(sqlOf(container), { hold_token_hash: hash }) : undefined
  return block?.status === "held" ? block : undefined
}

/** Gives the replaced hold back and counts the others of the browser, whose lock is held. */
async function makeRoom(
  tx: Tx,
  client: Pick<Block, "client_key" | "client_address">,
  replaced: Block | undefined,
  settings: BookingSettings
): Promise<void> {
  const before = replaced && (await findBlock(tx, { id: replaced.id }, { lock: true }))
  if (before?.status === "held") await release(tx, before)
  await assertRoom(tx, client, settings)
}

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

/** An address is personal: only whether two are the same is kept. */
function addressKey(container: MedusaContainer, address: string | undefined): string | null {
  if (address === undefined) return null
  const { linkSecret } = bookingOptions(container)
  return createHmac("sha256", linkSecret)
    .update(`booking:address:${address}`)
    .digest("base64url")
    .slice(0, 22)
}

const release = (tx: Tx, block: Block): Promise<Block | undefined> =>
  changeBlock(
    tx,
    block,
    { status: "released", closed_at: tx.now },
    { kind: "released", actor: CUSTOMER },
    ["held"]
  )

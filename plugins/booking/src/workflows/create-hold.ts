import type { MedusaContainer } from "@medusajs/framework/types"
import { createHmac } from "node:crypto"
import { BookingError } from "../booking-errors"
import type { Ranked } from "../domain/assign"
import { minuteOf } from "../domain/zone-time"
import { findBlock, insertBlock, type NewBlock } from "../records/blocks"
import { sqlOf, type Tx } from "../records/connection"
import { holdTokenHash, isTaken, newHoldToken, type EndedHold } from "../records/holds"
import { lockClients, lockTechnicians } from "../records/locks"
import type { Planning, ServiceRow } from "../records/planning"
import type { Block } from "../records/rows"
import { inTransaction } from "../records/transaction"
import type { BookingSettings } from "../settings"
import { assertRoom, CUSTOMER, later, release } from "./hold-rules"
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

type Client = Pick<Block, "client_key" | "client_address">

/** What stays the same whoever is asked. */
type Request = {
  input: CreateHoldInput
  wanted: Wanted
  client: Client
  replaced: Block | undefined
  /** As it was when the planning was read: enough to look whether the time is visibly gone. */
  service: ServiceRow
  token_hash: string
}

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
  const replaced = await replacedHold(container, input.replace_token)
  const wanted: Wanted = {
    place: placeOf(input.commune_code),
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
  const client = {
    client_key: input.client_key,
    client_address: addressKey(container, input.client_address),
  }
  const service = bookable(around.planning)
  const request = { input, wanted, client, replaced, service, token_hash: hash }
  const { block, ended } = await tryInTurn(wanted, around, ranked, (candidate) =>
    inTransaction(container, (tx) => keep(tx, request, candidate), { now: input.now })
  )
  await tellEnded(container, ended)
  return { block, token }
}

/** One try with one technician, in one transaction. */
async function keep(
  tx: Tx,
  { input, wanted, client, replaced, service, token_hash }: Request,
  candidate: Ranked
): Promise<{ block: Block; ended: EndedHold[] }> {
  const { technician_id } = candidate.candidate
  const { blocked_from, blocked_until } = timesOf(service, input.starts_at)
  if (await isTaken(tx, technician_id, blocked_from, blocked_until, replaced?.id)) {
    throw new BookingError("slot_taken")
  }
  await lockClients(tx, [client.client_key, client.client_address])
  await lockTechnicians(tx, [technician_id, replaced?.technician_id ?? null])
  const found = await occupancy(tx, { ...wanted, technician_id }, bookable)
  const [refusal] = found.refusals
  if (refusal) throw refusedSlot(refusal, [])
  await makeRoom(tx, client, replaced, found.planning.settings)
  const block = await insertBlock(
    tx,
    {
      ...heldOf(input, found.planning, tx.now),
      ...wanted.place,
      ...client,
      technician_id,
      zone_id: found.zone_id,
      hold_token_hash: token_hash,
      assigned_because: becauseOf(candidate),
    },
    { kind: "held", actor: CUSTOMER, detail: { technician_id } }
  )
  if (!block) throw new BookingError("slot_taken")
  return { block, ended: found.ended }
}

/** What is held, of which service, for how much and until when. */
function heldOf(input: CreateHoldInput, planning: Planning, now: Date): NewBlock {
  const service = bookable(planning)
  const starts_at = minuteOf(input.starts_at)
  const { price, surcharges } = priceOf(planning, service.price, starts_at, minuteOf(now))
  return {
    ...timesOf(service, input.starts_at),
    kind: "visit",
    status: "held",
    hold_expires_at: later(now, planning.settings.hold_minutes),
    service_id: service.id,
    service: snapshotOf(service, surcharges),
    customer_id: input.customer_id ?? null,
    locale: input.locale,
    asked_technician: input.technician_id !== undefined,
    price: String(price),
    deposit: String(service.deposit),
  }
}

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
  client: Client,
  replaced: Block | undefined,
  settings: BookingSettings
): Promise<void> {
  const before = replaced && (await findBlock(tx, { id: replaced.id }, { lock: true }))
  if (before?.status === "held") await release(tx, before)
  await assertRoom(tx, client, settings)
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

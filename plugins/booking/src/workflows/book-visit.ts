import type { MedusaContainer } from "@medusajs/framework/types"
import { dinarsToCentimes } from "@hanout/algeria/money"
import { randomBytes } from "node:crypto"
import { BookingError } from "../booking-errors"
import { manageToken } from "../domain/manage-token"
import { visitReference } from "../domain/reference"
import { BLOCKING } from "../domain/transitions"
import { queueMessages } from "../messages/queue"
import { insertPhotos } from "../photos/records"
import { changeBlock, findBlock, visitsBookedBy, type BlockChange } from "../records/blocks"
import { sqlOf, type Tx } from "../records/connection"
import { holdTokenHash } from "../records/holds"
import { answerRequest, claimRequest } from "../records/idempotency"
import { lockClients, lockPhone, lockTechnicians } from "../records/locks"
import { readSettingsRow } from "../records/planning"
import type { Actor, Block } from "../records/rows"
import { inTransaction } from "../records/transaction"
import type { BookingSettings } from "../settings"
import { assertRoom, hasEnded, holdOf, later } from "./hold-rules"
import {
  becauseOf,
  lookAround,
  nobodyCan,
  rankFor,
  rulesOfBlock,
  stillFree,
  tryInTurn,
  wantedAgain,
} from "./occupancy"
import { promised } from "../domain/overrides"
import { refusedSlot } from "./planner"
import { bookingOptions } from "./settings"
import { tellBooked, tellEnded } from "./telling"
import type { BookedVisit, BookVisitInput } from "./types"

type Outcome = { block: Block; already: boolean; ended: { id: string; order_id: string | null }[] }

/**
 * Turns a hold into a visit, in the same row: confirmed, or waiting for approval. A service with a
 * deposit keeps its hold (with what was given, and a little longer): the deposit chain goes on.
 *
 * The same token, or the same `idempotency`, once more answers the visit there is (`already`). A hold
 * that ran out is won back when its time, or another technician's, is still free. Throws
 * `hold_not_found`, `hold_expired`, `too_many_visits`, `too_many_holds`, `slot_taken`, `slot_not_offered`, `too_many_photos`,
 * `idempotency_mismatch`, `try_again`; nothing is stored then.
 */
export async function bookVisit(
  container: MedusaContainer,
  input: BookVisitInput
): Promise<BookedVisit> {
  const outcome = await bookHeld(container, input)
  const { block, already, ended } = outcome
  await tellEnded(container, ended)
  if (!already && block.status !== "held") await tellBooked(container, block)
  return { block, already, manage_token: manageToken(block, bookingOptions(container).linkSecret) }
}

async function bookHeld(container: MedusaContainer, input: BookVisitInput): Promise<Outcome> {
  const hash = holdTokenHash(input.hold_token)
  const seen = hash && (await findBlock(sqlOf(container), { hold_token_hash: hash }))
  if (!seen) throw new BookingError("hold_not_found")
  const keep = (technician_id: string | null, change: BlockChange = {}) =>
    inTransaction(container, (tx) => book(tx, input, seen, technician_id, change), {
      now: input.now,
    })
  try {
    return await keep(seen.technician_id)
  } catch (error) {
    const lost = error instanceof BookingError && error.code === "slot_taken"
    if (!lost) throw error
  }
  // His time went to another while the form was open: somebody else may still come.
  const wanted = wantedAgain(seen)
  const rules = rulesOfBlock(seen)
  const around = await lookAround(container, wanted, rules, input.now ?? new Date())
  const query = promised(around.query)
  const customer = { customer_id: input.customer_id, phone: input.contact.phone }
  const ranked = await rankFor(container, wanted, { ...around, query }, customer)
  if (ranked.length === 0) throw nobodyCan(query, wanted)
  return tryInTurn(wanted, around, ranked, (candidate) =>
    keep(candidate.candidate.technician_id, { assigned_because: becauseOf(candidate) })
  )
}

/** One try with one technician, in one transaction. */
async function book(
  begun: Tx,
  input: BookVisitInput,
  seen: Block,
  technician_id: string | null,
  change: BlockChange
): Promise<Outcome> {
  const before = input.idempotency && (await claimRequest(begun, input.idempotency))
  if (before !== undefined) {
    const block = await findBlock(begun, { id: before })
    if (block) return { block, already: true, ended: [] }
  }
  await lockClients(begun, [seen.client_key, seen.client_address])
  await lockPhone(begun, input.contact.phone)
  await lockTechnicians(begun, [technician_id])
  // Others may have measured this hold as ended while this one waited for the lock.
  const tx: Tx = { ...begun, now: await begun.clock() }
  const held = await holdOf(tx, input.hold_token)
  if (held.status !== "held" && held.status !== "expired") {
    if (!standing(held)) throw new BookingError("hold_expired")
    if (input.idempotency) await answerRequest(tx, input.idempotency, held.id)
    return { block: held, already: true, ended: [] }
  }
  const settings = await readSettingsRow(tx)
  const won = hasEnded(held, tx.now)
    ? await winBack(tx, held, technician_id, change, settings)
    : { change: {}, ended: [] }
  const booked_by = { phone: input.contact.phone, customer_id: input.customer_id }
  if ((await visitsBookedBy(tx, booked_by, tx.now)) >= settings.max_visits_per_phone)
    throw new BookingError("too_many_visits")
  const actor: Actor = { type: "customer", ...(input.customer_id && { id: input.customer_id }) }
  const status = nextStatus(held)
  const booked = await changeBlock(
    tx,
    held,
    {
      ...won.change,
      ...(status === "held"
        ? stillHeld(held, tx.now, settings)
        : { hold_expires_at: null, ...(status === "confirmed" && { confirmed_at: tx.now }) }),
      status,
      reference: held.reference ?? visitReference(randomBytes(7)),
      contact: input.contact,
      phone: input.contact.phone,
      address: input.address,
      problem: input.problem,
      locale: input.locale,
      customer_id: input.customer_id ?? held.customer_id,
      created_by: "customer",
    },
    { kind: status === "held" ? "filled_in" : status, actor }
  )
  if (!booked) throw new BookingError("try_again")
  const photos = input.photos ?? []
  await insertPhotos(tx, {
    block_id: booked.id,
    kind: "problem",
    photos,
    max: settings.max_photos,
    actor,
  })
  if (status !== "held") await queueMessages(tx, { kind: status }, booked, tx.now)
  if (input.idempotency) await answerRequest(tx, input.idempotency, booked.id)
  return { block: booked, already: false, ended: won.ended }
}

/** A deposit is asked: the visit stands when it is paid. */
function nextStatus({ deposit, service }: Block): "held" | "pending_approval" | "confirmed" {
  if (dinarsToCentimes(deposit) > 0) return "held"
  return service?.needs_approval ? "pending_approval" : "confirmed"
}

/** A deposit gets its own minutes once, however often the form is sent. */
function stillHeld(
  held: Block,
  now: Date,
  { hold_minutes, hold_extension_minutes }: { hold_minutes: number; hold_extension_minutes: number }
): BlockChange {
  if (hasEnded(held, now)) {
    return { hold_expires_at: later(now, hold_minutes), hold_extended: true, closed_at: null }
  }
  if (held.hold_extended) return {}
  const from = held.hold_expires_at ?? now
  return { hold_expires_at: later(from, hold_extension_minutes), hold_extended: true }
}

/** Takes the time of a hold that ended once more. Throws `slot_taken`, `slot_not_offered`. */
async function winBack(
  tx: Tx,
  held: Block,
  technician_id: string | null,
  change: BlockChange,
  settings: BookingSettings
): Promise<Pick<Outcome, "ended"> & { change: BlockChange }> {
  // An order that took it may still be paid late: that money has to find this row as it is.
  if (technician_id === null || held.order_id !== null) throw new BookingError("hold_expired")
  if (nextStatus(held) === "held") {
    // It would be kept again instead of becoming a visit: once, and within what a browser may keep.
    if (held.hold_extended) throw new BookingError("hold_expired")
    await assertRoom(tx, held, settings)
  }
  const { refusals, zone_id, ended } = await stillFree(tx, held, technician_id)
  const [refusal] = refusals
  if (refusal) throw refusedSlot(refusal, [])
  return { change: { ...change, technician_id, zone_id, closed_at: null }, ended }
}

/** A visit that came of a hold and was not given up since. */
const standing = ({ status }: Block): boolean =>
  status === "completed" || BLOCKING.some((blocking) => blocking === status)

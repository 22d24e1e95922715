import type { MedusaContainer } from "@medusajs/framework/types"
import { randomBytes } from "node:crypto"
import { BookingError } from "../booking-errors"
import { manageToken } from "../domain/manage-token"
import { forStaff } from "../domain/overrides"
import { visitReference } from "../domain/reference"
import type { SlotRefusal } from "../domain/types"
import { minuteOf } from "../domain/zone-time"
import { queueMessages } from "../messages/queue"
import { insertPhotos } from "../photos/records"
import { findBlock, insertBlock, noteEvent } from "../records/blocks"
import type { Tx } from "../records/connection"
import type { EndedHold } from "../records/holds"
import { answerRequest, claimRequest } from "../records/idempotency"
import { lockTechnicians } from "../records/locks"
import { readPlanning, type Planning, type ServiceRow } from "../records/planning"
import type { Block } from "../records/rows"
import { inTransaction } from "../records/transaction"
import { authorOf } from "./guards"
import { occupancyOfNamed, type Wanted } from "./occupancy"
import { placeOf, priceOf, snapshotOf, timesOf } from "./planner"
import { bookingOptions } from "./settings"
import { weighRefusals } from "./staff-refusals"
import { tellBooked, tellEnded } from "./telling"
import type { BookedVisit, CreateStaffVisitInput } from "./types"

type Created = { block: Block; already: boolean; ended: EndedHold[] }

/**
 * A visit written by staff, confirmed at once and without a deposit. Without a technician it waits in
 * the list of the unassigned and takes nobody's time. Rules may be gone against with a reason, as in
 * `moveVisit`. Throws `service_not_found`, `unknown_commune`, `technician_not_found`, `slot_taken`,
 * `slot_not_offered`, `too_many_photos`, `idempotency_mismatch`, `try_again`.
 */
export async function createStaffVisit(
  container: MedusaContainer,
  input: CreateStaffVisitInput
): Promise<BookedVisit> {
  const { block, already, ended } = await inTransaction(container, (tx) => create(tx, input), {
    now: input.now,
  })
  await tellEnded(container, ended)
  if (!already) await tellBooked(container, block)
  return { block, already, manage_token: manageToken(block, bookingOptions(container).linkSecret) }
}

async function create(tx: Tx, input: CreateStaffVisitInput): Promise<Created> {
  const before = input.idempotency && (await claimRequest(tx, input.idempotency))
  if (before !== undefined) {
    const block = await findBlock(tx, { id: before })
    if (block) return { block, already: true, ended: [] }
  }
  const { technician_id, starts_at, actor } = input
  const place = placeOf(input.commune_code)
  await lockTechnicians(tx, [technician_id])
  const found = await measure(tx, { place, service_id: input.service_id, starts_at }, technician_id)
  const service = soldService(found.planning)
  const forced = weighRefusals(found.refusals, input.override)
  const { price, surcharges } = priceOf(
    found.planning,
    service.price,
    minuteOf(starts_at),
    minuteOf(tx.now)
  )
  const block = await insertBlock(
    tx,
    {
      ...place,
      ...timesOf(service, starts_at),
      ...forced,
      status: "confirmed",
      confirmed_at: tx.now,
      technician_id,
      reference: visitReference(randomBytes(7)),
      service_id: service.id,
      service: snapshotOf(service, surcharges),
      zone_id: found.zone_id,
      customer_id: input.customer_id ?? null,
      contact: input.contact,
      phone: input.contact.phone,
      address: input.address,
      problem: input.problem,
      locale: input.locale,
      price: String(price),
      created_by: authorOf(actor),
    },
    { kind: "confirmed", actor, detail: { technician_id } }
  )
  if (!block) throw new BookingError("slot_taken", { reason: "busy", overridable: true })
  if (found.refusals.length > 0) {
    await noteEvent(tx, block.id, {
      kind: "override",
      actor,
      detail: { reason: input.override?.reason, refusals: found.refusals },
    })
  }
  await insertPhotos(tx, {
    block_id: block.id,
    kind: "problem",
    photos: input.photos ?? [],
    max: found.planning.settings.max_photos,
    actor,
  })
  await queueMessages(tx, { kind: "confirmed" }, block, tx.now)
  if (input.idempotency) await answerRequest(tx, input.idempotency, block.id)
  return { block, already: false, ended: found.ended }
}

async function measure(
  tx: Tx,
  wanted: Wanted,
  technician_id: string | null
): Promise<{
  planning: Planning
  refusals: SlotRefusal[]
  zone_id: string | null
  ended: EndedHold[]
}> {
  if (technician_id !== null) {
    return occupancyOfNamed(tx, { ...wanted, technician_id }, soldService, forStaff)
  }
  const planning = await readPlanning(tx, {
    ...wanted.place,
    service_id: wanted.service_id,
    from: wanted.starts_at,
    until: wanted.starts_at,
    now: tx.now,
    technician_ids: [],
  })
  return {
    planning,
    refusals: wanted.starts_at < tx.now ? ["past"] : [],
    zone_id: planning.zones[0]?.id ?? null,
    ended: [],
  }
}

/** A service that is still sold; staff may go out of the zones. */
function soldService({ service }: Planning): ServiceRow {
  if (!service?.active) throw new BookingError("service_not_found")
  return service
}

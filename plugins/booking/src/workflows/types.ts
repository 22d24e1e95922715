import type { IsoDate, SlotRefusal } from "../domain/types"
import type {
  Actor,
  Address,
  Block,
  Contact,
  Locale,
  PreparedPhoto,
  Problem,
  Report,
  Surcharge,
} from "../records/rows"

/** A request that must happen once: same scope and key, same content (`request_hash`). */
export type Idempotency = { scope: string; key: string; request_hash: string }

/** Staff's reason to go against a rule; noted in the history. */
export type Override = { reason: string }

export type FindSlotsInput = {
  service_id: string
  /** ONS code. */
  commune_code: string
  /** Checked against the commune when given. */
  wilaya_code?: string
  /** Local dates of the company, `to` inclusive. */
  from: IsoDate
  to: IsoDate
  technician_id?: string
  /** A visit whose own time counts as free: it is to be moved. */
  exclude_block_id?: string
  now?: Date
}

/** A start that can be held now. Money in dinars. */
export type OfferedSlot = {
  starts_at: Date
  ends_at: Date
  technician_ids: string[]
  price: number
  surcharges: Surcharge[]
}

export type ZoneView = {
  id: string
  code: string
  name_fr: string
  name_ar: string
  name_en: string
  /** Dinars. */
  surcharge: number
}

export type FoundSlots = { timezone: string; zones: ZoneView[]; slots: OfferedSlot[] }

/** What `slot_taken` and `slot_not_offered` carry. */
export type Alternative = { starts_at: string; ends_at: string }
export type SlotDetails = { reason?: SlotRefusal; alternatives: Alternative[] }

export type CreateHoldInput = {
  service_id: string
  commune_code: string
  starts_at: Date
  technician_id?: string
  /** Opaque id of the browser, or its address. */
  client_key: string
  /** The shopper's network address, when it is known for sure; kept as a keyed hash. */
  client_address?: string
  /** Token of a hold to give back in the same step. */
  replace_token?: string
  customer_id?: string
  locale: Locale
  now?: Date
}

export type VisitFields = {
  contact: Contact
  address: Address
  problem: Problem
  photos?: PreparedPhoto[]
  customer_id?: string
  locale: Locale
}

export type BookVisitInput = VisitFields & {
  hold_token: string
  idempotency?: Idempotency
  now?: Date
}

export type BookedVisit = {
  block: Block
  /** Signed link of the customer; see `domain/manage-token.ts`. */
  manage_token: string
  /** The same request had been answered before. */
  already: boolean
}

export type CreateStaffVisitInput = VisitFields & {
  service_id: string
  commune_code: string
  starts_at: Date
  /** Null leaves the visit unassigned. */
  technician_id: string | null
  override?: Override
  actor: Actor
  idempotency?: Idempotency
  now?: Date
}

export type MoveVisitInput = {
  id: string
  version: number
  starts_at?: Date
  /** Null takes the technician away: the visit becomes unassigned. */
  technician_id?: string | null
  actor: Actor
  override?: Override
  now?: Date
}

export type CancelVisitInput = {
  id: string
  version?: number
  actor: Actor
  reason?: string
  now?: Date
}

/** `fee_kept` and `refund` in dinars: what of a paid deposit stays and what goes back. */
export type CancelledVisit = { block: Block; fee_kept: string; refund: string }

export type SetStatusInput = {
  id: string
  version: number
  /** `confirmed` takes `en_route` back. */
  to: "en_route" | "in_progress" | "completed" | "no_show" | "confirmed"
  actor: Actor
  report?: Report
  idempotency?: Idempotency
  now?: Date
}

export type ApproveVisitInput = { id: string; version: number; actor: Actor; now?: Date }

export type AddTimeOffInput = {
  technician_id: string
  starts_at: Date
  ends_at: Date
  reason: string
  actor: Actor
  /** Visits in the way lose their technician instead of refusing the absence. */
  force?: boolean
  now?: Date
}

/** A visit that stands in the way of an absence. */
export type VisitInTheWay = { id: string; reference: string | null; starts_at: string }

/** States of a visit, in the order of its life; the side exits after them. */
export const STATUSES = [
  "held",
  "pending_payment",
  "pending_approval",
  "confirmed",
  "en_route",
  "in_progress",
  "completed",
  "no_show",
  "cancelled_by_customer",
  "cancelled_by_company",
  "expired",
  "slot_lost",
  "released",
] as const

export type Status = (typeof STATUSES)[number] | "blocked"

/** What the board shows of a taken time. Instants are ISO texts in UTC. */
export type BoardBlock = {
  id: string
  kind: "visit" | "time_off" | "external" | "overbook"
  status: Status
  technician_id: string | null
  starts_at: string
  ends_at: string
  blocked_from: string
  blocked_until: string
  version: number
  reference: string | null
  service: { code: string; name: string } | null
  contact_name: string | null
  commune_code: string | null
  hold_expires_at: string | null
  overbook_reason: string | null
  /** Why somebody is away. */
  note: string | null
  /** Codes of what endangers the visit: the technician's hours, skill or zone changed since. */
  at_risk: string[]
}

export type BoardTechnician = { id: string; name: string; color: string; active: boolean }

/** `GET /admin/booking/board`. */
export type Board = {
  timezone: string
  technicians: BoardTechnician[]
  working: { technician_id: string; from: string; until: string }[]
  blocks: BoardBlock[]
  closures: { from_date: string; until_date: string; zone_id: string | null; reason: string }[]
  holidays: {
    date: string
    name_fr: string
    name_ar: string
    name_en: string
    tentative: boolean
  }[]
}

/** A visit whose money wants a decision. */
export type MoneyBlock = BoardBlock & {
  order_id?: string | null
  deposit?: number | string
}

/** Somebody who asked to be called or to be told of a free slot. */
export type BookingRequest = {
  id: string
  kind: "callback" | "waitlist"
  contact: { first_name?: string; last_name?: string }
  phone: string
  commune_code: string
  service: { code: string; name: string } | null
  from_date: string | null
  until_date: string | null
  note: string | null
  created_at: string
}

/** `GET /admin/booking/attention`. */
export type Attention = {
  unassigned: BoardBlock[]
  at_risk: (BoardBlock & { reasons?: string[] })[]
  slot_lost: MoneyBlock[]
  refunds: MoneyBlock[]
  approvals: BoardBlock[]
  requests: BookingRequest[]
}

export type Contact = {
  first_name: string
  last_name: string
  phone?: string
  email?: string | null
}

export type Address = {
  street?: string
  landmark?: string | null
  floor?: string | null
  access_note?: string | null
}

export type Problem = {
  fault_code?: string | null
  brand?: string | null
  model?: string | null
  error_code?: string | null
  gas_type?: string | null
  pressure_bar?: number | null
  description?: string | null
}

export type Photo = { id: string; kind: "problem" | "before" | "after" | "signature" }

/** What a technician writes when the work is done. */
export type Report = {
  findings: string
  parts_used: { title: string; sku?: string; quantity: number }[]
  pressure_bar?: number
  co_ppm?: number
  signed_by?: string
  next_maintenance?: string
}

export type VisitEvent = {
  id: string | number
  kind: string
  from_status: string | null
  to_status: string | null
  actor_type: "customer" | "staff" | "technician" | "system"
  actor_name?: string | null
  detail: Record<string, unknown>
  at: string
}

export type Message = {
  id: string
  kind: string
  channel: "email" | "sms" | "telegram"
  audience: "customer" | "technician" | "staff"
  status: "pending" | "sending" | "sent" | "cancelled" | "failed"
  reason: string | null
  due_at: string
  sent_at: string | null
}

/** `GET /admin/booking/visits/:id`. */
export type Visit = {
  id: string
  kind: BoardBlock["kind"]
  status: Status
  version: number
  reference: string | null
  technician_id: string | null
  technician: { id: string; name: string } | null
  starts_at: string
  ends_at: string
  service_id: string | null
  service: { id?: string; code: string; name: string } | null
  commune_code: string | null
  contact: Contact | null
  phone: string | null
  address: Address | null
  problem: Problem | null
  price: number | string
  deposit: number | string
  deposit_state: string | null
  order_id: string | null
  assigned_because: unknown
  overbook_reason: string | null
  close_reason: string | null
  staff_note: string | null
  report: Report | null
  hold_expires_at: string | null
  at_risk?: string[]
  events: VisitEvent[]
  photos: Photo[]
  messages: Message[]
}

/** A start that is free, from `GET /admin/booking/slots`. */
export type FreeSlot = {
  starts_at: string
  ends_at: string
  technician_ids: string[]
  price: number | string
}

/** One visit of `GET /admin/booking/my-day`. */
export type DayVisit = {
  id: string
  reference: string | null
  status: Status
  version: number
  starts_at: string
  ends_at: string
  service: { code: string; name: string } | null
  contact: Contact | null
  phone: string | null
  address: Address | null
  commune_code: string | null
  problem: Problem | null
  photos: Photo[]
  map_url: string | null
  staff_note: string | null
  report: Report | null
}

/** `GET /admin/booking/my-day`. */
export type MyDay = {
  technician: { id: string; name: string }
  timezone: string
  date: string
  visits: DayVisit[]
}

/** Where an answer stands in a longer list. */
export type Paging = { count: number; limit: number; offset: number }

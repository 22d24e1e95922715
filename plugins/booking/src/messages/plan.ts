import type { Language } from "../refusal"
import type { Channel, CustomerKind, MessageKind, TechnicianKind } from "./kinds"

/** What became of a visit. `from`: where it was before it moved. */
export type VisitChange =
  | {
      kind:
        "confirmed" | "pending_approval" | "cancelled" | "on_the_way" | "completed" | "slot_lost"
    }
  | { kind: "moved"; from: { starts_at: Date; technician_id: string | null } }

/** The part of a visit that decides who is told. As it is after the change. */
export type ToldVisit = {
  id: string
  sequence: number
  starts_at: Date
  ends_at: Date
  technician_id: string | null
  service_id: string | null
  locale: Language
  contact: { phone: string; email?: string | null | undefined } | null
}

/** Where a technician is reached. */
export type Reachable = {
  id: string
  locale: Language
  email: string | null
  phone: string | null
  telegram_chat_id: string | null
}

/** One row to write. Facts only: what is needed to find the truth again just before sending. */
export type PlannedMessage = {
  key: string
  kind: MessageKind
  channel: Channel
  recipient: string
  audience: "customer" | "technician"
  locale: Language
  block_id: string | null
  data: Record<string, unknown>
  /** Undefined: at once. */
  due_at?: Date
  expires_at: Date
}

const DAY = 86_400_000

const CUSTOMER: Readonly<Record<VisitChange["kind"], CustomerKind>> = {
  confirmed: "visit_confirmed",
  pending_approval: "visit_pending_approval",
  moved: "visit_moved",
  cancelled: "visit_cancelled",
  on_the_way: "visit_on_the_way",
  completed: "visit_completed",
  slot_lost: "slot_lost",
}

/** Where a customer is reached: the mail carries the calendar file, the short text a link. */
export function customerChannels(
  contact: ToldVisit["contact"]
): { channel: Channel; recipient: string }[] {
  if (!contact) return []
  return [
    ...(contact.email ? [{ channel: "email" as const, recipient: contact.email }] : []),
    { channel: "sms", recipient: contact.phone },
  ]
}

/** A mail, his Telegram, or a short text when he has neither. */
function technicianChannels({ email, phone, telegram_chat_id }: Reachable) {
  const free: { channel: Channel; recipient: string }[] = [
    ...(email ? [{ channel: "email" as const, recipient: email }] : []),
    ...(telegram_chat_id ? [{ channel: "telegram" as const, recipient: telegram_chat_id }] : []),
  ]
  if (free.length > 0 || !phone) return free
  return [{ channel: "sms" as const, recipient: phone }]
}

/**
 * Who is told of a change, and how. One key for each visit, sequence, person and way: the same change
 * written twice sends nothing twice.
 *
 * `technicians` holds those of the visit before and after. A message nobody could use any more is not
 * sent: each expires, the ones about a future visit when it begins.
 */
export function messagesFor(
  change: VisitChange,
  visit: ToldVisit,
  technicians: readonly Reachable[],
  now: Date
): PlannedMessage[] {
  return [
    ...toCustomer(change, visit, now),
    ...toTechnicians(change, visit, now).flatMap(({ kind, technician_id }) => {
      const who = technicians.find(({ id }) => id === technician_id)
      if (!who) return []
      return technicianChannels(who).map(({ channel, recipient }) => ({
        key: `${kind}:${visit.id}:${visit.sequence}:${who.id}:${channel}`,
        kind,
        channel,
        recipient,
        audience: "technician" as const,
        locale: who.locale,
        block_id: visit.id,
        data: { ...factsOf(visit), technician_id: who.id },
        expires_at: expiryOf(kind, visit, now),
      }))
    }),
  ]
}

function toCustomer(change: VisitChange, visit: ToldVisit, now: Date): PlannedMessage[] {
  // Who comes is the company's business; when he comes is the customer's.
  if (change.kind === "moved" && change.from.starts_at.getTime() === visit.starts_at.getTime()) {
    return []
  }
  const kind = CUSTOMER[change.kind]
  return customerChannels(visit.contact).map(({ channel, recipient }) => ({
    key: `${kind}:${visit.id}:${visit.sequence}:${channel}`,
    kind,
    channel,
    recipient,
    audience: "customer",
    locale: visit.locale,
    block_id: visit.id,
    data: factsOf(visit),
    expires_at: expiryOf(kind, visit, now),
  }))
}

function toTechnicians(
  change: VisitChange,
  visit: ToldVisit,
  now: Date
): { kind: TechnicianKind; technician_id: string | null }[] {
  const his = visit.technician_id
  if (visit.ends_at < now) return []
  if (change.kind === "confirmed") return [{ kind: "technician_new_visit", technician_id: his }]
  if (change.kind === "cancelled") return [{ kind: "technician_cancelled", technician_id: his }]
  if (change.kind !== "moved") return []
  return change.from.technician_id === his
    ? [{ kind: "technician_moved", technician_id: his }]
    : [
        { kind: "technician_cancelled", technician_id: change.from.technician_id },
        { kind: "technician_new_visit", technician_id: his },
      ]
}

/** What the message was about when it was written; the worker compares before it sends. */
function factsOf(visit: ToldVisit): Record<string, unknown> {
  return { sequence: visit.sequence, starts_at: visit.starts_at.toISOString() }
}

/** The moment after which nobody needs the message. Never at once, so that a last-minute change is told. */
function expiryOf(kind: MessageKind, visit: ToldVisit, now: Date): Date {
  const soon = now.getTime() + DAY / 4
  const useful: Partial<Record<MessageKind, number>> = {
    visit_on_the_way: visit.ends_at.getTime(),
    visit_completed: now.getTime() + 7 * DAY,
    slot_lost: now.getTime() + DAY,
  }
  return new Date(Math.max(useful[kind] ?? visit.ends_at.getTime(), soon))
}

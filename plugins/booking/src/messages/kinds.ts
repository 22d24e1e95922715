/** Kinds of messages to a customer about a visit. */
export const CUSTOMER_KINDS = [
  "visit_confirmed",
  "visit_pending_approval",
  "visit_moved",
  "visit_cancelled",
  "visit_reminder",
  "visit_on_the_way",
  "visit_completed",
  "slot_lost",
] as const

/** Kinds of messages to a technician about a visit of his. */
export const TECHNICIAN_KINDS = [
  "technician_new_visit",
  "technician_moved",
  "technician_cancelled",
] as const

/** Kinds of messages to people who have no visit yet: the waitlist and the yearly series. */
export const OFFER_KINDS = ["slot_freed", "proposal"] as const

/** Every kind; the `template` of the notification is `booking.<kind>`. */
export const MESSAGE_KINDS = [...CUSTOMER_KINDS, ...TECHNICIAN_KINDS, ...OFFER_KINDS] as const

/** See {@link CUSTOMER_KINDS}. */
export type CustomerKind = (typeof CUSTOMER_KINDS)[number]
/** See {@link TECHNICIAN_KINDS}. */
export type TechnicianKind = (typeof TECHNICIAN_KINDS)[number]
/** See {@link MESSAGE_KINDS}. */
export type MessageKind = (typeof MESSAGE_KINDS)[number]

/** Ways a message travels; a channel of Medusa's Notification module each. */
export type Channel = "email" | "sms" | "telegram"

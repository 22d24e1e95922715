import type { MessageKind } from "../kinds"

/** What a text may name; all of it plain text in the reader's language. */
export type Facts = {
  /** Whoever reads it, by first name. */
  name: string
  shop: string
  service: string
  /** In full, with its zone. */
  when: string
  when_short: string
  place: string
  reference: string | null
  /** First name of who comes. */
  technician: string | null
  /** Who is visited; for technicians. */
  customer: string | null
  /** Where the reader sees, changes or answers; null without a storefront. */
  url: string | null
  /** Of the shop. */
  phone: string | null
}

/** What one kind says. `short` is for SMS and Telegram, without the link. */
export type Wording = {
  subject: string
  lines: string[]
  short: string
  /** What the link does; no link without it. */
  action?: string
}

/** Every text of one language. */
export type Texts = {
  hello: (name: string) => string
  labels: Record<"service" | "when" | "place" | "technician" | "customer" | "reference", string>
  question: (phone: string) => string
  kinds: Record<MessageKind, (facts: Facts) => Wording>
}

import { maskPhone } from "@hanout/algeria/phones"
import { freeUntil, keepsDeposit } from "../domain/cancel-terms"
import { MOVABLE } from "../domain/transitions"
import type { PhotoView } from "../photos/records"
import type { Block } from "../records/rows"
import type { Language } from "../refusal"

import { maskEmail } from "./mask"

/** What stands around a visit. `order_ref`: the signed name of its deposit's order. */
export type VisitContext = {
  timezone: string
  technician_name: string | null
  photos: readonly PhotoView[]
  order_ref: string | null
  language: Language
  now: Date
}

/** A visit for the one whose visit it is. Money in dinars, instants in ISO 8601 UTC. */
export type VisitView = ReturnType<typeof visitView>

/** What a customer still may do with his visit, and what it costs. */
export function customerRights(block: Block, now: Date) {
  const cancel_free_until = freeUntil(block)
  const stands = MOVABLE.some((status) => status === block.status)
  return {
    can_reschedule: stands && block.status !== "pending_payment" && now <= cancel_free_until,
    can_cancel: stands && now < block.starts_at,
    cancel_free_until,
    /** Dinars kept when it is cancelled now. */
    cancel_fee: keepsDeposit(block, now) ? Number(block.deposit) : 0,
  }
}

/**
 * Builds a {@link VisitView}. Shows a customer his own words; his phone and e-mail masked, since a link
 * may be forwarded; the technician by first name; nothing staff wrote.
 */
export function visitView(block: Block, context: VisitContext) {
  const { service, contact } = block
  const { cancel_free_until, ...rights } = customerRights(block, context.now)
  return {
    id: block.id,
    reference: block.reference,
    status: block.status,
    starts_at: block.starts_at.toISOString(),
    ends_at: block.ends_at.toISOString(),
    timezone: context.timezone,
    service: service && {
      id: service.id,
      code: service.code,
      name: service[`name_${context.language}`],
    },
    technician: context.technician_name ? { name: firstNameOf(context.technician_name) } : null,
    commune_code: block.commune_code,
    wilaya_code: block.wilaya_code,
    address: block.address,
    contact: contact && {
      first_name: contact.first_name,
      last_name: contact.last_name,
      phone_masked: maskPhone(contact.phone),
      email_masked: contact.email ? maskEmail(contact.email) : null,
    },
    problem: block.problem,
    photos: context.photos,
    price: Number(block.price),
    surcharges: (service?.surcharges ?? []).map(({ code, amount }) => ({
      code,
      amount: Number(amount),
    })),
    deposit: Number(block.deposit),
    deposit_state: block.deposit_state,
    currency_code: block.currency_code,
    ...rights,
    cancel_free_until: cancel_free_until.toISOString(),
    version: block.version,
    ...(context.order_ref && { order_ref: context.order_ref }),
  }
}

const firstNameOf = (name: string): string => name.trim().split(/\s+/)[0] ?? name

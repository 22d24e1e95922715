import type { Block, ServiceSnapshot } from "../records/rows"
import type { Language } from "../refusal"
import type { Risk } from "./risks"

/** A block as the board and the lists show it; instants in ISO 8601 UTC, money in dinars. */
export function boardBlock(block: Block, language: Language, at_risk: readonly Risk[] = []) {
  const { contact } = block
  return {
    id: block.id,
    kind: block.kind,
    status: block.status,
    technician_id: block.technician_id,
    starts_at: block.starts_at.toISOString(),
    ends_at: block.ends_at.toISOString(),
    blocked_from: block.blocked_from.toISOString(),
    blocked_until: block.blocked_until.toISOString(),
    version: block.version,
    reference: block.reference,
    service: serviceName(block.service, language),
    contact_name: contact && `${contact.first_name} ${contact.last_name}`.trim(),
    commune_code: block.commune_code,
    hold_expires_at: block.hold_expires_at?.toISOString() ?? null,
    overbook_reason: block.overbook_reason,
    note: block.kind === "time_off" ? block.staff_note : null,
    at_risk: [...at_risk],
  }
}

/** What was booked, in the reader's language. */
export const serviceName = (service: ServiceSnapshot | null, language: Language) =>
  service && { id: service.id, code: service.code, name: service[`name_${language}`] }

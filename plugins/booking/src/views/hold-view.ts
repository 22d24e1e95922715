import type { Block } from "../records/rows"

/** A held slot for the one who holds its token. Money in dinars, instants in ISO 8601 UTC. */
export function holdView(block: Block, token: string, timezone: string) {
  return {
    id: block.id,
    token,
    status: block.status,
    service_id: block.service_id,
    commune_code: block.commune_code,
    starts_at: block.starts_at.toISOString(),
    ends_at: block.ends_at.toISOString(),
    expires_at: block.hold_expires_at?.toISOString() ?? null,
    can_extend: block.status === "held" && !block.hold_extended,
    price: Number(block.price),
    deposit: Number(block.deposit),
    currency_code: block.currency_code,
    timezone,
  }
}

import { orderRef } from "@hanout/checkout/domain/order-ref"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { BookingError } from "../booking-errors"
import { manageToken, readManageToken } from "../domain/manage-token"
import { photosOf } from "../photos/records"
import { findBlock } from "../records/blocks"
import { rowsOf, sqlOf } from "../records/connection"
import { toBlock, type Block } from "../records/rows"
import type { Language } from "../refusal"
import { bookingOptions, bookingService, readSettings } from "../workflows/settings"
import { visitView, type VisitView } from "./visit-view"

/**
 * The visit a signed link opens. Throws `visit_not_found` for what we did not sign, `link_expired` 90
 * days after the visit, `link_replaced` when a newer link was sent.
 */
export async function visitOfLink(
  container: MedusaContainer,
  token: string,
  now: Date
): Promise<Block> {
  const link = readManageToken(token, bookingOptions(container).linkSecret)
  const block = link && (await findBlock(sqlOf(container), { id: link.visit_id }))
  if (!link || !block?.contact) throw new BookingError("visit_not_found")
  if (link.expires_at <= now) throw new BookingError("link_expired")
  if (link.link_version !== block.link_version) throw new BookingError("link_replaced")
  return block
}

/** The signed link of a visit as it stands. */
export function linkOf(container: MedusaContainer, block: Block): string {
  return manageToken(block, bookingOptions(container).linkSecret)
}

/** Views of visits for the one whose visits they are, in the order given. */
export async function viewsOf(
  container: MedusaContainer,
  blocks: readonly Block[],
  { language, now }: { language: Language; now: Date }
): Promise<VisitView[]> {
  const { time_zone } = await readSettings(container)
  const photos = await photosOf(
    sqlOf(container),
    blocks.map(({ id }) => id),
    ["problem"]
  )
  const names = await technicianNames(container, blocks)
  const refs = await orderRefs(container, blocks)
  return blocks.map((block) =>
    visitView(block, {
      timezone: time_zone,
      technician_name: names.get(block.technician_id ?? "") ?? null,
      photos: photos.get(block.id) ?? [],
      order_ref: refs.get(block.order_id ?? "") ?? null,
      language,
      now,
    })
  )
}

/** The view of one visit; see {@link viewsOf}. */
export async function viewOf(
  container: MedusaContainer,
  block: Block,
  options: { language: Language; now: Date }
): Promise<VisitView> {
  const [view] = await viewsOf(container, [block], options)
  if (!view) throw new BookingError("visit_not_found")
  return view
}

/** A customer's own visits, the latest first, and how many there are. Holds are none. */
export async function visitsOfCustomer(
  container: MedusaContainer,
  customerId: string,
  { limit, offset }: { limit: number; offset: number }
): Promise<{ blocks: Block[]; count: number }> {
  const own = `FROM appointment_block WHERE customer_id = ? AND contact IS NOT NULL
    AND kind IN ('visit', 'overbook') AND status NOT IN ('held', 'expired', 'released')
    AND deleted_at IS NULL`
  const sql = sqlOf(container)
  const [counted] = await rowsOf(sql, `SELECT count(*)::int AS count ${own}`, [customerId])
  const rows = await rowsOf(
    sql,
    `SELECT * ${own} ORDER BY starts_at DESC, id DESC LIMIT ? OFFSET ?`,
    [customerId, limit, offset]
  )
  return { blocks: rows.map(toBlock), count: Number(counted?.count ?? 0) }
}

async function technicianNames(
  container: MedusaContainer,
  blocks: readonly Block[]
): Promise<Map<string, string>> {
  const ids = [...new Set(blocks.flatMap(({ technician_id }) => technician_id ?? []))]
  if (ids.length === 0) return new Map()
  const rows = await rowsOf(
    sqlOf(container),
    `SELECT id, name FROM booking_technician WHERE id = ANY(?)`,
    [ids]
  )
  return new Map(rows.map(({ id, name }) => [String(id), String(name)]))
}

async function orderRefs(
  container: MedusaContainer,
  blocks: readonly Block[]
): Promise<Map<string, string>> {
  const ids = [...new Set(blocks.flatMap(({ order_id }) => order_id ?? []))]
  if (ids.length === 0) return new Map()
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({ entity: "order", fields: ["id", "display_id"], filters: { id: ids } })
  const { linkSecret } = bookingOptions(container)
  return new Map(
    data.map(({ id, display_id }) => [
      id,
      orderRef({ id, display_id: Number(display_id) }, linkSecret),
    ])
  )
}

/** True when a service of this id may be booked. */
export async function isOfferedService(container: MedusaContainer, id: string): Promise<boolean> {
  const found = await bookingService(container).listBookingServices({ id, active: true })
  return found.length > 0
}

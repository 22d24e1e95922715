import { maskPhone } from "@hanout/algeria/phones"
import { shownStatus, type FulfillmentFacts, type Shown } from "./shown-status"

/** An amount as Medusa's query returns it: major units (dinars). */
type Amount = number | string | { numeric?: number; toJSON?: () => number }

/** The order as read with {@link TRACKED_ORDER_FIELDS}. */
export type TrackableOrder = {
  id: string
  display_id: number
  status: string
  created_at: Date | string
  canceled_at?: Date | string | null
  currency_code: string
  total: Amount
  item_total: Amount
  shipping_total: Amount
  items?:
    | ({
        title: string
        product_title?: string | null
        product_id?: string | null
        product_handle?: string | null
        variant_id?: string | null
        thumbnail?: string | null
        quantity: Amount
        unit_price: Amount
        total: Amount
        detail?: { return_received_quantity?: Amount } | null
      } | null)[]
    | null
  shipping_address?: {
    first_name?: string | null
    last_name?: string | null
    phone?: string | null
    metadata?: Record<string, unknown> | null
  } | null
  shipping_methods?: ({ data?: Record<string, unknown> | null } | null)[] | null
  fulfillments?:
    | (
        | (FulfillmentFacts & { labels?: ({ tracking_number?: string | null } | null)[] | null })
        | null
      )[]
    | null
  payment_collections?:
    | ({
        status: string
        payment_sessions?:
          ({ provider_id: string; created_at?: Date | string | null } | null)[] | null
      } | null)[]
    | null
}

/** Fields of `query.graph({ entity: "order" })` that fill a {@link TrackableOrder}. */
export const TRACKED_ORDER_FIELDS: string[] = [
  "id",
  "display_id",
  "status",
  "created_at",
  "canceled_at",
  "currency_code",
  "total",
  "item_total",
  "shipping_total",
  "items.*",
  "items.detail.*",
  "shipping_address.*",
  "shipping_methods.data",
  "fulfillments.created_at",
  "fulfillments.shipped_at",
  "fulfillments.delivered_at",
  "fulfillments.canceled_at",
  "fulfillments.labels.tracking_number",
  "payment_collections.status",
  "payment_collections.payment_sessions.provider_id",
  "payment_collections.payment_sessions.created_at",
]

/** A line of a tracked order. Amounts in major units (dinars). */
export type TrackedItem = {
  title: string
  /** Title in Arabic when the shop has one. */
  title_ar?: string
  quantity: number
  unit_price: number
  total: number
  thumbnail: string | null
  variant_id: string | null
  product_handle: string | null
}

/**
 * What a shopper without login may see of an order. No street, no e-mail, no full phone: a
 * reference in a link may be forwarded. Amounts in major units, moments in ISO 8601.
 */
export type TrackedOrder = Shown & {
  display_id: number
  ref: string
  placed_at: string
  items: TrackedItem[]
  items_total: number
  shipping_total: number
  total: number
  currency_code: string
  delivery: {
    mode: string | null
    wilaya_code: string | null
    commune_code: string | null
    desk_name_fr?: string
    desk_name_ar?: string
    tracking_number?: string
  }
  payment_provider_id: string | null
  contact: { name: string; phone_masked: string }
}

const present = <T>(values: (T | null | undefined)[] | null | undefined): T[] =>
  (values ?? []).filter((value) => value !== null && value !== undefined)
const number = (amount: Amount | null | undefined): number => Number(amount ?? 0)
const text = (value: unknown): string | undefined =>
  typeof value === "string" && value ? value : undefined

/**
 * The one projection of an order for people who are not logged in. `ref` is the signed reference,
 * `arabicTitles` maps product ids to their Arabic titles.
 */
export function toTrackedOrder(
  order: TrackableOrder,
  ref: string,
  arabicTitles: ReadonlyMap<string, string> = new Map()
): TrackedOrder {
  const items = present(order.items)
  const parcels = present(order.fulfillments)
  const collections = present(order.payment_collections)
  const address = order.shipping_address
  const method = present(order.shipping_methods)[0]?.data ?? {}
  const shown = shownStatus({
    created_at: order.created_at,
    status: order.status,
    canceled_at: order.canceled_at,
    fulfillments: parcels,
    all_returned:
      items.length > 0 &&
      items.every((item) => number(item.detail?.return_received_quantity) >= number(item.quantity)),
    payment_statuses: collections.map(({ status }) => status),
  })
  const tracking = parcels
    .filter((parcel) => !parcel.canceled_at)
    .flatMap((parcel) => present(parcel.labels))
    .map((label) => text(label.tracking_number))
    .find(Boolean)

  return {
    ...shown,
    display_id: order.display_id,
    ref,
    placed_at: new Date(order.created_at).toISOString(),
    items: items.map((item) => {
      const arabic = item.product_id ? arabicTitles.get(item.product_id) : undefined
      return {
        title: item.product_title || item.title,
        ...(arabic && { title_ar: arabic }),
        quantity: number(item.quantity),
        unit_price: number(item.unit_price),
        total: number(item.total),
        thumbnail: item.thumbnail ?? null,
        variant_id: item.variant_id ?? null,
        product_handle: item.product_handle ?? null,
      }
    }),
    items_total: number(order.item_total),
    shipping_total: number(order.shipping_total),
    total: number(order.total),
    currency_code: order.currency_code,
    delivery: {
      mode: text(method.mode) ?? null,
      wilaya_code: text(address?.metadata?.wilaya_code) ?? null,
      commune_code: text(address?.metadata?.commune_code) ?? null,
      ...optional("desk_name_fr", text(method.desk_name_fr)),
      ...optional("desk_name_ar", text(method.desk_name_ar)),
      ...optional("tracking_number", tracking),
    },
    payment_provider_id: lastProvider(collections.flatMap((c) => present(c.payment_sessions))),
    contact: {
      name: [address?.first_name, address?.last_name].filter(Boolean).join(" "),
      phone_masked: maskPhone(address?.phone ?? ""),
    },
  }
}

/** The method chosen last: changing it adds a session and keeps the old ones. */
function lastProvider(
  sessions: readonly { provider_id: string; created_at?: Date | string | null }[]
): string | null {
  const at = ({ created_at }: (typeof sessions)[number]) => new Date(created_at ?? 0).getTime()
  return [...sessions].sort((a, b) => at(a) - at(b)).at(-1)?.provider_id ?? null
}

function optional<K extends string>(key: K, value: string | undefined): { [P in K]?: string } {
  return value === undefined ? {} : ({ [key]: value } as { [P in K]: string })
}

import { roundToCentimes, sumCentimes, type Centimes } from "@hanout/algeria/money"
import { fromProvinceCode } from "@hanout/algeria/wilayas"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

/** A payment session of an order; money in centimes. */
export type OrderSession = {
  id: string
  provider_id: string
  status: string
  amount: Centimes
  payment_collection_id: string
  created_at: Date
}

/** A payment of an order; money in centimes. */
export type OrderPayment = {
  id: string
  provider_id: string
  session_id: string | null
  amount: Centimes
  captured: Centimes
  refunded: Centimes
  captured_at: Date | null
  canceled_at: Date | null
}

/** An order as far as its money goes; money in centimes. Sessions and payments oldest first. */
export type MoneyOrder = {
  id: string
  display_id: number
  status: string
  currency_code: string
  total: Centimes
  email: string | null
  customer_id: string | null
  region_id: string | null
  phone: string | null
  /** Two digits, when the address follows the house's convention. */
  wilaya_code: string | null
  created_at: Date
  metadata: Record<string, unknown>
  sessions: OrderSession[]
  payments: OrderPayment[]
  collections: { id: string; amount: Centimes; status: string }[]
  fulfilled: boolean
  /** Goods travel; false for deposits and services alone. */
  ships: boolean
}

type Row<T> = (T | null)[] | null | undefined
type Amount = unknown
type OrderRow = {
  id: string
  display_id: number | string
  status: string
  currency_code: string
  total: Amount
  email: string | null
  customer_id: string | null
  region_id: string | null
  created_at: Date | string
  metadata: Record<string, unknown> | null
  shipping_address?: { phone?: string | null; province?: string | null } | null
  items?: Row<{ requires_shipping?: boolean | null }>
  fulfillments?: Row<{ canceled_at: Date | string | null }>
  payment_collections?: Row<{
    id: string
    amount: Amount
    status: string
    payment_sessions?: Row<{
      id: string
      provider_id: string
      status: string
      amount: Amount
      created_at: Date | string
    }>
    payments?: Row<{
      id: string
      provider_id: string
      payment_session?: { id: string } | null
      amount: Amount
      captured_at: Date | string | null
      canceled_at: Date | string | null
      created_at: Date | string
      captures?: Row<{ amount: Amount }>
      refunds?: Row<{ amount: Amount }>
    }>
  }>
}

const FIELDS = [
  "id",
  "display_id",
  "status",
  "currency_code",
  "total",
  "email",
  "customer_id",
  "region_id",
  "created_at",
  "metadata",
  "shipping_address.phone",
  "shipping_address.province",
  "items.requires_shipping",
  "fulfillments.canceled_at",
  "payment_collections.id",
  "payment_collections.amount",
  "payment_collections.status",
  "payment_collections.payment_sessions.id",
  "payment_collections.payment_sessions.provider_id",
  "payment_collections.payment_sessions.status",
  "payment_collections.payment_sessions.amount",
  "payment_collections.payment_sessions.created_at",
  "payment_collections.payments.id",
  "payment_collections.payments.provider_id",
  "payment_collections.payments.payment_session.id",
  "payment_collections.payments.amount",
  "payment_collections.payments.captured_at",
  "payment_collections.payments.canceled_at",
  "payment_collections.payments.created_at",
  "payment_collections.payments.captures.amount",
  "payment_collections.payments.refunds.amount",
]

/** Ids Medusa may have given out; anything else is not worth a query. */
const ID = /^[\w-]{1,64}$/

const present = <T>(rows: Row<T>): T[] => (rows ?? []).flatMap((row) => (row === null ? [] : [row]))
const money = (amount: Amount): Centimes =>
  roundToCentimes(typeof amount === "string" ? amount : Number(amount ?? 0))
const total = (rows: Row<{ amount: Amount }>): Centimes =>
  sumCentimes(present(rows).map(({ amount }) => money(amount)))
const date = (value: Date | string | null): Date | null => (value ? new Date(value) : null)
const byAge = (a: { created_at: Date | string }, b: { created_at: Date | string }): number =>
  new Date(a.created_at).getTime() - new Date(b.created_at).getTime()

/** An order's money; undefined when there is no such order. */
export async function readMoneyOrder(
  container: MedusaContainer,
  filter: { id: string } | { display_id: number }
): Promise<MoneyOrder | undefined> {
  if ("id" in filter && !ID.test(filter.id)) return undefined
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: FIELDS,
    filters: { ...filter, is_draft_order: false },
  })
  const row = data[0] as unknown as OrderRow | undefined
  return row && toMoneyOrder(row)
}

function toMoneyOrder(row: OrderRow): MoneyOrder {
  const collections = present(row.payment_collections)
  return {
    id: row.id,
    display_id: Number(row.display_id),
    status: row.status,
    currency_code: row.currency_code,
    total: money(row.total),
    email: row.email,
    customer_id: row.customer_id,
    region_id: row.region_id,
    phone: row.shipping_address?.phone ?? null,
    wilaya_code: fromProvinceCode(row.shipping_address?.province) ?? null,
    created_at: new Date(row.created_at),
    metadata: row.metadata ?? {},
    collections: collections.map(({ id, amount, status }) => ({
      id,
      amount: money(amount),
      status,
    })),
    sessions: collections
      .flatMap((collection) =>
        present(collection.payment_sessions).map((session) => ({
          ...session,
          amount: money(session.amount),
          payment_collection_id: collection.id,
          created_at: new Date(session.created_at),
        }))
      )
      .sort(byAge),
    payments: collections
      .flatMap((collection) => present(collection.payments))
      .sort(byAge)
      .map((payment) => ({
        id: payment.id,
        provider_id: payment.provider_id,
        session_id: payment.payment_session?.id ?? null,
        amount: money(payment.amount),
        captured: total(payment.captures),
        refunded: total(payment.refunds),
        captured_at: date(payment.captured_at),
        canceled_at: date(payment.canceled_at),
      })),
    fulfilled: present(row.fulfillments).some(({ canceled_at }) => !canceled_at),
    ships: present(row.items).some(({ requires_shipping }) => requires_shipping !== false),
  }
}

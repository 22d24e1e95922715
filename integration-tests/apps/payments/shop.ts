import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { updateRegionsWorkflow } from "@medusajs/medusa/core-flows"
import { request, type Http } from "../checkout/client"
import { createMerchant, createPart, createShop, SHIPPING, type Shop } from "../checkout/shop"
import { remote } from "./remote"

export const SCRIPTED = "pp_scripted_scripted"
export const HOSTED = "pp_hosted_hosted"
export const COD = "pp_cod_cod"

/** Price of the test part and what one costs delivered, in dinars. */
export const PRICE = 1500
export const TOTAL = PRICE + SHIPPING.home

/** What payment answers carry, as far as the tests look. */
export type Answer = {
  code: string
  total: number
  message: string
  state: string
  status: string
  order_status: string
  attempt_id: string
  redirect_url: string
  expires_at: string
  payment_session_id: string | null
  provider_id: string
  can_pay: boolean
  can_retry: boolean
  can_change_method: boolean
  reason: string
  deadline_at: string | null
  methods: { provider_id: string; available: boolean; reason?: string }[]
  attempts: (Record<string, unknown> & { id: string; state: string })[]
  attempt: Record<string, unknown> & { state: string }
  alerts: (Record<string, unknown> & { id: string; kind: string; can: string[] })[]
  alert: Record<string, unknown> & { status: string }
  refund: { id: string; amount: number; state: string }
  refundable: { payment_id: string; mode: string; amount: number }[]
  receipt: Record<string, unknown>
  failure: Record<string, unknown>
  order: { id: string; ref: string; status: string }
  count: number
}

type Reply = { status: number; data: Answer }

/** A shop whose region offers cash and both scripted gateways, and the calls tests make in it. */
export async function openShop(container: MedusaContainer, http: Http) {
  const shop: Shop = await createShop(container)
  await updateRegionsWorkflow(container).run({
    input: {
      selector: { id: shop.region_id },
      update: { payment_providers: [COD, SCRIPTED, HOSTED] },
    },
  })
  const part = await createPart(container, shop, { price: PRICE, stock: 500 })
  const token = await createMerchant(container, http)
  const headers = { "x-publishable-api-key": shop.key }
  const storeConfig = { headers, validateStatus: () => true }
  const adminConfig = {
    headers: { authorization: `Bearer ${token}`, "accept-language": "en" },
    validateStatus: () => true,
  }
  const reply = async (answer: Promise<{ status: number; data: unknown }>): Promise<Reply> => {
    const { status, data } = await answer
    return { status, data: data as Answer }
  }
  const store = {
    get: (path: string) => reply(http.get(path, storeConfig)),
    post: (path: string, body: unknown = {}) => reply(http.post(path, body, storeConfig)),
  }
  const admin = {
    get: (path: string) => reply(http.get(path, adminConfig)),
    post: (path: string, body: unknown = {}) => reply(http.post(path, body, adminConfig)),
  }

  let phone = 550_000_000
  /** A good body for placing one part; every call is another shopper. */
  const body = (over: Record<string, unknown>) =>
    request(PRICE, { contact: { name: "Amine Benali", phone: `0${phone++}` }, ...over })
  /** Places an order of one part; answers its id and reference. */
  async function place(provider = SCRIPTED, over: Record<string, unknown> = {}) {
    const created = await http.post(
      "/store/carts",
      {
        region_id: shop.region_id,
        sales_channel_id: shop.sales_channel_id,
        items: [{ variant_id: part, quantity: 1 }],
      },
      storeConfig
    )
    const cart = created.data.cart.id
    const placed = await store.post(
      `/store/checkout/${cart}/place`,
      body({ payment_provider_id: provider, ...over })
    )
    if (placed.status !== 200) throw new Error(JSON.stringify(placed.data))
    return { cart, ...placed.data.order }
  }

  const view = async (ref: string) => (await store.get(`/store/payments/orders/${ref}`)).data

  /** Opens the hosted page of an order; answers the attempt, the remote's id and the return token. */
  async function start(ref: string) {
    const session = (await view(ref)).payment_session_id ?? ""
    const { status, data } = await store.post(`/store/payments/${session}/start`, {
      terms_accepted: true,
      locale: "fr",
      ref,
    })
    if (status !== 200) throw new Error(JSON.stringify(data))
    const gateway_order_id = data.redirect_url.split("/").at(-1) ?? ""
    const end = remote(gateway_order_id.split("-")[0] ?? "")
    const url = end.order(gateway_order_id).draft.return_url
    return {
      session,
      attempt_id: data.attempt_id,
      redirect_url: data.redirect_url,
      gateway_order_id,
      token: url.split("/").at(-1) ?? "",
      url,
    }
  }

  const back = (token: string, body: unknown = {}) =>
    store.post(`/store/payments/returns/${token}`, body)

  /** What Medusa itself says of an order's money. */
  async function books(orderId: string) {
    const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
      entity: "order",
      fields: [
        "status",
        "transactions.amount",
        "transactions.reference",
        "payment_collections.payment_sessions.id",
        "payment_collections.payment_sessions.provider_id",
        "payment_collections.payments.id",
        "payment_collections.payments.provider_id",
        "payment_collections.payments.captured_at",
        "payment_collections.payments.canceled_at",
        "payment_collections.payments.captures.amount",
        "payment_collections.payments.refunds.amount",
      ],
      filters: { id: orderId },
    })
    const order = JSON.parse(JSON.stringify(data[0])) as {
      status: string
      transactions: { amount: number; reference: string }[]
      payment_collections: {
        payment_sessions: { id: string; provider_id: string }[]
        payments: {
          id: string
          provider_id: string
          captured_at: string | null
          canceled_at: string | null
          captures: { amount: number }[]
          refunds: { amount: number }[]
        }[]
      }[]
    }
    const payments = order.payment_collections.flatMap((collection) => collection.payments)
    return {
      status: order.status,
      transactions: order.transactions.map(({ amount }) => amount),
      sessions: order.payment_collections.flatMap((collection) => collection.payment_sessions),
      payments,
      captures: payments.flatMap(({ captures }) => captures.map(({ amount }) => amount)),
      refunds: payments.flatMap(({ refunds }) => refunds.map(({ amount }) => amount)),
    }
  }

  const sql = async (statement: string, bindings: unknown[] = []) =>
    (
      await container
        .resolve(ContainerRegistrationKeys.PG_CONNECTION)
        .raw<{ rows: Record<string, unknown>[] }>(statement, bindings as string[])
    ).rows

  const alerts = async (orderId: string): Promise<string[]> =>
    (
      await sql(`SELECT kind FROM payment_alert WHERE order_id = ? AND status = 'open'`, [orderId])
    ).map(({ kind }) => String(kind))

  /** Makes the ledger forget when it last looked, so that the next look asks the remote. */
  const stale = async () =>
    void (await sql(`UPDATE payment_attempt SET last_read_at = now() - interval '1 minute'`))

  return {
    ...{ shop, part, token, store, admin, request: body, place, view, start, back },
    ...{ books, sql, alerts, stale },
  }
}

/** See {@link openShop}. */
export type OpenShop = Awaited<ReturnType<typeof openShop>>

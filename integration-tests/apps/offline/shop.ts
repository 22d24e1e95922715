import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { updateRegionsWorkflow } from "@medusajs/medusa/core-flows"
import { createHash, randomBytes } from "node:crypto"
import { request, type Http } from "../checkout/client"
import { createMerchant, createPart, createShop, SHIPPING } from "../checkout/shop"

export const COD = "pp_cod_cod"
export const TRANSFER = "pp_transfer_transfer"

/** Price of the test part and what one costs delivered, in dinars. */
export const PRICE = 1500
export const TOTAL = PRICE + SHIPPING.home

/** A post-office account whose key is right. */
export const RIP = "00799999002345678941"

/** What answers carry, as far as the tests look. */
export type Answer = {
  code: string
  message: string
  fields: Record<string, string>
  state: string
  reference: string
  amount: number
  accounts: Record<string, unknown>[]
  account: Record<string, unknown> & { id: string; qr_url: string | null }
  proof: { submitted_at: string } | null
  reject_reason: string | null
  transfers: TransferAnswer[]
  transfer: TransferAnswer
  confirmations: ConfirmationAnswer[]
  confirmation: ConfirmationAnswer
  cash: (Record<string, unknown> & { order: { id: string }; amount: number })[]
  collected: { order_id: string; amount: number }[]
  refused: { order_id: string; code: string; message: string }[]
  totals: { courier: string | null; day: string; orders: number; amount: number }[]
  couriers: string[]
  total: number
  count: number
  order: { id: string; ref: string; display_id: number }
}

type TransferAnswer = Record<string, unknown> & {
  id: string
  state: string
  reference: string
  can_confirm: boolean
  proofs: { id: string; mime_type: string; duplicates: { order_id: string; why: string }[] }[]
}
type ConfirmationAnswer = Record<string, unknown> & {
  status: string
  order: Record<string, unknown> & { id: string }
  calls: Record<string, unknown>[]
}

export type Reply = { status: number; data: Answer; headers: Record<string, string> }

type Client = Http & {
  delete: (path: string, config?: unknown) => Promise<{ status: number; data: unknown }>
}

/** A shop that takes cash and transfers, and the calls tests make in it. */
export async function openShop(container: MedusaContainer, http: Client) {
  const shop = await createShop(container)
  await updateRegionsWorkflow(container).run({
    input: {
      selector: { id: shop.region_id },
      update: { payment_providers: [COD, TRANSFER] },
    },
  })
  const part = await createPart(container, shop, { price: PRICE, stock: 1000 })
  const config = (headers: Record<string, string>) => ({ headers, validateStatus: () => true })
  const reply = async (answer: Promise<{ status: number; data: unknown }>) =>
    (await answer) as Reply
  const calls = (headers: Record<string, string>) => ({
    get: (path: string) => reply(http.get(path, config(headers))),
    post: (path: string, body: unknown = {}) => reply(http.post(path, body, config(headers))),
    delete: (path: string) => reply(http.delete(path, config(headers))),
    /** The answer's bytes. */
    bytes: async (path: string) => {
      const bytes = { ...config(headers), responseType: "arraybuffer" }
      const { status, data, headers: sent } = await reply(http.get(path, bytes))
      return { status, headers: sent, body: Buffer.from(data as unknown as ArrayBuffer) }
    },
  })
  const merchant = async () =>
    calls({
      authorization: `Bearer ${await createMerchant(container, http)}`,
      "accept-language": "en",
    })
  const store = calls({ "x-publishable-api-key": shop.key })

  let phone = 550_000_000
  /** Places an order of some parts; answers its id, number and reference. */
  async function place(
    provider: string,
    { quantity = 1, ...over }: { quantity?: number } & Record<string, unknown> = {}
  ): Promise<{ id: string; ref: string; display_id: number }> {
    const { data, status } = await tryPlace(provider, { quantity, ...over })
    if (status !== 200) throw new Error(JSON.stringify(data))
    return data.order
  }

  async function tryPlace(
    provider: string,
    { quantity = 1, ...over }: { quantity?: number } & Record<string, unknown> = {}
  ): Promise<Reply> {
    const cart = await http.post(
      "/store/carts",
      {
        region_id: shop.region_id,
        sales_channel_id: shop.sales_channel_id,
        items: [{ variant_id: part, quantity }],
      },
      config({ "x-publishable-api-key": shop.key })
    )
    return store.post(
      `/store/checkout/${cart.data.cart.id}/place`,
      request(PRICE * quantity, {
        payment_provider_id: provider,
        contact: { name: "Amine Benali", phone: `0${phone++}` },
        ...over,
      })
    )
  }

  /** Sends a file as the proof of an order's transfer. */
  function sendProof(
    ref: string,
    file: Buffer | undefined,
    { name = "photo.jpg", ...fields }: Record<string, string> = {}
  ): Promise<Reply> {
    const form = new FormData()
    for (const [key, value] of Object.entries(fields)) form.set(key, value)
    if (file) form.set("file", new Blob([new Uint8Array(file)], { type: "image/jpeg" }), name)
    return store.post(`/store/payments/transfers/${ref}/proof`, form)
  }

  return { shop, store, merchant, place, tryPlace, sendProof }
}

type Knex = {
  raw: (sql: string, values?: unknown[]) => Promise<{ rows: Record<string, unknown>[] }>
}

/** The database of the running shop. */
export function database(container: MedusaContainer): Knex {
  return container.resolve(ContainerRegistrationKeys.PG_CONNECTION) as unknown as Knex
}

/** Captures of an order, its transactions and open alerts. */
export async function moneyOf(container: MedusaContainer, orderId: string) {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: [
      "status",
      "transactions.*",
      "payment_collections.status",
      "payment_collections.payments.captures.amount",
    ],
    filters: { id: orderId },
  })
  const order = JSON.parse(JSON.stringify(data[0])) as {
    status: string
    transactions: { amount: number }[]
    payment_collections: { status: string; payments: { captures: { amount: number }[] }[] }[]
  }
  const captures = order.payment_collections
    .flatMap(({ payments }) => payments)
    .flatMap((payment) => payment.captures)
  const alerts = await database(container).raw(
    `SELECT kind, amount_centimes FROM payment_alert WHERE order_id = ? AND status = 'open'`,
    [orderId]
  )
  const collections = order.payment_collections.map(({ status }) => status)
  return { ...order, collections, captures, alerts: alerts.rows.map(({ kind }) => String(kind)) }
}

/** A paid attempt of an order, as a gateway would leave it in the ledger; answers its return token. */
export async function paidAttempt(
  container: MedusaContainer,
  orderId: string,
  over: { state?: string; locale?: string } = {}
): Promise<string> {
  const token = randomBytes(16).toString("base64url")
  await database(container).raw(
    `INSERT INTO payment_attempt (id, provider_id, gateway, mode, session_id, payment_collection_id,
       order_id, order_number, gateway_order_id, amount_centimes, currency, locale,
       return_token_hash, state, approval_code, pan_masked, message, terms_accepted_at, paid_at)
     VALUES (?, 'pp_satim_satim', 'satim', 'test', 'payses_x', 'pay_col_x', ?,
       nextval('payment_order_number_seq')::text, ?, 210000, 'dzd', ?, ?, ?, '123456',
       '6280****7215', 'Votre paiement a été accepté', now(), now())`,
    [
      `pat_${randomBytes(8).toString("hex")}`,
      orderId,
      randomBytes(10).toString("hex"),
      over.locale ?? "fr",
      createHash("sha256").update(token).digest("hex"),
      over.state ?? "paid",
    ]
  )
  return token
}

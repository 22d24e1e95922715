import { crc32, deflateSync } from "node:zlib"
import type { Locator, Page } from "@playwright/test"
import { readStage } from "../stage"
import { call, placeOrder, type Placed } from "./shop"

const stage = readStage()

/** What the shopper reads about the payment of an order. */
type PaymentView = { status: string; payment_session_id: string; deadline_at: string | null }

/** The shopper's view of an order's payment. */
export async function paymentOf(order: Placed): Promise<PaymentView> {
  return call<PaymentView>(`/store/payments/orders/${order.ref}`)
}

/** Asks SATIM's sandbox, or presses one of its buttons. Throws on any answer that is not 2xx. */
async function satim<T>(path: string, body?: unknown): Promise<T> {
  if (!stage.satimControlUrl) throw new Error("This shop has no sandbox of SATIM")
  const answer = await fetch(`${stage.satimControlUrl}${path}`, {
    method: body === undefined ? "GET" : "POST",
    headers: { "content-type": "application/json" },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
  const data: unknown = await answer.json()
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${JSON.stringify(data)}`)
  return data as T
}

/** A card order with its hosted page open. */
type CardOrder = {
  order: Placed
  /** Charges the card, also once the page is closed. */
  pay: () => Promise<void>
  /** What SATIM holds of it, in centimes. */
  held: () => Promise<number | undefined>
}

/** Places a card order and goes to its hosted page. */
export async function openCardPage(): Promise<CardOrder> {
  const order = await placeOrder("home", "pp_satim_satim")
  const { payment_session_id } = await paymentOf(order)
  const { redirect_url } = await call<{ redirect_url: string }>(
    `/store/payments/${payment_session_id}/start`,
    { terms_accepted: true, locale: "fr", ref: order.ref }
  )
  const id = new URL(redirect_url).searchParams.get("mdOrder") ?? ""
  return {
    order,
    pay: async () => void (await satim(`/orders/${id}/pay`, { force: true })),
    held: async () => {
      const all = await satim<{ orderId: string; depositCentimes: number }[]>("/orders")
      return all.find(({ orderId }) => orderId === id)?.depositCentimes
    },
  }
}

/** The shopper gives up: the order is cancelled and its stock freed. */
export async function giveUp(order: Placed): Promise<void> {
  await call(`/store/payments/orders/${order.ref}/cancel`, {})
}

/** Sends a picture as the proof of an order's transfer. */
export async function sendProof(order: Placed, picture: Buffer, number: string): Promise<void> {
  const body = new FormData()
  body.set("file", new Blob([Uint8Array.from(picture)], { type: "image/png" }), "preuve.png")
  body.set("sender_name", "Yasmine Khelifi")
  body.set("transfer_number", number)
  const answer = await fetch(`${stage.backendUrl}/store/payments/transfers/${order.ref}/proof`, {
    method: "POST",
    headers: { "x-publishable-api-key": stage.publishableKey },
    body,
  })
  if (!answer.ok) throw new Error(`The proof answered ${answer.status}: ${await answer.text()}`)
}

/** A PNG of 200 × 200 in one colour: another colour is another file. */
export function picture(red: number, green: number, blue: number): Buffer {
  const size = 200
  const row = Buffer.concat([
    Buffer.from([0]),
    ...Array.from({ length: size }, () => Buffer.from([red, green, blue])),
  ])
  const header = Buffer.alloc(13)
  header.writeUInt32BE(size, 0)
  header.writeUInt32BE(size, 4)
  header.set([8, 2, 0, 0, 0], 8)
  const pixels = deflateSync(Buffer.concat(Array.from({ length: size }, () => row)))
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", header),
    chunk("IDAT", pixels),
    chunk("IEND", Buffer.alloc(0)),
  ])
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, "latin1"), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, sum])
}

/** The entry of an order in a list of "Payments". */
export function entryOf(page: Page, order: Placed): Locator {
  return page
    .getByRole("main")
    .locator("li, tr")
    .filter({ has: page.getByRole("link", { name: `Ouvrir la commande n° ${order.display_id}` }) })
}

/** What stands beside a term, in the part of the page given. */
export function factOf(part: Page | Locator, term: string): Locator {
  const page = "page" in part ? part.page() : part
  return part
    .locator("div")
    .filter({ has: page.getByRole("term").filter({ hasText: new RegExp(`^${term}$`) }) })
    .last()
    .getByRole("definition")
}

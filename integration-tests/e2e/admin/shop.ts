import { readStage } from "../stage"

const stage = readStage()

/** A part as a shopper is offered it. `price` in dinars. */
export type Part = { id: string; title: string; variantId: string; price: number; stock: number }

/** What a shopper was told of the order, and what was asked for. `total` in dinars. */
export type Placed = { id: string; display_id: number; ref: string; total: number; title: string }

/** What the tracking page is made of. */
export type Tracked = {
  status: string
  paid: boolean
  steps: { status: string; at: string | null }[]
  delivery: { tracking_number?: string }
}

/** One line of the public price table, in dinars. */
export type Tariff = { mode: string; price: number; min_days: number; max_days: number }

type Product = {
  id: string
  title: string
  variants: {
    id: string
    inventory_quantity: number
    calculated_price: { calculated_amount: number }
  }[]
}

/** Calls the store API as the storefront does. Throws on any answer that is not 2xx. */
export async function call<T>(path: string, body?: unknown): Promise<T> {
  const answer = await fetch(`${stage.backendUrl}${path}`, {
    method: body === undefined ? "GET" : "POST",
    headers: {
      "content-type": "application/json",
      "x-publishable-api-key": stage.publishableKey,
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
  const data: unknown = await answer.json()
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${JSON.stringify(data)}`)
  return data as T
}

async function regionId(): Promise<string> {
  const { regions } = await call<{ regions: { id: string }[] }>("/store/regions")
  return regions[0]?.id ?? ""
}

/** Parts of which there are at least ten. */
export async function parts(): Promise<Part[]> {
  const fields = "id,title,*variants,+variants.inventory_quantity,*variants.calculated_price"
  const { products } = await call<{ products: Product[] }>(
    `/store/products?limit=60&region_id=${await regionId()}&fields=${encodeURIComponent(fields)}`
  )
  return products.flatMap(({ id, title, variants: [variant] }) =>
    variant && variant.inventory_quantity >= 10
      ? [
          {
            id,
            title,
            variantId: variant.id,
            price: variant.calculated_price.calculated_amount,
            stock: variant.inventory_quantity,
          },
        ]
      : []
  )
}

/** One part as it is offered now. */
export async function part(id: string): Promise<Part | undefined> {
  return (await parts()).find((one) => one.id === id)
}

/** A guest's order in Alger, in cash unless told: two of one part, to the door or the first desk there. */
export async function placeOrder(
  mode: "home" | "stop_desk",
  provider = "pp_cod_cod"
): Promise<Placed> {
  const [one] = await parts()
  if (!one) throw new Error("Nothing is in stock")
  const { cart } = await call<{ cart: { id: string } }>("/store/carts", {
    region_id: await regionId(),
    items: [{ variant_id: one.variantId, quantity: 2 }],
  })
  const place = { wilaya_code: "16", commune_code: "1601" }
  const { totals } = await call<{ totals: Record<string, number> }>(
    `/store/checkout/${cart.id}/quote`,
    { delivery: place }
  )
  const { desks } = await call<{ desks: { id: string }[] }>("/store/delivery/desks?wilaya=16")
  const { order } = await call<{ order: Placed }>(`/store/checkout/${cart.id}/place`, {
    contact: { name: "Yasmine Khelifi", phone: "0661 23 45 67" },
    delivery: {
      ...place,
      mode,
      note: "Appeler avant de passer",
      ...(mode === "home"
        ? { address: "12 rue Didouche Mourad", landmark: "En face de la pharmacie" }
        : { desk_id: desks[0]?.id }),
    },
    payment_provider_id: provider,
    terms: { accepted: true, version: "2026-11" },
    expected_total: totals[mode],
    locale: "fr",
  })
  return { ...order, title: one.title }
}

/** What the shopper sees of the order behind its signed reference. */
export async function track(ref: string): Promise<Tracked> {
  return (await call<{ order: Tracked }>(`/store/order-tracking/${ref}`)).order
}

/** What a shopper of this wilaya pays for delivery. */
export async function tariffs(wilaya: string): Promise<Tariff[]> {
  return (await call<{ tariffs: Tariff[] }>(`/store/delivery/tariffs?wilaya=${wilaya}`)).tariffs
}

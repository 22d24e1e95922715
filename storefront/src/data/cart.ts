import "server-only"
import { dinarsToCentimes } from "@hanout/algeria/money"
import { cookies } from "next/headers"
import { cache } from "react"
import { EMPTY_CART, type Cart, type CartLine } from "@/lib/cart/cart"
import { COOKIES } from "@/lib/cookies"
import type { Locale } from "@/lib/i18n/locales"
import { mediaPath } from "@/lib/media"
import { refusal, storeRead } from "./medusa"

/** A cart as Medusa tells it, with the fields asked for below. */
type StoreCart = {
  id: string
  completed_at: string | null
  customer_id: string | null
  items?: {
    id: string
    variant_id: string | null
    product_id: string | null
    title: string
    product_title: string | null
    product_handle: string | null
    thumbnail: string | null
    quantity: number
    unit_price: number | string
  }[]
}

type StoreProduct = {
  id: string
  handle: string
  title: string
  thumbnail: string | null
  categories?: { handle: string }[] | null
  variants?:
    | {
        id: string
        manage_inventory: boolean | null
        allow_backorder: boolean | null
        inventory_quantity?: number | null
      }[]
    | null
}

/** An open cart with what only the server may know. `lineIds` maps a variant to its Medusa lines. */
export type OpenCart = {
  status: "open"
  id: string
  customerId: string | null
  cart: Cart
  lineIds: Record<string, string[]>
}

/**
 * The shopper's cart. `none`: never had one. `gone`: Medusa no longer knows it. `ordered`: it
 * became an order. `down`: Medusa did not answer.
 */
export type CartReading =
  OpenCart | { status: "none" } | { status: "gone" | "ordered" | "down"; id: string }

const CART_FIELDS =
  "id,completed_at,customer_id,items.id,items.variant_id,items.product_id,items.title," +
  "items.product_title,items.product_handle,items.thumbnail,items.quantity,items.unit_price"
const PRODUCT_FIELDS =
  "id,handle,title,thumbnail,categories.handle,variants.id,variants.manage_inventory,variants.allow_backorder," +
  "+variants.inventory_quantity"

/** The id in the shopper's cookie, if it looks like one. */
export async function cartIdInCookie(): Promise<string | undefined> {
  const id = (await cookies()).get(COOKIES.cart)?.value
  return id && /^cart_\w{10,64}$/.test(id) ? id : undefined
}

/** Reads a cart by id, with today's names and stock. Never throws. */
export async function readCart(id: string, locale: Locale): Promise<CartReading> {
  try {
    const { cart } = await storeRead<{ cart: StoreCart }>(`/store/carts/${id}`, {
      query: { fields: CART_FIELDS },
    })
    if (cart.completed_at) {
      return { status: "ordered", id }
    }
    const products = await readProducts(cart, locale)
    return { status: "open", id, customerId: cart.customer_id, ...toCart(cart, products) }
  } catch (error) {
    return { status: refusal(error) === 404 ? "gone" : "down", id }
  }
}

/** The cart of this request's cookie, read once however often it is asked for. Never throws. */
export const currentCart = cache(async (locale: Locale): Promise<CartReading> => {
  const id = await cartIdInCookie()
  return id ? readCart(id, locale) : { status: "none" }
})

/** Names in the page's language and the stock: the cart itself remembers the day it was filled. */
async function readProducts(cart: StoreCart, locale: Locale): Promise<StoreProduct[]> {
  const ids = [...new Set((cart.items ?? []).flatMap((item) => item.product_id ?? []))]
  if (ids.length === 0) {
    return []
  }
  const { products } = await storeRead<{ products: StoreProduct[] }>("/store/products", {
    locale,
    query: { id: ids, fields: PRODUCT_FIELDS, limit: ids.length },
  })
  return products
}

function toCart(cart: StoreCart, products: StoreProduct[]): Pick<OpenCart, "cart" | "lineIds"> {
  const lines = new Map<string, CartLine>()
  const lineIds: Record<string, string[]> = {}
  for (const item of cart.items ?? []) {
    const variantId = item.variant_id ?? item.id
    const known = lines.get(variantId)
    lineIds[variantId] = [...(lineIds[variantId] ?? []), item.id]
    if (known) {
      known.quantity += item.quantity
      continue
    }
    const product = products.find(({ id }) => id === item.product_id)
    const variant = product?.variants?.find(({ id }) => id === variantId)
    lines.set(variantId, {
      variantId,
      title: product?.title ?? item.product_title ?? item.title,
      handle: product?.handle ?? null,
      category: product?.categories?.[0]?.handle ?? null,
      image: mediaPath(product?.thumbnail ?? item.thumbnail),
      unitCentimes: dinarsToCentimes(item.unit_price),
      quantity: item.quantity,
      available: variant ? stockOf(variant) : 0,
    })
  }
  return { cart: { lines: [...lines.values()] }, lineIds }
}

function stockOf(variant: NonNullable<StoreProduct["variants"]>[number]): number | null {
  if (!variant.manage_inventory || variant.allow_backorder) {
    return null
  }
  return Math.max(0, variant.inventory_quantity ?? 0)
}

/** What pages and the browser may see of a reading. */
export type CartView = { status: CartReading["status"]; cart: Cart }

/** See {@link CartView}: the ids stay here. */
export function viewOf(reading: CartReading): CartView {
  return { status: reading.status, cart: reading.status === "open" ? reading.cart : EMPTY_CART }
}

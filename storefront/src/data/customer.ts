import "server-only"
import { cache } from "react"
import type { Locale } from "@/lib/i18n/locales"
import { refusal, storeRead } from "./medusa"
import { sessionToken } from "./session"

/** An address by the house's convention: wilaya and commune live in the metadata. */
export type CustomerAddress = {
  id: string
  first_name: string | null
  phone: string | null
  address_1: string | null
  is_default_shipping: boolean
  metadata: Record<string, unknown> | null
}

export type Customer = {
  id: string
  email: string
  first_name: string | null
  phone: string | null
  addresses: CustomerAddress[]
}

/** `guest`: no session. `expired`: one Medusa no longer accepts. `down`: no answer. */
export type CustomerReading =
  { status: "in"; customer: Customer; token: string } | { status: "guest" | "expired" | "down" }

const FIELDS =
  "id,email,first_name,phone,addresses.id,addresses.first_name,addresses.phone," +
  "addresses.address_1,addresses.is_default_shipping,addresses.metadata"

/** Who is signed in, read once per request and shared with nobody. Never throws. */
export const currentCustomer = cache(async (): Promise<CustomerReading> => {
  const token = await sessionToken()
  if (!token) {
    return { status: "guest" }
  }
  try {
    const { customer } = await storeRead<{ customer: Customer }>("/store/customers/me", {
      token,
      query: { fields: FIELDS },
    })
    return { status: "in", customer, token }
  } catch (error) {
    return { status: refusal(error) ? "expired" : "down" }
  }
})

/** A text of an address's metadata, or "". */
export function addressNote(address: CustomerAddress, key: string): string {
  const value = address.metadata?.[key]
  return typeof value === "string" ? value : ""
}

export type CustomerOrder = {
  display_id: number
  created_at: string
  status: string
  total: number
  items: { quantity: number }[]
  shipping_address: { phone: string | null } | null
}

/** The customer's orders, newest first, at most 50. @throws BackendError, FetchError */
export async function customerOrders(token: string, locale: Locale): Promise<CustomerOrder[]> {
  const { orders } = await storeRead<{ orders: CustomerOrder[] }>("/store/orders", {
    token,
    locale,
    query: {
      fields: "display_id,created_at,status,total,items.quantity,*shipping_address",
      order: "-created_at",
      limit: 50,
    },
  })
  return orders
}

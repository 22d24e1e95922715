import { fromProvinceCode } from "@hanout/algeria/wilayas"
import { parsePhone } from "@hanout/algeria/phones"
import type { Centimes } from "@hanout/algeria/money"
import { chooseDesk } from "./desk"
import { communeProblem, textIn, type DestinationAddress } from "./destination"
import { isDeliveryMode, type DeliveryMode } from "./modes"

/** A shipping address as the rules look at it. */
export type OrderAddress = DestinationAddress & { phone?: string | null }

/** What may be wrong with the address of an order. */
export type AddressProblem =
  | "address_required"
  | "country_not_served"
  | "wilaya_unknown"
  | "commune_unknown"
  | "commune_not_in_wilaya"
  | "phone_invalid"

/** What may be wrong with the delivery method of an order. */
export type MethodProblem =
  "delivery_mismatch" | "desk_unknown" | "delivery_unavailable" | "total_changed"

/** A method of ours on a cart. */
export type OrderMethod = {
  mode: DeliveryMode
  wilaya_code: string
  commune_code: string | undefined
  desk_id: string | undefined
}

/** Reads a shipping method's `data`; undefined when another provider made it. */
export function readOrderMethod(
  data: Record<string, unknown> | null | undefined
): OrderMethod | undefined {
  const mode = data?.mode
  const wilaya_code = textIn(data, "wilaya_code")
  if (!isDeliveryMode(mode) || wilaya_code === undefined) return undefined
  return {
    mode,
    wilaya_code,
    commune_code: textIn(data, "commune_code"),
    desk_id: textIn(data, "desk_id"),
  }
}

/** What is wrong with an address, first fault first; undefined when a parcel can go there. */
export function addressProblem(
  address: OrderAddress | null | undefined
): AddressProblem | undefined {
  if (!address) return "address_required"
  if (address.country_code?.toLowerCase() !== "dz") return "country_not_served"
  const wilayaCode = fromProvinceCode(address.province)
  if (wilayaCode === undefined) return "wilaya_unknown"
  const problem = communeProblem(textIn(address.metadata, "commune_code"), wilayaCode)
  if (problem) return problem
  return parsePhone(address.phone).ok ? undefined : "phone_invalid"
}

/** What a method is judged by. Prices are centimes. */
export type MethodFacts = {
  method: OrderMethod
  /** The amount on the cart. */
  amount: Centimes
  /** What the table says today for the cart's lines; undefined when it serves no such parcel. */
  price: Centimes | undefined
  address: OrderAddress | null | undefined
  /** Active desks of the method's wilaya. */
  desks: readonly { id: string }[]
}

/** What is wrong with a method of ours; undefined when it may become an order. */
export function methodProblem(facts: MethodFacts): MethodProblem | undefined {
  const { method, amount, price, address, desks } = facts
  const commune = textIn(address?.metadata, "commune_code")
  if (fromProvinceCode(address?.province) !== method.wilaya_code) return "delivery_mismatch"
  if (method.commune_code !== commune) return "delivery_mismatch"
  // A wilaya whose desks appeared after the choice is not the shopper's fault: only a named desk counts.
  if (method.mode === "stop_desk" && method.desk_id !== undefined) {
    if (!chooseDesk(desks, method.desk_id).ok) return "desk_unknown"
  }
  if (price === undefined) return "delivery_unavailable"
  return price === amount ? undefined : "total_changed"
}

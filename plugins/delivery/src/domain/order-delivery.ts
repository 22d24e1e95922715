import { getCommune, getWilaya, wilayaBefore2026 } from "@hanout/algeria/geography"
import { formatPhone, parsePhone } from "@hanout/algeria/phones"
import { fromProvinceCode } from "@hanout/algeria/wilayas"
import type { AdminOrderDelivery } from "../types/http"
import { textIn, type DestinationAddress } from "./destination"
import { isDeliveryMode } from "./modes"

/** An order as far as its delivery is concerned. */
export type DeliverableOrder = {
  metadata?: Record<string, unknown> | null
  shipping_address?:
    | (DestinationAddress & {
        first_name?: string | null
        last_name?: string | null
        phone?: string | null
        address_1?: string | null
        address_2?: string | null
      })
    | null
  shipping_methods?: ({ data?: Record<string, unknown> | null } | null)[] | null
}

type Phone = AdminOrderDelivery["phone"]
type Place = AdminOrderDelivery["wilaya"]

function readPhone(stored: string | null | undefined): Phone {
  if (!stored) return null
  const parsed = parsePhone(stored)
  // A foreign or odd number is still the only way to reach the buyer: show it as it is.
  return parsed.ok
    ? { e164: parsed.phone.e164, national: formatPhone(parsed.phone.e164) }
    : { e164: stored.replace(/[^\d+]/g, ""), national: stored }
}

function place(found: { code: string; name_fr: string; name_ar: string } | undefined): Place {
  return found ? { code: found.code, name_fr: found.name_fr, name_ar: found.name_ar } : null
}

function joined(parts: readonly (string | null | undefined)[], separator: string): string | null {
  return parts.filter(Boolean).join(separator) || null
}

function objectIn(data: Record<string, unknown> | null | undefined, key: string) {
  const value = data?.[key]
  return typeof value === "object" && value !== null ? { ...value } : undefined
}

/**
 * What the merchant needs to call the buyer and to send the parcel. Reads the house conventions
 * (province `dz-16`, codes and landmark in the address's metadata; second phone and note under
 * `contact` in the order's) and leaves null whatever an order of another origin lacks.
 */
export function orderDelivery(order: DeliverableOrder): AdminOrderDelivery {
  const address = order.shipping_address
  const data = order.shipping_methods?.find((method) => isDeliveryMode(method?.data?.mode))?.data
  const contact = objectIn(order.metadata, "contact")
  const communeCode = textIn(address?.metadata, "commune_code") ?? textIn(data, "commune_code")
  const wilayaCode = fromProvinceCode(address?.province) ?? textIn(data, "wilaya_code")
  const before = communeCode === undefined ? undefined : wilayaBefore2026(communeCode)
  const deskId = textIn(data, "desk_id")
  const landmark = textIn(address?.metadata, "landmark") ?? null
  const street = joined([address?.address_1, address?.address_2], ", ")

  return {
    name: joined([address?.first_name, address?.last_name], " "),
    phone: readPhone(address?.phone),
    phone2: readPhone(textIn(contact, "phone2")),
    wilaya: place(wilayaCode === undefined ? undefined : getWilaya(wilayaCode)),
    commune: place(communeCode === undefined ? undefined : getCommune(communeCode)),
    // The checkout writes the landmark as the street when the shopper gave no street.
    address: street === landmark ? null : street,
    landmark,
    note: textIn(contact, "note") ?? null,
    mode: isDeliveryMode(data?.mode) ? data.mode : null,
    desk:
      deskId === undefined
        ? null
        : {
            id: deskId,
            name_fr: textIn(data, "desk_name_fr") ?? deskId,
            name_ar: textIn(data, "desk_name_ar") ?? deskId,
          },
    carrier_wilaya: before === undefined || before === wilayaCode ? null : place(getWilaya(before)),
  }
}

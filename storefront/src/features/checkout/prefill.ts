import "server-only"
import { formatPhone } from "@hanout/algeria/phones"
import { cookies } from "next/headers"
import { addressNote, type Customer } from "@/data/customer"
import { emptyValues, type CheckoutValues } from "@/lib/checkout/form"
import { COOKIES } from "@/lib/cookies"
import { readDraft } from "./draft"

/**
 * What the form starts with: an unfinished one first, then the customer's default address, then the
 * wilaya delivery prices were last asked for. Nothing is ever ticked or chosen for the shopper
 * beyond that.
 */
export async function startingValues(customer: Customer | undefined): Promise<CheckoutValues> {
  const draft = await readDraft()
  if (draft) {
    return draft
  }
  const values = emptyValues()
  const wilaya = (await cookies()).get(COOKIES.wilaya)?.value ?? ""
  if (!customer) {
    return { ...values, wilaya }
  }
  const [first] = customer.addresses
  const address = customer.addresses.find((one) => one.is_default_shipping) ?? first
  const phone = address?.phone ?? customer.phone ?? ""
  return {
    ...values,
    name: address?.first_name ?? customer.first_name ?? "",
    phone: phone && formatPhone(phone),
    email: customer.email,
    wilaya: address ? addressNote(address, "wilaya_code") : wilaya,
    commune: address ? addressNote(address, "commune_code") : "",
    address: address?.address_1 ?? "",
    landmark: address ? addressNote(address, "landmark") : "",
  }
}

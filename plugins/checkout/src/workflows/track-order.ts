import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { parsePhone } from "@hanout/algeria/phones"
import { toAsciiDigits } from "@hanout/algeria/text"
import { displayIdOfRef, isRefOf, orderRef } from "../domain/order-ref"
import {
  toTrackedOrder,
  TRACKED_ORDER_FIELDS,
  type TrackableOrder,
  type TrackedOrder,
} from "../domain/tracked-order"
import type { CheckoutOptions } from "../options"

/** PostgreSQL's largest serial; a larger number is nobody's order. */
const LAST_NUMBER = 2_147_483_647

/**
 * The order number in what a person typed: "1042", "#1042", "N° 1042", "١٠٤٢" or a whole
 * reference. Undefined when there is none.
 */
export function readOrderNumber(typed: string): number | undefined {
  const fromRef = displayIdOfRef(toAsciiDigits(typed))
  const digits = /^\D{0,8}(\d{1,10})\s*$/.exec(toAsciiDigits(typed).trim())?.[1]
  const number = fromRef ?? (digits === undefined ? undefined : Number(digits))
  return number !== undefined && number > 0 && number <= LAST_NUMBER ? number : undefined
}

/**
 * The order of this number whose delivery phone is this one; undefined for any other pair, without
 * telling which half was wrong. Phones compare in E.164.
 */
export async function trackByPhone(
  container: MedusaContainer,
  options: CheckoutOptions,
  typed: { number: string; phone: string }
): Promise<TrackedOrder | undefined> {
  const number = readOrderNumber(typed.number)
  const phone = parsePhone(typed.phone.slice(0, 64))
  if (number === undefined || !phone.ok) return undefined
  const order = await readTrackable(container, number)
  const stored = parsePhone(order?.shipping_address?.phone)
  if (!order || !stored.ok || stored.phone.e164 !== phone.phone.e164) return undefined
  return await project(container, options, order)
}

/** The order of a signed reference; undefined when the signature is not ours. */
export async function trackByRef(
  container: MedusaContainer,
  options: CheckoutOptions,
  ref: string
): Promise<TrackedOrder | undefined> {
  const number = displayIdOfRef(ref)
  if (number === undefined || number > LAST_NUMBER) return undefined
  const order = await readTrackable(container, number)
  if (!order || !isRefOf(ref, order, options.linkSecret)) return undefined
  return await project(container, options, order)
}

async function readTrackable(
  container: MedusaContainer,
  displayId: number
): Promise<TrackableOrder | undefined> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "order",
    fields: TRACKED_ORDER_FIELDS,
    filters: { display_id: displayId, is_draft_order: false },
  })
  return data[0] as unknown as TrackableOrder | undefined
}

async function project(
  container: MedusaContainer,
  options: CheckoutOptions,
  order: TrackableOrder
): Promise<TrackedOrder> {
  const titles = await arabicTitles(container, options, order)
  return toTrackedOrder(order, orderRef(order, options.linkSecret), titles)
}

/** Product titles in Arabic by product id; empty without the translation module. */
async function arabicTitles(
  container: MedusaContainer,
  { arabicLocale }: CheckoutOptions,
  order: TrackableOrder
): Promise<Map<string, string>> {
  const ids = (order.items ?? []).flatMap((item) => item?.product_id ?? [])
  const translated = container.hasRegistration?.("translation") ?? false
  if (ids.length === 0 || !translated) return new Map()
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph(
    { entity: "product", fields: ["id", "title"], filters: { id: ids } },
    { locale: arabicLocale }
  )
  const products = data as { id: string; title: string }[]
  return new Map(products.map(({ id, title }) => [id, title]))
}

import { roundToCentimes } from "@hanout/algeria/money"
import type { BigNumberInput, MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import {
  addressProblem,
  methodProblem,
  readOrderMethod,
  type OrderAddress,
} from "../domain/completion"
import { deliveryError, languageOf } from "../errors"
import { cartParcel, type CartLine } from "../lib/cart-parcel"
import { toDecimal } from "../lib/decimal"
import { DELIVERY_MODULE } from "../modules/delivery"
import type DeliveryModuleService from "../modules/delivery/service"

/** The part of a cart these rules look at; `@hanout/checkout`'s completion cart fits. */
export type RuleCart = {
  id: string
  locale?: string | null
  completed_at?: Date | string | null
  /** Left out counts as goods: what is not known is checked. */
  items?: { requires_shipping?: boolean | null }[] | null
  shipping_address?: OrderAddress | null
  shipping_methods?:
    | {
        id: string
        amount: BigNumberInput
        data?: Record<string, unknown> | null
      }[]
    | null
}

/** What a rule is called with. */
export type RuleContext = { cart: RuleCart; container: MedusaContainer }

/** A rule of the checkout registry (`@hanout/checkout/registry`), as this plugin contributes it. */
export type DeliveryRule = {
  name: string
  order: number
  check: (context: RuleContext) => Promise<void> | void
}

type ShippingLine = CartLine & {
  variant?: { product?: { shipping_profile?: { id: string } | null } | null } | null
}

type CartDetails = {
  items?: (ShippingLine | null)[] | null
  shipping_methods?:
    | ({
        id: string
        shipping_option?: { shipping_profile_id?: string | null } | null
      } | null)[]
    | null
}

const DETAIL_FIELDS = [
  "items.quantity",
  "items.unit_price",
  "items.variant.weight",
  "items.variant.product.shipping_profile.id",
  "items.product.weight",
  "shipping_methods.id",
  "shipping_methods.shipping_option.shipping_profile_id",
]

/**
 * The methods of the cart that the `algeria` provider made; none for a cart without goods to ship,
 * where one may be left over from goods that were taken out.
 */
function ownMethods(cart: RuleCart) {
  const ships = (cart.items ?? [{}]).some((item) => item.requires_shipping !== false)
  if (!ships) return []
  return (cart.shipping_methods ?? []).flatMap((method) => {
    const own = readOrderMethod(method.data)
    return own ? [{ id: method.id, amount: method.amount, method: own }] : []
  })
}

/** `delivery.address`, order 100: a cart we deliver has an Algerian address that exists. */
export function checkAddress({ cart }: RuleContext): void {
  if (ownMethods(cart).length === 0) return
  const problem = addressProblem(cart.shipping_address)
  if (problem) throw deliveryError(problem, languageOf(cart.locale))
}

async function readDetails(cartId: string, container: MedusaContainer): Promise<CartDetails> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "cart",
    fields: DETAIL_FIELDS,
    filters: { id: cartId },
  })
  return (data[0] as unknown as CartDetails | undefined) ?? {}
}

/**
 * `delivery.method`, order 200: the method was made for this address, its desk is still open and
 * its price is still the table's. The lines priced are those of the option's shipping profile,
 * exactly as core hands them to the provider.
 */
export async function checkMethod({ cart, container }: RuleContext): Promise<void> {
  const methods = ownMethods(cart)
  if (methods.length === 0) return
  const delivery = container.resolve<DeliveryModuleService>(DELIVERY_MODULE)
  const details = await readDetails(cart.id, container)

  for (const { id, amount, method } of methods) {
    const profile = details.shipping_methods?.find((read) => read?.id === id)?.shipping_option
      ?.shipping_profile_id
    const lines = (details.items ?? []).filter(
      (line) => line?.variant?.product?.shipping_profile?.id === profile
    )
    const quotes = await delivery.quote(method.wilaya_code, cartParcel(lines))
    const desks =
      method.desk_id === undefined
        ? []
        : await delivery.listStopDesks({
            id: method.desk_id,
            wilaya_code: method.wilaya_code,
            active: true,
          })
    const problem = methodProblem({
      method,
      amount: roundToCentimes(toDecimal(amount)),
      price: quotes.find(({ mode }) => mode === method.mode)?.price,
      address: cart.shipping_address,
      desks,
    })
    if (problem) throw deliveryError(problem, languageOf(cart.locale))
  }
}

/** The rules of this plugin in the order they run. */
export const DELIVERY_RULES: readonly DeliveryRule[] = [
  { name: "delivery.address", order: 100, check: checkAddress },
  { name: "delivery.method", order: 200, check: checkMethod },
]

import { getCommune, toProvinceCode } from "@hanout/algeria/geography"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { createCartWorkflow } from "@medusajs/medusa/core-flows"
import { BookingError } from "../booking-errors"
import { isClosed } from "../domain/transitions"
import { sqlOf } from "../records/connection"
import type { Block } from "../records/rows"
import { bindHoldToCart, holdOfToken } from "./claim"
import { orderOfCart } from "./order-money"

/** Who asks, and through which shop. */
export type DepositRequest = {
  hold_token: string
  /** Sales channels of the publishable key. */
  sales_channel_ids: readonly string[]
  customer_id?: string | undefined
  now?: Date
}

/** The cart that pays a deposit; `amount` in dinars. */
export type DepositCart = { cart_id: string; amount: number; currency_code: string }

/** Seconds a request waits for another one on the same hold. */
const WAIT_SECONDS = 20

/**
 * The cart that pays the deposit of a held visit: one line, the visit's address and contact. The same
 * hold gives the same cart, however often and from however many tabs it is asked for.
 *
 * Throws `hold_not_found`, `hold_expired`, `deposit_not_required`, `visit_incomplete` while the visit
 * has no contact and address, and `try_again`.
 */
export async function createDepositCart(
  container: MedusaContainer,
  request: DepositRequest
): Promise<DepositCart> {
  const { id } = await holdOfToken(container, request.hold_token)
  return container
    .resolve(Modules.LOCKING)
    .execute([`booking:deposit:${id}`], () => underLock(container, request), {
      timeout: WAIT_SECONDS,
    })
}

async function underLock(
  container: MedusaContainer,
  request: DepositRequest
): Promise<DepositCart> {
  const block = await holdOfToken(container, request.hold_token)
  if (Number(block.deposit) <= 0 || !block.service?.deposit_variant_id) {
    throw new BookingError("deposit_not_required")
  }
  if (!block.contact || !block.address) throw new BookingError("visit_incomplete")
  // A dead order is never shown as something to pay.
  if (isClosed(block.status)) throw new BookingError("hold_expired")
  if (block.cart_id && (await isUsable(container, block, block.cart_id))) {
    return answer(block, block.cart_id)
  }
  if (block.status !== "held") throw new BookingError("hold_expired")
  const made = await makeCart(container, block, request)
  const bound = await bindHoldToCart(container, {
    token: request.hold_token,
    ...made,
    replaces: block.cart_id,
    now: request.now,
  })
  if (!bound.cart_id) throw new BookingError("try_again")
  return answer(bound, bound.cart_id)
}

const answer = (block: Block, cart_id: string): DepositCart => ({
  cart_id,
  amount: Number(block.deposit),
  currency_code: block.currency_code,
})

/** A cart with an order answers for ever; an open one as long as its deposit is still in it. */
async function isUsable(
  container: MedusaContainer,
  block: Block,
  cartId: string
): Promise<boolean> {
  if (await orderOfCart(sqlOf(container), cartId)) return true
  const lines = await linesOf(container, cartId)
  return block.line_item_id !== null && lines.includes(block.line_item_id)
}

async function linesOf(container: MedusaContainer, cartId: string): Promise<string[]> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "cart",
    fields: ["id", "items.id"],
    filters: { id: cartId },
  })
  const cart = data[0] as { items?: ({ id: string } | null)[] | null } | undefined
  return (cart?.items ?? []).flatMap((item) => item?.id ?? [])
}

async function makeCart(
  container: MedusaContainer,
  block: Block,
  { sales_channel_ids, customer_id }: DepositRequest
): Promise<{ cart_id: string; line_item_id: string }> {
  const customer = customer_id ?? block.customer_id
  const address = addressOf(block)
  const { result: cart } = await createCartWorkflow(container).run({
    input: {
      region_id: await regionOf(container, block.currency_code),
      currency_code: block.currency_code,
      ...(sales_channel_ids[0] && { sales_channel_id: sales_channel_ids[0] }),
      ...(customer && { customer_id: customer }),
      ...(block.contact?.email && { email: block.contact.email }),
      shipping_address: address,
      billing_address: address,
      items: [
        {
          variant_id: block.service?.deposit_variant_id ?? "",
          quantity: 1,
          // What was agreed when the time was held, whatever the price list says by now.
          unit_price: Number(block.deposit),
          is_tax_inclusive: true,
          requires_shipping: false,
          is_discountable: false,
          metadata: { booking_hold: block.id },
        },
      ],
    },
  })
  const [line_item_id] = await linesOf(container, cart.id)
  if (!line_item_id) throw new BookingError("try_again")
  return { cart_id: cart.id, line_item_id }
}

/** The visit's address, by the house's address convention. */
function addressOf({ contact, address, wilaya_code, commune_code }: Block) {
  const commune = getCommune(commune_code ?? "")
  return {
    first_name: contact?.first_name ?? "",
    last_name: contact?.last_name ?? "",
    phone: contact?.phone ?? "",
    address_1: address?.street ?? "",
    address_2: address?.floor ?? "",
    city: commune?.name_fr ?? "",
    province: toProvinceCode(wilaya_code ?? "") ?? "",
    postal_code: commune?.postal_code ?? "",
    country_code: "dz",
    metadata: {
      wilaya_code,
      commune_code,
      ...(address?.landmark && { landmark: address.landmark }),
    },
  }
}

/** The region that sells in this currency, the one with Algeria in it before any other. */
async function regionOf(container: MedusaContainer, currency: string): Promise<string> {
  const regions = await container
    .resolve(Modules.REGION)
    .listRegions({ currency_code: currency }, { relations: ["countries"], order: { id: "ASC" } })
  const home = regions.find(({ countries }) => countries.some(({ iso_2 }) => iso_2 === "dz"))
  const region = home ?? regions[0]
  if (!region) throw new BookingError("try_again")
  return region.id
}

import { MedusaError } from "@medusajs/framework/utils"
import { registerCompletionRule } from "@hanout/checkout/registry"
import { fromProvinceCode } from "@hanout/algeria/wilayas"
import { isCod } from "../../domain/cash"
import { providerKind } from "../../domain/deadline"
import { gatewayOf, listGateways, providerIdOf } from "../../gateway-registry"
import { sqlOf } from "../../ledger/connection"
import { openUnpaidOrders } from "../../ledger/due"
import { PAYMENTS_MODULE } from "../../modules/payments"
import type PaymentsModuleService from "../../modules/payments/service"
import { paymentRefusal } from "../../payment-errors"
import { paymentsOptions } from "../settings"
import { refusedOrdersOf } from "../../offline/cod/history"
import { codRefusal } from "../../offline/cod/limits"

/**
 * What the merchant writes when the cash is in has no place on a cart: core copies a cart's metadata to
 * its order, and a shopper may write that.
 */
registerCompletionRule({
  name: "payments.merchant-notes",
  order: 50,
  check: ({ cart }) => {
    if (cart.metadata && "cash_received" in cart.metadata) {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        "This cart carries a note only the merchant may write",
        "order_refused"
      )
    }
  },
})

/**
 * Cash orders within the merchant's limits: amount, wilaya, what became of earlier orders of the
 * phone; and never for a cart without goods to ship, because nobody comes to take it. At completion
 * rather than in the provider: Medusa tells `authorizePayment` neither amount nor address, and a
 * session may be opened while the cart still grows.
 */
registerCompletionRule({
  name: "payments.cod-limits",
  order: 400,
  check: async ({ cart, container }) => {
    const sessions = cart.payment_collection?.payment_sessions ?? []
    if (!sessions.some((session) => isCod(session?.provider_id))) return
    if ((cart.items ?? []).every(({ requires_shipping }) => requires_shipping === false)) {
      throw cashRefused("nothing_to_deliver")
    }
    const { cod } = container.resolve<PaymentsModuleService>(PAYMENTS_MODULE).options
    const address = cart.shipping_address
    const refusal = codRefusal(
      {
        total: Number(cart.total ?? 0),
        wilaya_code: fromProvinceCode(address?.province),
        refused: cod.history
          ? await refusedOrdersOf(
              sqlOf(container),
              address?.phone,
              cod.history.windowDays,
              new Date()
            )
          : 0,
      },
      cod
    )
    if (refusal) throw cashRefused(refusal.reason)
  },
})

function cashRefused(reason: string): MedusaError {
  return new MedusaError(
    MedusaError.Types.NOT_ALLOWED,
    `Cash on delivery is not available for this order (${reason})`,
    "payment_method_unavailable"
  )
}

/**
 * An unpaid order holds stock: one phone or e-mail may hold only so many at once. Cash orders do not
 * count, they are no promise that runs out.
 */
registerCompletionRule({
  name: "payments.open-unpaid",
  order: 410,
  check: async ({ cart, container }) => {
    const isGateway = (id: string) => gatewayOf(id) !== undefined
    const timed = (cart.payment_collection?.payment_sessions ?? []).some((session) =>
      ["card", "chargily", "transfer"].includes(providerKind(session?.provider_id ?? "", isGateway))
    )
    if (!timed) return
    const { maxOpenUnpaidOrders } = paymentsOptions(container)
    const open = await openUnpaidOrders(
      sqlOf(container),
      { phone: cart.shipping_address?.phone, email: cart.email },
      listGateways().map(providerIdOf)
    )
    if (open >= maxOpenUnpaidOrders) throw paymentRefusal("too_many_unpaid_orders")
  },
})

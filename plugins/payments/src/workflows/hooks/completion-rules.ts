import { MedusaError } from "@medusajs/framework/utils"
import { registerCompletionRule } from "@hanout/checkout/registry"
import { brokenLimit, isCod } from "../../domain/cash"
import { PAYMENTS_MODULE } from "../../modules/payments"
import type PaymentsModuleService from "../../modules/payments/service"

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
 * Cash orders within the merchant's limits. At completion rather than in the provider: Medusa tells
 * `authorizePayment` no amount, and a session may be opened while the cart still grows.
 */
registerCompletionRule({
  name: "payments.cod-limits",
  order: 400,
  check: ({ cart, container }) => {
    const sessions = cart.payment_collection?.payment_sessions ?? []
    if (!sessions.some((session) => isCod(session?.provider_id))) return
    const { options } = container.resolve<PaymentsModuleService>(PAYMENTS_MODULE)
    const broken = brokenLimit(cart.total, options.cod)
    if (broken) {
      const side = broken.limit === "max_amount" ? "at most" : "at least"
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        `Cash on delivery is for orders of ${side} ${broken.amount} DA`,
        "payment_method_unavailable"
      )
    }
  },
})

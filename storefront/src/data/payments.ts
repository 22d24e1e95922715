import "server-only"
import { cache } from "react"
import { env } from "@/env"
import { looksLikeRef } from "@/lib/checkout/placed-orders"
import type { Locale } from "@/lib/i18n/locales"
import { readMethods, type PaymentMethod } from "@/lib/pay/methods"
import { PAYMENT_STATUSES, type OrderPayment } from "@/lib/pay/order-payment"
import type { ReturnView } from "@/lib/pay/return-view"
import { looksLikeToken } from "@/lib/pay/tokens"
import { BackendError, refusal, storeFetch, storeRead } from "./medusa"
import { storeCall, type StoreAnswer } from "./store-call"

/** A gateway may take its time to open a payment or to say what became of it. */
const GATEWAY_TIMEOUT_MS = 30_000

/**
 * Ways to pay a cart, for the place it goes to when that is known; null when nobody could be asked.
 * Never throws.
 */
export async function methodsOfCart(
  cartId: string,
  wilaya: string,
  locale: Locale
): Promise<PaymentMethod[] | null> {
  try {
    const query = { cart_id: cartId, ...(wilaya && { wilaya_code: wilaya }) }
    const { methods } = await storeFetch<{ methods: unknown }>("/store/payments/methods", {
      locale,
      query,
    })
    return marked(readMethods(methods))
  } catch {
    return null
  }
}

/**
 * How the money of an order stands; null when there is no such order.
 * @throws BackendError
 */
export const paymentOfOrder = cache(
  async (ref: string, locale: Locale): Promise<OrderPayment | null> => {
    if (!looksLikeRef(ref)) {
      return null
    }
    try {
      return readPayment(
        await storeRead<Record<string, unknown>>(`/store/payments/orders/${ref}`, { locale })
      )
    } catch (error) {
      if (refusal(error)) {
        return null
      }
      throw error
    }
  }
)

/** A status without words here is told as being looked at: never as paid, never as payable. */
function readPayment(given: Record<string, unknown>): OrderPayment {
  const status = PAYMENT_STATUSES.find((one) => one === given.status) ?? "review"
  return {
    ...(given as OrderPayment),
    status,
    amount: Number(given.amount),
    deadline_at: typeof given.deadline_at === "string" ? given.deadline_at : null,
    methods: marked(readMethods(given.methods)),
  }
}

/** During a certification no page may say that money is not real, though it is not. */
function marked(methods: PaymentMethod[]): PaymentMethod[] {
  return env().payTrialMark ? methods : methods.map((method) => ({ ...method, sandbox: false }))
}

/** Opens a hosted page for an order's payment; asked again while one is open, it is the same page. */
export function startPayment(
  { sessionId, ref }: { sessionId: string; ref: string },
  locale: Locale
): Promise<StoreAnswer<{ redirect_url: string }>> {
  return storeCall<{ redirect_url: string }>(`/store/payments/${sessionId}/start`, {
    locale,
    timeoutMs: GATEWAY_TIMEOUT_MS,
    body: { terms_accepted: true, locale, ref },
  })
}

/** Another way to pay the same order. */
export function changeMethod(ref: string, providerId: string, locale: Locale) {
  return storeCall<unknown>(`/store/payments/orders/${ref}/method`, {
    locale,
    timeoutMs: GATEWAY_TIMEOUT_MS,
    body: { provider_id: providerId, locale },
  })
}

/** Gives an unpaid order up. */
export function giveUpOrder(ref: string, locale: Locale) {
  return storeCall<unknown>(`/store/payments/orders/${ref}/cancel`, {
    locale,
    timeoutMs: GATEWAY_TIMEOUT_MS,
    body: {},
  })
}

/**
 * What became of the attempt a return address belongs to. The backend reads the gateway again; what
 * the address says is only passed on to be compared. Once per request, however many parts ask; null
 * for an unknown token.
 * @throws BackendError
 */
export const settleReturn = cache(
  async (
    token: string,
    gatewayOrderId: string | undefined,
    locale: Locale
  ): Promise<ReturnView | null> => {
    if (!looksLikeToken(token)) {
      return null
    }
    const answer = await storeCall<ReturnView>(`/store/payments/returns/${token}`, {
      locale,
      timeoutMs: GATEWAY_TIMEOUT_MS,
      body: gatewayOrderId ? { gateway_order_id: gatewayOrderId } : {},
    })
    if (answer.ok) {
      return answer.data
    }
    if (answer.status !== 404) {
      throw new BackendError(`The return of an attempt was refused: ${answer.code}`)
    }
    return null
  }
)

/** Asks for the receipt of a paid attempt by mail. */
export function mailReceipt(token: string, email: string, locale: Locale) {
  return storeCall<unknown>(`/store/payments/returns/${token}/receipt/email`, {
    locale,
    body: { email },
  })
}

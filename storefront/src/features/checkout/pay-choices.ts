import "server-only"
import { formatPrice } from "@hanout/algeria/money"
import { methodsOfCart } from "@/data/payments"
import { unavailableWords } from "@/features/pay/unavailable-words"
import { translator } from "@/i18n/translate"
import type { PayChoice } from "@/lib/checkout/view"
import type { Locale } from "@/lib/i18n/locales"
import { CASH_ON_DELIVERY, type PaymentMethod } from "@/lib/pay/methods"

/** When nobody can be asked, what every shop of the house takes; the backend decides anyway. */
const CASH_ONLY: PaymentMethod[] = [
  { provider_id: CASH_ON_DELIVERY, kind: "cod", available: true, sandbox: false },
]

/**
 * Ways to pay a cart that goes to a wilaya ("" while it is not known), in words. One that the shop
 * has not set up is not shown at all. Never throws.
 */
export async function readPays(
  cartId: string,
  wilaya: string,
  locale: Locale
): Promise<PayChoice[]> {
  const t = translator(locale, "payment")
  const methods = (await methodsOfCart(cartId, wilaya, locale)) ?? CASH_ONLY
  return methods
    .filter(({ reason }) => reason !== "not_configured")
    .map((method) => ({
      id: method.provider_id,
      kind: method.kind,
      name: t(`method.${method.kind}.name`),
      next: t(`method.${method.kind}.next`),
      available: method.available,
      note: !method.available
        ? unavailableWords(method, t, locale)
        : method.fee
          ? t("fee", { fee: `\u2068${formatPrice(method.fee, locale)}\u2069` })
          : null,
      sandbox: method.sandbox ? t("sandbox") : null,
    }))
}

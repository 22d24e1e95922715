import "server-only"
import { formatPrice } from "@hanout/algeria/money"
import type { Translator } from "@/i18n/translate"
import type { Locale } from "@/lib/i18n/locales"
import type { PaymentMethod } from "@/lib/pay/methods"

/** Why a method cannot be chosen, in words. */
export function unavailableWords(
  { reason = "not_configured", limit }: PaymentMethod,
  t: Translator<"payment">,
  locale: Locale
): string {
  const amount = limit === undefined ? "…" : formatPrice(limit, locale)
  return t(`unavailable.${reason}`, { limit: `\u2068${amount}\u2069` })
}

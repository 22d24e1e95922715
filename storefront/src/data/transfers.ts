import "server-only"
import { looksLikeRef } from "@/lib/checkout/placed-orders"
import type { Locale } from "@/lib/i18n/locales"
import type { TransferView } from "@/lib/pay/transfer"
import { refusal, storeRead } from "./medusa"

/**
 * Where and how much to transfer for an order; null when it is not paid that way.
 * @throws BackendError
 */
export async function transferOfOrder(ref: string, locale: Locale): Promise<TransferView | null> {
  if (!looksLikeRef(ref)) {
    return null
  }
  try {
    return await storeRead<TransferView>(`/store/payments/transfers/${ref}`, { locale })
  } catch (error) {
    if (refusal(error)) {
      return null
    }
    throw error
  }
}

"use server"

import { redirect } from "next/navigation"
import { leaveFlash } from "@/data/flash"
import { BackendError } from "@/data/medusa"
import { orderByPhone, type TrackedOrder } from "@/data/orders"
import { translator } from "@/i18n/translate"
import { DEFAULT_LOCALE, isLocale } from "@/lib/i18n/locales"

/** What the tracking form learns; what was typed comes back with it. */
export type TrackState = { error: string | null; number: string; phone: string }

/**
 * Finds an order by `number` and `phone` and goes to its page. Wrong number, wrong phone and both
 * missing read the same to whoever asks (`order_not_found`).
 */
export async function trackOrder(_state: TrackState, form: FormData): Promise<TrackState> {
  const text = (name: string) => String(form.get(name) ?? "").slice(0, 64)
  const [named, number, phone] = [text("locale"), text("number"), text("phone")]
  const locale = isLocale(named) ? named : DEFAULT_LOCALE
  const t = translator(locale, "tracking")
  if (!number.trim() || !phone.trim()) {
    return leaveFlash("track", { error: t("required"), number, phone })
  }
  let order: TrackedOrder | null
  try {
    order = await orderByPhone(number.trim(), phone.trim(), locale)
  } catch (error) {
    if (!(error instanceof BackendError)) {
      throw error
    }
    return leaveFlash("track", { error: t("failed"), number, phone })
  }
  if (!order) {
    return leaveFlash("track", { error: t("notFound"), number, phone })
  }
  redirect(`/${locale}/orders/${order.ref}`)
}

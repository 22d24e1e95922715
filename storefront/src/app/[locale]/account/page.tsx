import type { Metadata } from "next"
import { AccountFrame } from "@/features/account/account-frame"
import { OrdersList } from "@/features/account/orders-list"
import { pageLocale } from "@/i18n/locale"
import { translator } from "@/i18n/translate"

export async function generateMetadata(): Promise<Metadata> {
  const t = translator(await pageLocale(), "account")
  return { title: t("title"), robots: { index: false } }
}

/** A greeting and the orders: what people open their account for. */
export default async function Page() {
  const locale = await pageLocale()
  const t = translator(locale, "account")
  return (
    <AccountFrame locale={locale} path="" title={t("title")}>
      {(customer, token) => (
        <>
          <p className="text-lg text-muted">
            {t("hello", { name: customer.first_name ?? customer.email })}
          </p>
          <OrdersList token={token} locale={locale} />
        </>
      )}
    </AccountFrame>
  )
}

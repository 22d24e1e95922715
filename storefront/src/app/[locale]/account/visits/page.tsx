import type { Metadata } from "next"
import { AccountFrame } from "@/features/account/account-frame"
import { VisitsList } from "@/features/booking/visits-list"
import { pageLocale } from "@/i18n/locale"
import { translator } from "@/i18n/translate"

export async function generateMetadata(): Promise<Metadata> {
  const t = translator(await pageLocale(), "account")
  return { title: t("visits"), robots: { index: false } }
}

export default async function Page() {
  const locale = await pageLocale()
  const t = translator(locale, "account")
  return (
    <AccountFrame locale={locale} path="visits" title={t("visits")}>
      {(_customer, token) => <VisitsList token={token} locale={locale} />}
    </AccountFrame>
  )
}

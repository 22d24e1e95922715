import type { Metadata } from "next"
import { AccountFrame } from "@/features/account/account-frame"
import { AddressEditor, AddressList } from "@/features/account/addresses"
import { pageLocale } from "@/i18n/locale"
import { translator } from "@/i18n/translate"
import { Alert } from "@/ui/feedback"

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  const t = translator(await pageLocale(), "account")
  return { title: t("addresses"), robots: { index: false } }
}

export default async function Page({ searchParams }: Props) {
  const locale = await pageLocale()
  const t = translator(locale, "account")
  const { edit, done } = await searchParams
  return (
    <AccountFrame locale={locale} path="addresses" title={t("addresses")}>
      {(customer) => (
        <>
          {done === "saved" && <Alert tone="ok" live title={t("addressesPage.saved")} />}
          {done === "deleted" && <Alert tone="ok" live title={t("addressesPage.deleted")} />}
          {done === "failed" && <Alert tone="bad" live title={t("error.failed")} />}
          {typeof edit === "string" ? (
            <AddressEditor customer={customer} locale={locale} edit={edit} />
          ) : (
            <AddressList customer={customer} locale={locale} />
          )}
        </>
      )}
    </AccountFrame>
  )
}

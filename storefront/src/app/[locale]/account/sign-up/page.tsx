import type { Metadata } from "next"
import { SignUpPanel } from "@/features/account/sign-panels"
import { pageLocale } from "@/i18n/locale"
import { translator } from "@/i18n/translate"
import { safeNext } from "@/lib/account/safe-next"

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  const t = translator(await pageLocale(), "account")
  return { title: t("signUp.title"), robots: { index: false } }
}

export default async function Page({ searchParams }: Props) {
  const locale = await pageLocale()
  const query = await searchParams
  return (
    <div className="wrap py-8">
      <SignUpPanel
        locale={locale}
        next={safeNext(query.next, locale, `/${locale}/account`)}
        notice={query.out === "1" ? "out" : undefined}
      />
    </div>
  )
}

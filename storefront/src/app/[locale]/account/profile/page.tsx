import { formatPhone } from "@hanout/algeria/phones"
import type { Metadata } from "next"
import { readFlash } from "@/data/flash"
import type { AccountState } from "@/features/account/actions"
import { AccountFrame } from "@/features/account/account-frame"
import { ProfileForm } from "@/features/account/profile-form.client"
import { pageLocale } from "@/i18n/locale"
import { translator } from "@/i18n/translate"

export async function generateMetadata(): Promise<Metadata> {
  const t = translator(await pageLocale(), "account")
  return { title: t("profile"), robots: { index: false } }
}

export default async function Page() {
  const locale = await pageLocale()
  const t = translator(locale, "account")
  const answer = await readFlash<AccountState>("account")
  return (
    <AccountFrame locale={locale} path="profile" title={t("profile")}>
      {(customer) => (
        <div className="rounded-card bg-paper p-5 shadow-card sm:p-8">
          <ProfileForm
            locale={locale}
            answer={answer}
            profile={{
              name: customer.first_name ?? "",
              phone: formatPhone(customer.phone ?? ""),
              email: customer.email,
            }}
            labels={{
              name: t("name"),
              phone: t("phone"),
              optional: t("optional"),
              email: t("email"),
              emailFixed: t("profilePage.emailFixed"),
              save: t("profilePage.save"),
              saving: t("profilePage.saving"),
            }}
          />
        </div>
      )}
    </AccountFrame>
  )
}

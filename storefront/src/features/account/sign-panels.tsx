import Link from "next/link"
import { readFlash } from "@/data/flash"
import { translator } from "@/i18n/translate"
import type { Locale } from "@/lib/i18n/locales"
import { Alert } from "@/ui/feedback"
import type { AccountState } from "./actions"
import { SignInForm, SignUpForm } from "./sign-forms.client"

const panelClass = "mx-auto grid w-full max-w-md gap-5 rounded-card bg-paper p-5 shadow-card sm:p-8"

type Props = { locale: Locale; next: string; notice?: "expired" | "out" }

/** The sign-in form with its way out; shown by its own page and in place of any page it guards. */
export async function SignInPanel({ locale, next, notice }: Props) {
  const t = translator(locale, "account")
  return (
    <div className={panelClass}>
      <div className="grid gap-2">
        <h1 className="text-2xl">{t("signIn.title")}</h1>
        <p className="text-muted">{t("signIn.intro")}</p>
      </div>
      {notice && (
        <Alert tone="info" live title={notice === "out" ? t("signedOut") : t("signIn.expired")} />
      )}
      <SignInForm
        locale={locale}
        next={next}
        answer={await readFlash<AccountState>("account")}
        labels={{
          email: t("email"),
          password: t("password"),
          submit: t("signIn.submit"),
          submitting: t("signIn.submitting"),
        }}
      />
      <p>
        {t("signIn.noAccount")}{" "}
        <Link
          href={`/${locale}/account/sign-up?next=${encodeURIComponent(next)}`}
          className="pipe-link font-medium"
        >
          {t("signIn.create")}
        </Link>
      </p>
    </div>
  )
}

/** The form for a new account. */
export async function SignUpPanel({ locale, next }: Props) {
  const t = translator(locale, "account")
  return (
    <div className={panelClass}>
      <div className="grid gap-2">
        <h1 className="text-2xl">{t("signUp.title")}</h1>
        <p className="text-muted">{t("signUp.intro")}</p>
      </div>
      <SignUpForm
        locale={locale}
        next={next}
        answer={await readFlash<AccountState>("account")}
        labels={{
          name: t("name"),
          phone: t("phone"),
          optional: t("optional"),
          email: t("email"),
          password: t("password"),
          passwordHint: t("signUp.passwordHint"),
          submit: t("signUp.submit"),
          submitting: t("signUp.submitting"),
        }}
      />
      <p>
        {t("signUp.haveAccount")}{" "}
        <Link
          href={`/${locale}/account/sign-in?next=${encodeURIComponent(next)}`}
          className="pipe-link font-medium"
        >
          {t("signUp.signIn")}
        </Link>
      </p>
    </div>
  )
}

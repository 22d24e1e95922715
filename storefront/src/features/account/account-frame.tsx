import Link from "next/link"
import type { ReactNode } from "react"
import { currentCustomer, type Customer } from "@/data/customer"
import { translator } from "@/i18n/translate"
import { cx } from "@/lib/cx"
import type { Locale } from "@/lib/i18n/locales"
import { Button } from "@/ui/button"
import { Alert } from "@/ui/feedback"
import { signOut } from "./actions"
import { SignInPanel } from "./sign-panels"

const SECTIONS = ["orders", "visits", "addresses", "profile"] as const

/**
 * Frame of every page of the account. A guest sees the sign-in form in its place and lands where
 * he wanted to go: no redirect, so it works the same without JavaScript.
 */
export async function AccountFrame({
  locale,
  path,
  title,
  children,
}: {
  locale: Locale
  /** This page, below `/account`: "orders", "" for the overview. */
  path: string
  title: ReactNode
  children: (customer: Customer, token: string) => ReactNode
}) {
  const t = translator(locale, "account")
  const who = await currentCustomer()
  const base = `/${locale}/account`

  if (who.status === "guest" || who.status === "expired") {
    return (
      <div className="wrap py-8">
        <SignInPanel
          locale={locale}
          next={path ? `${base}/${path}` : base}
          notice={who.status === "expired" ? "expired" : undefined}
        />
      </div>
    )
  }
  if (who.status !== "in") {
    return (
      <div className="wrap grid gap-5 py-8">
        <h1 className="text-2xl">{title}</h1>
        <Alert tone="bad" title={t("down")} />
      </div>
    )
  }
  return (
    <div className="wrap grid items-start gap-6 py-6 md:grid-cols-[13rem_1fr] md:gap-10">
      <nav
        aria-label={t("nav")}
        className="flex flex-wrap gap-1 max-md:border-b max-md:border-line max-md:pb-2 md:grid"
      >
        <ul className="flex flex-wrap gap-1 md:grid">
          {SECTIONS.map((section) => (
            <li key={section}>
              <Link
                href={`${base}/${section}`}
                aria-current={path.split("/")[0] === section ? "page" : undefined}
                className={cx(
                  "flex min-h-11 items-center rounded-control px-3 font-medium hover:bg-sunken",
                  "aria-[current=page]:bg-accent-soft aria-[current=page]:text-accent-text"
                )}
              >
                {t(section)}
              </Link>
            </li>
          ))}
        </ul>
        <form action={signOut}>
          <input type="hidden" name="locale" value={locale} />
          <Button type="submit" tone="plain" className="px-3">
            {t("signOut")}
          </Button>
        </form>
      </nav>
      <div className="grid gap-5">
        <h1 className="text-2xl">{title}</h1>
        {children(who.customer, who.token)}
      </div>
    </div>
  )
}

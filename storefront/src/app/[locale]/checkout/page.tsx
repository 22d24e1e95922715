import { WILAYAS } from "@hanout/algeria/wilayas"
import type { Metadata } from "next"
import Link from "next/link"
import { currentCart } from "@/data/cart"
import { requestTime } from "@/data/clock"
import { readSealed } from "@/data/cookie-jar"
import { currentCustomer } from "@/data/customer"
import { readFlash } from "@/data/flash"
import { buildView, type CheckoutFlash } from "@/features/checkout/build-view"
import { CheckoutForm } from "@/features/checkout/checkout-form.client"
import { startingValues } from "@/features/checkout/prefill"
import { MESSAGES } from "@/i18n/messages"
import { pageLocale } from "@/i18n/locale"
import { translator } from "@/i18n/translate"
import { justPlaced, readPlacedOrders } from "@/lib/checkout/placed-orders"
import { COOKIES } from "@/lib/cookies"
import type { Locale } from "@/lib/i18n/locales"
import { LinkButton } from "@/ui/button"
import { EmptyState } from "@/ui/feedback"

export async function generateMetadata(): Promise<Metadata> {
  const t = translator(await pageLocale(), "checkout")
  return { title: t("title"), robots: { index: false } }
}

/** The whole page is written before it is sent: it must work where nothing can be filled in later. */
export default async function Page() {
  const locale = await pageLocale()
  const t = translator(locale, "checkout")
  const [reading, who] = await Promise.all([currentCart(locale), currentCustomer()])
  const customer = who.status === "in" ? who.customer : undefined
  const { terms = "", ...flash } = (await readFlash<CheckoutFlash>("checkout")) ?? {}

  return (
    <div className="wrap grid gap-5 py-6">
      <div className="grid gap-1">
        <h1 className="text-2xl">{t("title")}</h1>
        {customer ? (
          <p className="text-muted">
            {t("signedIn", { name: customer.first_name ?? customer.email })}
          </p>
        ) : (
          <p className="text-muted">
            {t("intro")}{" "}
            <Link
              href={`/${locale}/account/sign-in?next=/${locale}/checkout`}
              className="pipe-link"
            >
              {t("signIn")}
            </Link>
          </p>
        )}
      </div>
      {reading.status === "none" || reading.status === "ordered" ? (
        <NothingToOrder locale={locale} />
      ) : (
        <CheckoutForm
          initial={await buildView({
            cartId: reading.id,
            locale,
            values: { ...(await startingValues(customer)), terms },
            round: 0,
            ...flash,
            ...(reading.status !== "open" && {
              notice: reading.status === "gone" ? "cartGone" : "pricesDown",
            }),
          })}
          locale={locale}
          labels={MESSAGES[locale].checkout.form}
          wilayas={WILAYAS.map(({ code, name_fr, name_ar }) => ({
            code,
            name: `${code} – ${locale === "ar" ? name_ar : name_fr}`,
          }))}
        />
      )}
    </div>
  )
}

/** Back from the confirmation, or a cart that was never filled: tells which. */
async function NothingToOrder({ locale }: { locale: Locale }) {
  const t = translator(locale, "checkout")
  const [latest] = readPlacedOrders(await readSealed(COOKIES.orders))
  if (latest && justPlaced([latest], latest.ref, await requestTime())) {
    return (
      <EmptyState
        title={t("already.title", { number: latest.ref.split("-")[0] ?? "" })}
        action={
          <LinkButton href={`/${locale}/orders/${latest.ref}`}>{t("already.action")}</LinkButton>
        }
      >
        {t("already.text")}
      </EmptyState>
    )
  }
  return (
    <EmptyState
      title={t("notice.cartEmpty.title")}
      action={
        <LinkButton href={`/${locale}/search`}>{MESSAGES[locale].cart.labels.browse}</LinkButton>
      }
    >
      {t("notice.cartEmpty.text")}
    </EmptyState>
  )
}

import Link from "next/link"
import type { ReactNode } from "react"
import { getProducts } from "@/data/catalog"
import { DeliveryEstimate } from "@/features/catalog/delivery-estimate"
import { ProductGrid } from "@/features/catalog/product-card"
import { translator } from "@/i18n/translate"
import { parseListQuery } from "@/lib/catalog/query"
import type { Locale } from "@/lib/i18n/locales"
import { SHOP, whatsappLink } from "@/shop-info"
import { LinkButton } from "@/ui/button"
import { Icon, type IconName } from "@/ui/icon"

type Props = { locale: Locale }

/** A few parts that can leave today. */
export async function InStock({ locale }: Props) {
  const t = translator(locale, "catalog")
  const query = { ...parseListQuery({}), inStock: true, sort: "newest" as const }
  const { products } = await getProducts(locale, query, 8)
  return (
    <section className="wrap mt-14 md:mt-20">
      <div className="mb-5 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <h2 className="text-2xl md:text-3xl">{t("home.stockTitle")}</h2>
        <Link href={`/${locale}/search?in_stock=1`} className="pipe-link py-1 font-medium">
          {t("home.stockAll")}
        </Link>
      </div>
      <div className="max-sm:[&_li:nth-child(n+5)]:hidden">
        <ProductGrid products={products} locale={locale} wide />
      </div>
    </section>
  )
}

const STEPS = [1, 2, 3] as const

/** Ordering in three steps along a pipe, and what delivery costs to the reader's own wilaya. */
export function HowItWorks({ locale }: Props) {
  const t = translator(locale, "catalog")
  return (
    <section className="wrap mt-14 grid gap-x-14 gap-y-8 md:mt-20 lg:grid-cols-[1fr_24rem]">
      <div>
        <h2 className="mb-6 text-2xl md:text-3xl">{t("home.stepsTitle")}</h2>
        <ol className="pipe-steps grid gap-7 md:grid-cols-3 md:gap-5">
          {STEPS.map((step) => (
            <li key={step} className="flex gap-4 md:flex-col">
              <span className="relative grid size-12 shrink-0 place-items-center rounded-full border-4 border-accent bg-canvas text-lg font-semibold tnum">
                {step}
              </span>
              <span>
                <span className="block text-lg font-semibold">{t(`home.step${step}Title`)}</span>
                <span className="text-muted">{t(`home.step${step}Text`)}</span>
              </span>
            </li>
          ))}
        </ol>
      </div>
      <div className="rounded-card border border-line bg-paper p-5 shadow-card">
        <h2 className="mb-3 text-lg">{t("delivery.homeTitle")}</h2>
        <DeliveryEstimate locale={locale} />
      </div>
    </section>
  )
}

/** The shop's real service: somebody who knows reads the plate for you. */
export function PlateHelp({ locale }: Props) {
  const t = translator(locale, "catalog")
  const common = translator(locale, "common")
  return (
    <section className="on-enamel mt-14 bg-enamel text-enamel-ink md:mt-20">
      <div aria-hidden="true" className="pipe" />
      <div className="wrap grid items-center gap-x-12 gap-y-8 py-12 md:grid-cols-[1fr_minmax(0,24rem)] md:py-16">
        <div className="grid justify-items-start gap-4">
          <h2 className="text-2xl md:text-4xl">{t("home.plateTitle")}</h2>
          <p className="max-w-prose text-lg text-enamel-muted">{t("home.plateText")}</p>
          <LinkButton
            tone="onEnamel"
            href={whatsappLink(common("header.whatsappText"))}
            rel="noopener"
          >
            <Icon name="whatsapp" />
            {t("home.plateButton")}
          </LinkButton>
        </div>
        <Plate model={t("home.plateModel")} serial={t("home.plateSerial")} />
      </div>
    </section>
  )
}

/** A rating plate, screwed on, with the two lines to photograph ringed in copper. */
function Plate({ model, serial }: { model: string; serial: string }) {
  const row = "flex justify-between gap-4 border-b border-[#9aa9aa] py-1.5"
  return (
    <div
      aria-hidden="true"
      className="relative rotate-[-1.5deg] rounded-control bg-[#d7dedd] p-6 text-sm text-[#14272b] shadow-card rtl:rotate-[1.5deg]"
    >
      {["start-2.5 top-2.5", "end-2.5 top-2.5", "start-2.5 bottom-2.5", "end-2.5 bottom-2.5"].map(
        (place) => (
          <span
            key={place}
            className={`absolute size-3 rounded-full border-2 border-[#7f8f90] bg-[#b9c4c4] ${place}`}
          />
        )
      )}
      <p className={`${row} rounded-tag outline-3 outline-offset-4 outline-copper`}>
        <span>{model}</span>
        <bdi dir="ltr" className="font-semibold">
          ECO-3 240 FI
        </bdi>
      </p>
      <p className={`${row} mt-3`}>
        <span>G20 · 20 mbar</span>
        <bdi dir="ltr">II2H3+</bdi>
      </p>
      <p className={row}>
        <bdi dir="ltr">Qn 25,8 kW</bdi>
        <bdi dir="ltr">Pn 24,0 kW</bdi>
      </p>
      <p className={row}>
        <bdi dir="ltr">230 V ~ 50 Hz</bdi>
        <bdi dir="ltr">IP X4D</bdi>
      </p>
      <p className="mt-3 flex justify-between gap-4 rounded-tag py-1.5 outline-3 outline-offset-4 outline-copper">
        <span>{serial}</span>
        <bdi dir="ltr" className="font-semibold tnum">
          1047 0012 4853
        </bdi>
      </p>
    </div>
  )
}

/** Guarantee, returns and a place to go to: the three things a careful buyer asks. */
export function Trust({ locale }: Props) {
  const t = translator(locale, "catalog")
  return (
    <section className="wrap mt-14 grid gap-8 md:mt-20 md:grid-cols-3">
      <Point icon="shield" title={t("home.guaranteeTitle")} href={`/${locale}/info/returns`}>
        {t("home.guaranteeText")}
      </Point>
      <Point icon="box" title={t("home.returnsTitle")} href={`/${locale}/info/returns`}>
        {t("home.returnsText")}
      </Point>
      <Point icon="pin" title={t("home.shopTitle")} href={`/${locale}/info/contact`}>
        {t("home.shopText", { phone: `\u2066${SHOP.phoneDisplay}\u2069` })}
      </Point>
    </section>
  )
}

function Point({
  icon,
  title,
  href,
  children,
}: {
  icon: IconName
  title: string
  href: string
  children: ReactNode
}) {
  return (
    <div className="flex gap-4 border-t-2 border-accent pt-4">
      <Icon name={icon} className="size-7 text-accent-text" />
      <div>
        <h2 className="text-lg">
          <Link href={href} className="underline-offset-4 hover:underline">
            {title}
          </Link>
        </h2>
        <p className="mt-1 text-muted">{children}</p>
      </div>
    </div>
  )
}

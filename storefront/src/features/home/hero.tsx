import Link from "next/link"
import { getProducts } from "@/data/catalog"
import { SearchBox } from "@/features/catalog/search-box.client"
import { searchLabels } from "@/features/catalog/search-labels"
import { translator } from "@/i18n/translate"
import { parseListQuery } from "@/lib/catalog/query"
import type { Locale } from "@/lib/i18n/locales"
import { SHOP } from "@/shop-info"

/** What the shop is, and its one action: find the part. Continues the header's enamel. */
export function Hero({ locale }: { locale: Locale }) {
  const t = translator(locale, "catalog")
  return (
    <section className="on-enamel relative bg-enamel text-enamel-ink">
      <Pipework />
      <div className="wrap relative grid gap-5 pt-9 pb-12 md:pt-16 md:pb-20 lg:max-w-none lg:grid-cols-[minmax(0,42rem)] lg:ps-[max(1.5rem,calc((100vw-76rem)/2+1.5rem))]">
        <h1 className="text-4xl leading-[1.12] md:text-5xl lg:text-6xl">{t("home.title")}</h1>
        <p className="max-w-prose text-lg text-enamel-muted">{t("home.lead")}</p>
        <div className="max-w-2xl">
          <SearchBox locale={locale} labels={searchLabels(locale, true)} big />
        </div>
        <BrandLinks locale={locale} />
      </div>
    </section>
  )
}

async function BrandLinks({ locale }: { locale: Locale }) {
  const t = translator(locale, "catalog")
  const list = await getProducts(locale, parseListQuery({}), 1).catch(() => null)
  const all = list?.facets.brands ?? []
  const brands = all.filter((brand) => brand.handle !== SHOP.unbranded).slice(0, 7)
  if (brands.length === 0) {
    return null
  }
  return (
    <div className="flex flex-wrap items-center gap-x-2 gap-y-1.5 text-enamel-muted">
      <span>{t("home.brands")}</span>
      <ul className="flex flex-wrap gap-2">
        {brands.map((brand) => (
          <li key={brand.handle}>
            <Link
              href={`/${locale}/search?brand=${brand.handle}`}
              className="inline-flex min-h-9 items-center rounded-full border border-enamel-line px-3.5 text-enamel-ink hover:border-copper"
            >
              <bdi>{brand.title}</bdi>
            </Link>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** Copper pipework on the free side of the hero, with a gauge at rest. Mirrors with the page. */
function Pipework() {
  return (
    <svg
      viewBox="0 0 560 520"
      preserveAspectRatio="xMaxYMid slice"
      fill="none"
      aria-hidden="true"
      className="absolute inset-y-0 end-0 hidden h-full w-[42%] lg:block rtl:-scale-x-100"
    >
      <g strokeLinecap="butt" strokeLinejoin="round">
        <g stroke="var(--copper-700)" strokeWidth="34">
          <path d="M560 108H330c-30 0-50 20-50 50v70c0 30-20 50-50 50h-30c-30 0-50 20-50 50v192" />
          <path d="M560 332H430c-26 0-46 20-46 46v142" />
        </g>
        <g stroke="var(--copper-500)" strokeWidth="26">
          <path d="M560 108H330c-30 0-50 20-50 50v70c0 30-20 50-50 50h-30c-30 0-50 20-50 50v192" />
          <path d="M560 332H430c-26 0-46 20-46 46v142" />
        </g>
        <g stroke="var(--copper-200)" strokeWidth="5" opacity="0.75">
          <path d="M560 101H330c-34 0-57 23-57 57v70c0 26-17 43-43 43h-30c-34 0-57 23-57 57v192" />
          <path d="M560 325H430c-30 0-53 23-53 53v142" />
        </g>
        <g stroke="var(--copper-600)" strokeWidth="46">
          <path d="M334 108h-16M280 150v16M280 222v16M236 278h-16M150 324v16M434 332h-16M384 374v16" />
        </g>
        <g stroke="var(--copper-400)" strokeWidth="46">
          <path d="M331 108h-5M280 155v5M280 227v5M231 278h-5M150 329v5M431 332h-5M384 379v5" />
        </g>
      </g>
      <g transform="translate(452 108)">
        {/* An instrument reads the same way everywhere: turned back when the page is mirrored. */}
        <g className="rtl:-scale-x-100">
          <path d="M-16 -62h32v48h-32z" fill="var(--copper-600)" />
          <circle r="74" cy="-62" fill="var(--enamel-line)" transform="translate(0 62)" />
          <circle r="62" fill="#f4efe6" />
          <path d="M-40 30a50 50 0 1 1 80 0" stroke="#14272b" strokeWidth="3" />
          <path d="M18 -46.6a50 50 0 0 1 22 76.6" stroke="var(--copper-600)" strokeWidth="9" />
          <g stroke="#14272b" strokeWidth="3">
            <path d="m-40 30 7-5M-50 0h8M-35-35l6 6M0-50v8M35-35l-6 6M50 0h-8M40 30l-7-5" />
          </g>
          <path d="M4 4-22-30" stroke="#14272b" strokeWidth="5" strokeLinecap="round" />
          <circle r="8" fill="#14272b" />
          <text
            y="36"
            textAnchor="middle"
            fontSize="17"
            fontWeight="600"
            fill="#14272b"
            direction="ltr"
          >
            1,5 bar
          </text>
        </g>
      </g>
    </svg>
  )
}

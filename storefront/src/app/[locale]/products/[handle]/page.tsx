import { roundToCentimes } from "@hanout/algeria/money"
import type { Metadata } from "next"
import Link from "next/link"
import { notFound } from "next/navigation"
import type { StockHint } from "@/data/catalog"
import { getProduct, type Product } from "@/data/product"
import { requestEnv } from "@/data/request-time"
import { HaveItFitted } from "@/features/booking/entry"
import { AddToCart } from "@/features/catalog/add-to-cart.client"
import { DeliveryEstimate } from "@/features/catalog/delivery-estimate"
import { Compatibility, Promises } from "@/features/catalog/product-facts"
import { ProductGallery } from "@/features/catalog/product-gallery"
import { Related } from "@/features/catalog/related"
import { StockBadge } from "@/features/catalog/stock-badge"
import { pageLocale } from "@/i18n/locale"
import { translator } from "@/i18n/translate"
import type { Locale } from "@/lib/i18n/locales"
import { alternates } from "@/lib/seo/alternates"
import { breadcrumbJsonLd, productJsonLd } from "@/lib/seo/json-ld"
import { SHOP, whatsappLink } from "@/shop-info"
import { Breadcrumbs } from "@/ui/breadcrumbs"
import { LinkButton } from "@/ui/button"
import { Alert } from "@/ui/feedback"
import { Icon } from "@/ui/icon"
import { JsonLd } from "@/ui/json-ld"
import { MerchantText } from "@/ui/merchant-text"
import { Price } from "@/ui/price"

type Props = PageProps<"/[locale]/products/[handle]">

/** Below this many units the page says how many are left. */
const FEW = 3

async function load(params: Props["params"]) {
  const locale = await pageLocale()
  const product = await getProduct(locale, (await params).handle)
  if (!product) {
    notFound()
  }
  return { locale, product }
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, product } = await load(params)
  const description = product.description[0]
  return {
    title: product.title,
    description,
    alternates: alternates(locale, `/products/${product.handle}`),
    openGraph: {
      title: product.title,
      description,
      images: product.pictures[0] ?? "/og.png",
    },
  }
}

export default async function ProductPage({ params }: Props) {
  const { locale, product } = await load(params)
  const t = translator(locale, "catalog")
  const common = translator(locale, "common")
  return (
    <div className="wrap">
      <Breadcrumbs
        label={common("breadcrumbs")}
        items={[
          { label: common("home"), href: `/${locale}` },
          ...(product.category
            ? [
                {
                  label: <MerchantText text={product.category.name} locale={locale} />,
                  href: `/${locale}/categories/${product.category.handle}`,
                },
              ]
            : []),
          { label: <MerchantText text={product.title} locale={locale} /> },
        ]}
      />

      <div className="grid gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,1fr)_27rem] lg:grid-rows-[auto_1fr]">
        <ProductGallery
          pictures={product.pictures}
          category={product.category?.handle ?? null}
          title={product.title}
          locale={locale}
        />
        <div className="grid content-start gap-5 lg:sticky lg:top-4 lg:col-start-2 lg:row-span-2 lg:row-start-1 lg:self-start">
          <Heading product={product} locale={locale} />
          <Buy product={product} locale={locale} />
          <section className="rounded-card border border-line bg-paper p-4">
            <h2 className="mb-3 text-lg">{t("delivery.title")}</h2>
            <DeliveryEstimate locale={locale} />
          </section>
          <HaveItFitted handle={product.handle} locale={locale} />
          <Promises product={product} locale={locale} />
        </div>
        <div className="grid content-start gap-8">
          <Details product={product} locale={locale} />
        </div>
      </div>

      {product.category && (
        <Related locale={locale} category={product.category.handle} except={product.id} />
      )}
      <Facts product={product} locale={locale} />
    </div>
  )
}

type PartProps = { product: Product; locale: Locale }

function Heading({ product, locale }: PartProps) {
  const t = translator(locale, "catalog")
  const { brand } = product
  return (
    <header className="grid gap-2">
      {brand && (
        <p className="text-muted">
          {brand.handle ? (
            <Link
              href={`/${locale}/search?brand=${brand.handle}`}
              className="underline-offset-4 hover:underline"
            >
              <bdi>{brand.title}</bdi>
            </Link>
          ) : (
            <bdi>{brand.title}</bdi>
          )}
        </p>
      )}
      <h1 className="text-2xl sm:text-3xl">
        <MerchantText text={product.title} locale={locale} />
      </h1>
      {product.sku && (
        <p className="text-sm text-muted">
          {t("product.sku")} <bdi dir="ltr">{product.sku}</bdi>
        </p>
      )}
    </header>
  )
}

function stockOf(available: number | null): StockHint {
  if (available === 0) return "out"
  return available !== null && available <= FEW ? "low" : "in"
}

function Buy({ product, locale }: PartProps) {
  const t = translator(locale, "catalog")
  const { available } = product
  const stock = stockOf(available)
  return (
    <div className="grid gap-4">
      <p className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
        <span>
          <Price amount={product.price} locale={locale} className="text-3xl font-semibold" />{" "}
          <span className="text-sm text-muted">{t("product.tax")}</span>
        </span>
        <StockBadge stock={stock} left={available ?? undefined} locale={locale} />
      </p>
      {stock === "out" ? (
        <Alert title={t("product.outTitle")}>
          <p>{t("product.outText")}</p>
          <p className="mt-2">
            <LinkButton
              tone="quiet"
              rel="noopener"
              href={whatsappLink(
                t("product.askText", { title: product.title, sku: product.sku ?? "" })
              )}
            >
              <Icon name="whatsapp" />
              {t("product.askStock")}
            </LinkButton>
          </p>
        </Alert>
      ) : (
        <AddToCart
          line={{
            variantId: product.variantId,
            title: product.title,
            handle: product.handle,
            category: product.category?.handle ?? null,
            image: product.pictures[0] ?? null,
            unitCentimes: roundToCentimes(product.price),
            available,
          }}
          max={available ?? undefined}
          locale={locale}
          labels={{
            quantity: t("product.quantity"),
            add: t("product.addToCart"),
            adding: t("product.adding"),
            view: t("product.viewCart"),
          }}
        />
      )}
    </div>
  )
}

function Details({ product, locale }: PartProps) {
  const t = translator(locale, "catalog")
  return (
    <>
      {product.description.length > 0 && (
        <section>
          <h2 className="mb-2 text-xl">{t("product.description")}</h2>
          {product.description.map((paragraph) => (
            <p key={paragraph} dir="auto" className="mb-3 max-w-prose">
              <MerchantText text={paragraph} locale={locale} />
            </p>
          ))}
        </section>
      )}
      <Compatibility product={product} locale={locale} />
    </>
  )
}

async function Facts({ product, locale }: PartProps) {
  const common = translator(locale, "common")
  const site = (await requestEnv()).publicUrl
  const url = `${site}/${locale}/products/${product.handle}`
  const [picture] = product.pictures
  return (
    <>
      <JsonLd
        data={productJsonLd({
          name: product.title,
          description: product.description[0] ?? "",
          url,
          image: picture ? site + picture : null,
          sku: product.sku,
          brand: product.brand?.title ?? null,
          price: product.price,
          inStock: product.available !== 0,
          sellerName: SHOP.name,
        })}
      />
      <JsonLd
        data={breadcrumbJsonLd([
          { name: common("home"), url: `${site}/${locale}` },
          ...(product.category
            ? [
                {
                  name: product.category.name,
                  url: `${site}/${locale}/categories/${product.category.handle}`,
                },
              ]
            : []),
          { name: product.title, url },
        ])}
      />
    </>
  )
}

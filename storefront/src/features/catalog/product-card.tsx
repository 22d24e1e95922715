import Link from "next/link"
import type { ListedProduct } from "@/data/catalog"
import { fallbackLang, type Locale } from "@/lib/i18n/locales"
import { LinkPending } from "@/ui/link-pending.client"
import { Price } from "@/ui/price"
import { ProductPicture } from "./product-picture"
import { StockBadge } from "./stock-badge"

/**
 * One product of a list: a ticket on a phone (picture beside words), a card on wide screens. The
 * whole of it is the link; its name is the product's.
 */
export function ProductCard({
  product,
  locale,
  heading: Heading,
  priority = false,
}: {
  product: ListedProduct
  locale: Locale
  heading: "h2" | "h3"
  priority?: boolean
}) {
  return (
    <article className="group relative flex h-full gap-3.5 rounded-card border border-line bg-paper p-2.5 transition-shadow focus-within:shadow-card hover:shadow-card sm:flex-col sm:gap-3 sm:p-3">
      <ProductPicture
        picture={product.picture}
        category={product.category}
        sizes="(min-width: 64rem) 17rem, (min-width: 40rem) 45vw, 7rem"
        priority={priority}
        className="w-26 shrink-0 self-start sm:w-full"
      />
      <div className="flex grow flex-col gap-1 py-0.5 sm:px-1">
        {product.brand && (
          <p className="text-sm text-muted">
            <bdi>{product.brand}</bdi>
          </p>
        )}
        <Heading className="text-base leading-snug font-medium">
          <Link
            href={`/${locale}/products/${product.handle}`}
            lang={fallbackLang(product.title, locale, product.titleLocale)}
            dir="auto"
            className="line-clamp-3 [text-align:match-parent] outline-none after:absolute after:inset-0 after:rounded-card group-hover:underline group-hover:decoration-accent group-hover:decoration-2 group-hover:underline-offset-4 focus-visible:after:outline-3 focus-visible:after:outline-offset-2 focus-visible:after:outline-focus"
          >
            {product.title}
            <LinkPending />
          </Link>
        </Heading>
        <p className="mt-auto flex flex-wrap items-baseline justify-between gap-x-3 pt-1.5">
          <Price amount={product.price} locale={locale} className="text-lg font-semibold" />
          <StockBadge stock={product.stock} locale={locale} />
        </p>
      </div>
    </article>
  )
}

/** Products in a list that reads as one: tickets on a phone, three or four cards in a row beyond. */
export function ProductGrid({
  products,
  locale,
  heading = "h3",
  wide = false,
}: {
  products: ListedProduct[]
  locale: Locale
  /** `h2` where the list is the page, `h3` under a heading of its own. */
  heading?: "h2" | "h3"
  /** Four in a row where the page has no side column. */
  wide?: boolean
}) {
  return (
    <ul
      className={`grid gap-2.5 sm:grid-cols-2 sm:gap-4 lg:grid-cols-3 ${wide ? "xl:grid-cols-4" : ""}`}
    >
      {products.map((product, index) => (
        <li key={product.id}>
          <ProductCard product={product} locale={locale} heading={heading} priority={index < 2} />
        </li>
      ))}
    </ul>
  )
}

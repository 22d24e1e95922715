import { translator } from "@/i18n/translate"
import type { Locale } from "@/lib/i18n/locales"
import { ProductPicture } from "./product-picture"

/**
 * The part's pictures in a strip that the thumb slides (native scroll-snap, no script). One picture
 * stands alone; none, and the category's drawing says that it is one.
 */
export function ProductGallery({
  pictures,
  category,
  title,
  locale,
}: {
  pictures: string[]
  category: string | null
  title: string
  locale: Locale
}) {
  const t = translator(locale, "catalog")
  const sizes = "(min-width: 64rem) 32rem, 100vw"
  const [only] = pictures
  if (pictures.length <= 1) {
    return (
      <figure>
        <ProductPicture
          picture={only ?? null}
          category={category}
          alt={title}
          sizes={sizes}
          priority
          className="rounded-card max-sm:aspect-4/3"
        />
        {!only && (
          <figcaption className="mt-2 text-sm text-muted">{t("product.schematic")}</figcaption>
        )}
      </figure>
    )
  }
  return (
    <ul
      aria-label={t("product.pictures")}
      tabIndex={0}
      className="flex snap-x snap-mandatory gap-3 overflow-x-auto rounded-card"
    >
      {pictures.map((picture, index) => (
        <li key={picture} className="w-full shrink-0 snap-center">
          <ProductPicture
            picture={picture}
            category={category}
            alt={`${title}, ${t("product.picture", { index: index + 1, total: pictures.length })}`}
            sizes={sizes}
            priority={index === 0}
          />
        </li>
      ))}
    </ul>
  )
}

import Link from "next/link"
import type { ReactNode } from "react"
import type { Product } from "@/data/product"
import { translator } from "@/i18n/translate"
import type { Locale } from "@/lib/i18n/locales"
import { Icon, type IconName } from "@/ui/icon"

/** Which boilers the part fits, and the error codes it often answers to. */
export function Compatibility({ product, locale }: { product: Product; locale: Locale }) {
  const t = translator(locale, "catalog")
  const { models, universal, errorCodes } = product
  return (
    <section aria-labelledby="fits" className="grid gap-3">
      <h2 id="fits" className="text-xl">
        {t("product.compatibility")}
      </h2>
      {universal && <p>{t("product.universal")}</p>}
      {models.length > 0 && (
        <ul className="flex flex-wrap gap-2">
          {models.map((model) => (
            <li key={model}>
              <Link
                href={`/${locale}/search?model=${encodeURIComponent(model)}`}
                className="inline-flex min-h-9 items-center gap-1.5 rounded-full border border-line-strong bg-paper px-3.5 hover:border-ink"
              >
                <Icon name="check" className="size-4 text-ok" />
                <bdi>{model}</bdi>
              </Link>
            </li>
          ))}
        </ul>
      )}
      <p className="text-sm text-muted">{t("product.compatibilityCheck")}</p>
      {errorCodes.length > 0 && (
        <div className="rounded-control bg-sunken p-4">
          <h3 className="font-medium">{t("product.errorCodes")}</h3>
          <ul className="mt-2 flex flex-wrap gap-2">
            {errorCodes.map((code) => (
              <li key={code} className="rounded-tag bg-paper px-2 py-0.5 font-medium tnum">
                <bdi dir="ltr">{code}</bdi>
              </li>
            ))}
          </ul>
          <p className="mt-2 text-sm text-muted">{t("product.errorCodesNote")}</p>
        </div>
      )}
    </section>
  )
}

/** What the shop stands for on this part: guarantee, payment, returns. */
export function Promises({ product, locale }: { product: Product; locale: Locale }) {
  const t = translator(locale, "catalog")
  return (
    <ul className="grid gap-3 border-t border-line pt-4">
      {product.warrantyMonths !== null && (
        <Promise icon="shield" title={t("product.guarantee", { months: product.warrantyMonths })}>
          {t("product.guaranteeText")}
        </Promise>
      )}
      <Promise icon="cash" title={t("product.cod")}>
        {t("product.codText")}
      </Promise>
      <Promise
        icon="box"
        title={t(product.returnable ? "product.returns" : "product.legalReturns")}
      >
        {t(product.returnable ? "product.returnsText" : "product.legalReturnsText")}
      </Promise>
    </ul>
  )
}

function Promise({
  icon,
  title,
  children,
}: {
  icon: IconName
  title: string
  children: ReactNode
}) {
  return (
    <li className="flex gap-3">
      <Icon name={icon} className="mt-0.5 text-accent-text" />
      <span className="leading-snug">
        <span className="font-medium">{title}</span>
        <span className="block text-sm text-muted">{children}</span>
      </span>
    </li>
  )
}

import { Fragment, type ReactNode } from "react"
import type { Locale } from "@/lib/i18n/locales"
import { SHOP } from "@/shop-info"

function values(locale: Locale): Record<string, ReactNode> {
  const ltr = (text: string) => <bdi dir="ltr">{text}</bdi>
  return {
    name: ltr(SHOP.name),
    address: SHOP.address[locale],
    hours: SHOP.hours[locale],
    rc: (
      <bdi dir="ltr" className="whitespace-nowrap">
        {SHOP.rc}
      </bdi>
    ),
    nif: ltr(SHOP.nif),
    version: ltr(SHOP.termsVersion),
    phone: (
      <a href={`tel:${SHOP.phone}`} className="underline underline-offset-4">
        {ltr(SHOP.phoneDisplay)}
      </a>
    ),
    email: (
      <a href={`mailto:${SHOP.email}`} className="underline underline-offset-4">
        {ltr(SHOP.email)}
      </a>
    ),
  }
}

/** A sentence with the shop's own facts in place of `{phone}`, `{email}`, `{rc}` and the like. */
export function ShopText({ text, locale }: { text: string; locale: Locale }) {
  const known = values(locale)
  return text
    .split(/\{(\w+)\}/)
    .map((part, index) => (
      <Fragment key={index}>{index % 2 === 0 ? part : (known[part] ?? `{${part}}`)}</Fragment>
    ))
}

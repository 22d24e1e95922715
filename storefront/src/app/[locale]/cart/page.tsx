import type { Metadata } from "next"
import { currentCart } from "@/data/cart"
import { readFlash } from "@/data/flash"
import type { CartChangeState } from "@/features/cart/actions"
import { CartPage } from "@/features/cart/cart-page.client"
import { pageLocale } from "@/i18n/locale"
import { translator } from "@/i18n/translate"

export async function generateMetadata(): Promise<Metadata> {
  const t = translator(await pageLocale(), "cart")
  return { title: t("title"), robots: { index: false } }
}

/** Waits for the cart before it writes a line: without JavaScript nothing can be filled in later. */
export default async function Page() {
  const locale = await pageLocale()
  const t = translator(locale, "cart")
  await currentCart(locale)
  return (
    <div className="wrap grid gap-5 py-6">
      <h1 className="text-2xl">{t("title")}</h1>
      <CartPage answer={await readFlash<CartChangeState>("cart")} />
    </div>
  )
}

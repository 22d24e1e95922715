import type { Metadata } from "next"
import Link from "next/link"
import { redirect } from "next/navigation"
import { getBookingOffer } from "@/data/booking"
import { readDraft } from "@/features/booking/draft"
import { FocusFirst } from "@/features/pay/focus-first.client"
import { pageLocale } from "@/i18n/locale"
import { translator } from "@/i18n/translate"
import { Icon } from "@/ui/icon"

export async function generateMetadata(): Promise<Metadata> {
  const t = translator(await pageLocale(), "booking")
  return { title: t("emergency.title"), robots: { index: false } }
}

/** When the merchant's own list cannot be read: numbers that hold in the whole country. */
const NUMBERS = { protection_civile: ["14", "1021"], sonelgaz: "3303" }
const DO = ["gas", "windows", "leave", "switch"] as const

/**
 * Where a booking for danger ends. Nothing here leads on: every later step sends back to this page
 * while the fault is one nobody may book for.
 */
export default async function Page() {
  const locale = await pageLocale()
  const t = translator(locale, "booking")
  const draft = await readDraft()
  if (!draft.emergency) {
    redirect(`/${locale}/booking/fault`)
  }
  const offer = await getBookingOffer(locale).catch(() => null)
  const numbers = offer?.settings.emergency ?? NUMBERS
  const call =
    "flex min-h-16 items-center justify-between gap-3 rounded-control bg-bad px-4 py-2 font-semibold text-paper"
  return (
    <div className="wrap py-6">
      <FocusFirst>
        <section
          aria-labelledby="emergency"
          className="mx-auto grid max-w-2xl gap-5 rounded-card border-4 border-bad bg-bad-soft p-5 sm:p-8"
        >
          <h1 id="emergency" className="flex items-center gap-3 text-2xl text-bad sm:text-3xl">
            <Icon name="alert" className="size-9" />
            {t("emergency.title")}
          </h1>
          <ol className="grid gap-3 text-lg">
            {DO.map((step, index) => (
              <li key={step} className="flex gap-3">
                <span
                  aria-hidden="true"
                  className="grid size-8 shrink-0 place-items-center rounded-full bg-bad font-semibold text-paper tnum"
                >
                  {index + 1}
                </span>
                <span className="pt-0.5">{t(`emergency.${step}`)}</span>
              </li>
            ))}
          </ol>
          <p className="text-lg font-semibold">{t("emergency.call")}</p>
          <ul className="grid gap-2">
            {numbers.protection_civile.map((number) => (
              <li key={number}>
                <a href={`tel:${number}`} className={call}>
                  <span>{t("emergency.civil")}</span>
                  <bdi dir="ltr" className="text-2xl tnum">
                    {number}
                  </bdi>
                </a>
              </li>
            ))}
            <li>
              <a href={`tel:${numbers.sonelgaz}`} className={call}>
                <span>{t("emergency.gasCompany")}</span>
                <bdi dir="ltr" className="text-2xl tnum">
                  {numbers.sonelgaz}
                </bdi>
              </a>
            </li>
          </ul>
          <p>{t("emergency.noBooking")}</p>
        </section>
      </FocusFirst>
      <p className="mx-auto mt-6 max-w-2xl text-sm text-muted">
        {t("emergency.mistake")}{" "}
        <Link href={`/${locale}/booking/fault`} prefetch={false} className="pipe-link">
          {t("emergency.back")}
        </Link>
      </p>
    </div>
  )
}

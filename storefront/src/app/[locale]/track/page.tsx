import type { Metadata } from "next"
import { readFlash } from "@/data/flash"
import type { TrackState } from "@/features/orders/actions"
import { TrackForm } from "@/features/orders/track-form.client"
import { pageLocale } from "@/i18n/locale"
import { translator } from "@/i18n/translate"

export async function generateMetadata(): Promise<Metadata> {
  const t = translator(await pageLocale(), "tracking")
  return { title: t("title"), robots: { index: false } }
}

export default async function Page() {
  const locale = await pageLocale()
  const t = translator(locale, "tracking")
  return (
    <div className="wrap py-8">
      <div className="mx-auto grid max-w-md gap-5 rounded-card bg-paper p-5 shadow-card sm:p-8">
        <div className="grid gap-2">
          <h1 className="text-2xl">{t("title")}</h1>
          <p className="text-muted">{t("intro")}</p>
        </div>
        <TrackForm
          locale={locale}
          answer={await readFlash<TrackState>("track")}
          labels={{
            number: t("number"),
            numberHint: t("numberHint"),
            phone: t("phone"),
            submit: t("submit"),
            submitting: t("submitting"),
          }}
        />
      </div>
    </div>
  )
}

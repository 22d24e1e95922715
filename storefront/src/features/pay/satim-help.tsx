import { translator } from "@/i18n/translate"
import type { Locale } from "@/lib/i18n/locales"

/** SATIM's help line: the sentence never stands without the mark (certification). */
export function SatimHelp({ locale }: { locale: Locale }) {
  const t = translator(locale, "payment")
  return (
    <p className="flex flex-wrap items-center gap-3 rounded-control bg-sunken p-3 print:bg-transparent print:p-0">
      <img
        src="/payment/satim-3020.svg"
        alt={t("satim.mark")}
        width={104}
        height={40}
        className="shrink-0"
      />
      <span className="min-w-48 grow basis-0">{t("satim.help")}</span>
    </p>
  )
}

import { formatPrice } from "@hanout/algeria/money"
import { getWilaya, WILAYAS } from "@hanout/algeria/wilayas"
import { cookies } from "next/headers"
import { getTariffs, type Tariff } from "@/data/delivery"
import { translator, type Translator } from "@/i18n/translate"
import { COOKIES } from "@/lib/cookies"
import type { Locale } from "@/lib/i18n/locales"
import { buttonClass } from "@/ui/button"
import { Icon } from "@/ui/icon"
import { Price } from "@/ui/price"
import { WilayaForm } from "./wilaya-form.client"

/** Delivery prices to the shopper's wilaya, which is asked once and remembered. */
export async function DeliveryEstimate({ locale }: { locale: Locale }) {
  const t = translator(locale, "catalog")
  const code = (await cookies()).get(COOKIES.wilaya)?.value ?? ""
  const chosen = getWilaya(code)?.code ?? ""
  const name = locale === "ar" ? "name_ar" : "name_fr"
  return (
    <div className="grid gap-3">
      <WilayaForm
        label={t("delivery.wilaya")}
        chosen={chosen}
        button={
          <button type="submit" className={`${buttonClass("quiet")} scripting:hidden`}>
            {t("delivery.show")}
          </button>
        }
      >
        <option value="" disabled>
          {t("delivery.choose")}
        </option>
        {WILAYAS.map((wilaya) => (
          <option key={wilaya.code} value={wilaya.code}>
            {`${wilaya.code} · ${wilaya[name]}`}
          </option>
        ))}
      </WilayaForm>
      <div aria-live="polite">{chosen && <Tariffs wilaya={chosen} locale={locale} t={t} />}</div>
    </div>
  )
}

async function Tariffs({
  wilaya,
  locale,
  t,
}: {
  wilaya: string
  locale: Locale
  t: Translator<"catalog">
}) {
  const answer = await getTariffs(wilaya).catch(() => null)
  if (!answer) {
    return <p className="text-muted">{t("delivery.down")}</p>
  }
  const offered = answer.tariffs.filter((tariff) => tariff.available)
  if (offered.length === 0) {
    return <p className="text-muted">{t("delivery.unavailable")}</p>
  }
  return (
    <>
      <ul className="grid gap-2">
        {offered.map((tariff) => (
          <li key={tariff.mode} className="flex items-center gap-3">
            <Icon name={tariff.mode === "home" ? "truck" : "pin"} className="text-accent-text" />
            <span className="grow leading-snug">
              {t(`delivery.${tariff.mode}`)}
              <span className="block text-sm text-muted">{days(tariff, t)}</span>
            </span>
            {tariff.price > 0 ? (
              <Price amount={tariff.price} locale={locale} className="font-semibold" />
            ) : (
              <span className="font-semibold text-ok">{t("delivery.free")}</span>
            )}
          </li>
        ))}
      </ul>
      <p className="mt-2 text-sm text-muted">
        {t("delivery.hint")}{" "}
        {answer.free_from !== null &&
          t("delivery.freeFrom", { price: formatPrice(answer.free_from, locale) })}
      </p>
    </>
  )
}

function days({ min_days: min, max_days: max }: Tariff, t: Translator<"catalog">): string {
  return min === max ? t("delivery.sameDays", { min }) : t("delivery.days", { min, max })
}

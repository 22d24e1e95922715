import { pageLocale } from "@/i18n/locale"
import { translator } from "@/i18n/translate"

export default async function HomePage() {
  const t = translator(await pageLocale(), "common")
  return (
    <div className="wrap py-10">
      <h1 className="text-3xl">{t("tagline")}</h1>
    </div>
  )
}

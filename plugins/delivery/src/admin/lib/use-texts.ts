import { useTranslation } from "react-i18next"

/** Texts of this plugin in the merchant's language, and a sentence for every refusal code. */
export function useTexts() {
  const { t, i18n } = useTranslation("delivery")
  const explain = (code: string) => t(`errors.${code}`, { defaultValue: t("errors.unknown") })
  return { t, explain, language: i18n.language, direction: i18n.dir() }
}

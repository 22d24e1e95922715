import { defineWidgetConfig } from "@medusajs/admin-sdk"
import { Button } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { firstLanguage, hasLanguage, LANGUAGES } from "../lib/first-language"

// Medusa looks at the cookie alone and falls back to English. This file is read before Medusa sets
// its languages up, so a first visit opens in the merchant's own.
if (!hasLanguage(document.cookie)) {
  document.cookie = `lng=${firstLanguage(navigator.languages)}; path=/; max-age=31536000; samesite=lax`
}

/** Under the sign-in form: who cannot read the page must be able to change it. */
const LoginLanguage = () => {
  const { t, i18n } = useTranslation("hanoutShop")
  return (
    <div role="group" aria-label={t("language")} className="mt-3 flex justify-center gap-1">
      {LANGUAGES.map(({ code, name }) => (
        <Button
          key={code}
          size="small"
          variant="transparent"
          lang={code}
          aria-pressed={i18n.language === code}
          className={i18n.language === code ? "text-ui-fg-base" : "text-ui-fg-muted"}
          onClick={() => void i18n.changeLanguage(code)}
        >
          {name}
        </Button>
      ))}
    </div>
  )
}

export const config = defineWidgetConfig({ zone: "login.after" })

export default LoginLanguage

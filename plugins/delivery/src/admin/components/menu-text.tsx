import { useTexts } from "../lib/use-texts"

/** The name a settings page has in the menu, where no hook can be called: in its breadcrumb. */
export function MenuText({ name }: { name: "delivery" | "desks" }) {
  const { t } = useTexts()
  return <>{t(`menu.${name}`)}</>
}

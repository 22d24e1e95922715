import { useTexts } from "../lib/use-texts"

/** The name a page has in the menu, where no hook can be called: in its breadcrumb. */
export function MenuText({ name }: { name: string }) {
  const { t } = useTexts()
  return <>{t(`menu.${name}`)}</>
}

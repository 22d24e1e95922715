import { Button, Drawer } from "@medusajs/ui"
import { useTexts } from "../lib/use-texts"

/** The two buttons under a drawer's form. */
export function FormFooter({ pending, label }: { pending: boolean; label: string }) {
  const { t } = useTexts()
  return (
    // The library spaces these by a left margin, which Arabic turns into none.
    <Drawer.Footer className="gap-x-2 space-x-0">
      <Drawer.Close asChild>
        <Button type="button" size="small" variant="secondary">
          {t("actions.cancel")}
        </Button>
      </Drawer.Close>
      <Button type="submit" size="small" isLoading={pending}>
        {label}
      </Button>
    </Drawer.Footer>
  )
}

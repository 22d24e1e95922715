import { SquareTwoStack } from "@medusajs/icons"
import { IconButton, toast } from "@medusajs/ui"
import { useTexts } from "../lib/use-texts"

/** A number of ours or of the gateway, with a button that copies it. `name` says what it is. */
export function Copyable({ name, value }: { name: string; value: string }) {
  const { t } = useTexts()
  const copy = () => {
    // Absent on a page without TLS that is not this machine's.
    const done = navigator.clipboard?.writeText(value) ?? Promise.reject(new Error("no clipboard"))
    done.then(
      () => toast.success(t("copy.done", { name })),
      () => toast.error(t("copy.failed"))
    )
  }
  return (
    <span className="inline-flex min-w-0 items-center gap-1">
      <bdi dir="ltr" className="min-w-0 break-all font-mono">
        {value}
      </bdi>
      <IconButton
        type="button"
        size="2xsmall"
        variant="transparent"
        aria-label={t("copy.copy", { name })}
        onClick={copy}
      >
        <SquareTwoStack />
      </IconButton>
    </span>
  )
}

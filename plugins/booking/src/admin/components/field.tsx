import { Hint, Label } from "@medusajs/ui"
import type { ReactNode } from "react"

/** A labelled field; its control takes `id`, and `aria-describedby={`${id}-hint`}` when there is one. */
export function Field({
  id,
  label,
  error,
  hint,
  children,
}: {
  id: string
  label: string
  error?: string | undefined
  hint?: string | undefined
  children: ReactNode
}) {
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <Label htmlFor={id} size="small" weight="plus">
        {label}
      </Label>
      {children}
      {(error ?? hint) && (
        <Hint
          id={`${id}-hint`}
          variant={error ? "error" : "info"}
          {...(error ? { role: "alert" } : {})}
        >
          {error ?? hint}
        </Hint>
      )}
    </div>
  )
}

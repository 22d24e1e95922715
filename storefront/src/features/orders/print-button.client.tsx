"use client"

import { useSyncExternalStore } from "react"
import { Button } from "@/ui/button"
import { Icon } from "@/ui/icon"

const never = () => () => undefined

/** Prints the page; there is no button where no script could answer it. */
export function PrintButton({ label }: { label: string }) {
  const running = useSyncExternalStore(
    never,
    () => true,
    () => false
  )
  return running ? (
    <Button tone="quiet" onClick={() => window.print()} className="print:hidden">
      <Icon name="print" />
      {label}
    </Button>
  ) : null
}

"use client"

import { useState, useSyncExternalStore } from "react"
import { Button } from "@/ui/button"

const never = () => () => undefined

/** Copies a number to the clipboard; not there where nothing could do it. */
export function CopyButton({
  text,
  label,
  name,
  done,
}: {
  text: string
  label: string
  /** For screen readers: what is copied. */
  name: string
  done: string
}) {
  const able = useSyncExternalStore(
    never,
    () => Boolean(navigator.clipboard),
    () => false
  )
  const [copied, setCopied] = useState(false)
  if (!able) {
    return null
  }
  return (
    <>
      <Button
        tone="quiet"
        aria-label={name}
        className="print:hidden"
        onClick={() => {
          // Refused by the browser: the number stays there to be read and selected.
          navigator.clipboard.writeText(text).then(
            () => setCopied(true),
            () => setCopied(false)
          )
        }}
      >
        {copied ? done : label}
      </Button>
      <span role="status" className="sr-only">
        {copied ? done : ""}
      </span>
    </>
  )
}

"use client"

import { useEffect, useRef } from "react"
import { Alert } from "@/ui/feedback"
import { Button } from "@/ui/button"
import type { AccountState } from "./actions"

/** A form nobody has sent yet. */
export const UNSENT: AccountState = { message: null, errors: {}, values: {}, round: 0 }

/**
 * What the last attempt came to. After an answer focus goes to the first wrong field, else to the
 * message itself.
 */
export function FormMessage({ state }: { state: AccountState }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (state.round > 0) {
      const [field] = Object.keys(state.errors)
      const target = field ? document.getElementById(field) : box.current
      target?.focus()
    }
  }, [state])
  return (
    <div ref={box} tabIndex={-1} className="outline-none empty:hidden">
      {state.message && <Alert tone={state.message.tone} live title={state.message.text} />}
    </div>
  )
}

/** The one button of a form; says that it is at work. */
export function Submit({
  pending,
  label,
  busy,
}: {
  pending: boolean
  label: string
  busy: string
}) {
  return (
    <Button type="submit" wide aria-disabled={pending}>
      {pending ? busy : label}
    </Button>
  )
}

"use client"

import { useActionState, useEffect, useRef } from "react"
import type { Locale } from "@/lib/i18n/locales"
import { Button } from "@/ui/button"
import { Alert } from "@/ui/feedback"
import { TextField } from "@/ui/field"
import { trackOrder, type TrackState } from "./actions"

/** Order number and phone: all it takes to follow an order. */
export function TrackForm({
  locale,
  answer = { error: null, number: "", phone: "" },
  labels,
}: {
  locale: Locale
  /** What a post without JavaScript came to. */
  answer?: TrackState
  labels: {
    number: string
    numberHint: string
    phone: string
    submit: string
    submitting: string
  }
}) {
  const [state, action, pending] = useActionState(trackOrder, answer)
  const alert = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (state.error) {
      alert.current?.focus()
    }
  }, [state])

  return (
    <form action={action} className="grid gap-4" noValidate>
      <input type="hidden" name="locale" value={locale} />
      {state.error && (
        <div ref={alert} tabIndex={-1} className="outline-none">
          <Alert tone="bad" live title={state.error} />
        </div>
      )}
      <TextField
        id="track-number"
        name="number"
        label={labels.number}
        hint={labels.numberHint}
        defaultValue={state.number}
        inputMode="numeric"
        autoComplete="off"
        dir="ltr"
        required
        maxLength={40}
        className="tnum rtl:text-end"
      />
      <TextField
        id="track-phone"
        name="phone"
        label={labels.phone}
        defaultValue={state.phone}
        type="tel"
        inputMode="tel"
        autoComplete="tel"
        dir="ltr"
        required
        maxLength={40}
        className="tnum rtl:text-end"
      />
      <Button type="submit" wide aria-disabled={pending}>
        {pending ? labels.submitting : labels.submit}
      </Button>
    </form>
  )
}

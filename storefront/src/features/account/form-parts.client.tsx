"use client"

import { startTransition, useActionState, useEffect, useRef, type FormEvent } from "react"
import { Alert } from "@/ui/feedback"
import { Button } from "@/ui/button"
import type { AccountState } from "./actions"

/** A form nobody has sent yet. */
export const UNSENT: AccountState = { message: null, errors: {}, values: {}, round: 0 }

/**
 * State and handlers of one form: spread `form` on the `<form>`. With JavaScript the form is sent by
 * hand, so that React does not empty its boxes when the answer comes.
 */
export function useAccountForm(
  send: (previous: AccountState, form: FormData) => Promise<AccountState>,
  answer: AccountState = UNSENT
) {
  const [state, action, pending] = useActionState(send, answer)
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (!pending) {
      const { submitter } = event.nativeEvent as SubmitEvent
      const data = new FormData(event.currentTarget, submitter)
      startTransition(() => action(data))
    }
  }
  return { state, pending, form: { action, onSubmit, noValidate: true } }
}

/**
 * What the last attempt came to. Ids of fields begin with `prefix`, one for each form: Next keeps
 * pages one has left in the document, hidden, and their ids would be found first. After an answer focus goes to the first wrong field, else to the
 * message itself.
 */
export function FormMessage({ state, prefix }: { state: AccountState; prefix: string }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (state.round > 0) {
      const [field] = Object.keys(state.errors)
      const target = field ? document.getElementById(`${prefix}-${field}`) : box.current
      target?.focus()
    }
  }, [state, prefix])
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

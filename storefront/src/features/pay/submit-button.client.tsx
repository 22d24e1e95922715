"use client"

import { useEffect, type ReactNode } from "react"
import { useFormStatus } from "react-dom"
import { Button, type ButtonTone } from "@/ui/button"

/**
 * A form's button that says it is at work and does not send twice. `leaves` is for forms that lead
 * to another site: the back button may bring the page back as it was left, with its button still
 * "sending", and its question already used.
 */
export function SubmitButton({
  children,
  pending: words,
  tone,
  wide = false,
  leaves = false,
}: {
  children: ReactNode
  pending: string
  tone?: ButtonTone
  wide?: boolean
  leaves?: boolean
}) {
  const { pending } = useFormStatus()
  useEffect(() => {
    if (!leaves) {
      return
    }
    const back = (event: PageTransitionEvent) => event.persisted && window.location.reload()
    window.addEventListener("pageshow", back)
    return () => window.removeEventListener("pageshow", back)
  }, [leaves])
  return (
    <Button
      type="submit"
      tone={tone}
      wide={wide}
      aria-disabled={pending}
      onClick={(event) => pending && event.preventDefault()}
    >
      {pending ? words : children}
    </Button>
  )
}

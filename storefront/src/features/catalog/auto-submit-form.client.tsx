"use client"

import Form from "next/form"
import { useEffect, useRef, type ReactNode } from "react"

/**
 * A GET form that sends itself when a choice changes. Without JavaScript it is a plain form with its
 * button. Empty fields stay out of the address.
 */
export function AutoSubmitForm({
  action,
  children,
  className,
  id,
}: {
  action: string
  children: ReactNode
  className?: string
  id?: string
}) {
  const box = useRef<HTMLDivElement>(null)

  useEffect(() => {
    const form = box.current?.closest("form")
    if (!form) {
      return
    }
    const dropEmpty = (event: FormDataEvent) => {
      const names = [...event.formData].filter(([, value]) => value === "").map(([name]) => name)
      names.forEach((name) => event.formData.delete(name))
    }
    const submit = (event: Event) => {
      // A number is still being typed: it waits for Enter or the button.
      const typed = event.target instanceof HTMLInputElement && event.target.type === "number"
      if (!typed) {
        form.requestSubmit()
      }
    }
    form.addEventListener("formdata", dropEmpty)
    form.addEventListener("change", submit)
    return () => {
      form.removeEventListener("formdata", dropEmpty)
      form.removeEventListener("change", submit)
    }
  }, [])

  return (
    <Form action={action} scroll={false} id={id} className={className}>
      <div ref={box} className="contents">
        {children}
      </div>
    </Form>
  )
}

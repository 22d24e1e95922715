"use client"

import { useId, type ReactNode } from "react"
import { controlClass } from "@/ui/field"
import { rememberWilaya } from "./actions"

/** The wilaya select of a delivery estimate. Sends itself on change; without JavaScript, a button. */
export function WilayaForm({
  label,
  button,
  children,
  chosen,
}: {
  label: string
  button: ReactNode
  /** `<option>`s, rendered on the server: the list of wilayas stays out of the script. */
  children: ReactNode
  chosen: string
}) {
  const id = useId()
  return (
    <form action={rememberWilaya} className="grid gap-1.5">
      <label htmlFor={id} className="font-medium">
        {label}
      </label>
      <div className="flex gap-2">
        <select
          key={chosen}
          id={id}
          name="wilaya"
          required
          defaultValue={chosen}
          onChange={(event) => event.currentTarget.form?.requestSubmit()}
          className={controlClass}
        >
          {children}
        </select>
        {button}
      </div>
    </form>
  )
}

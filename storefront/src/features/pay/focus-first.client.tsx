"use client"

import { useEffect, useRef, type ReactNode } from "react"

/** Takes the focus when it appears: the answer to a form, or what became of a payment. */
export function FocusFirst({ children }: { children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [])
  return (
    <div ref={box} tabIndex={-1} className="outline-none">
      {children}
    </div>
  )
}

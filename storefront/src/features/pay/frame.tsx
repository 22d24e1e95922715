import type { ReactNode } from "react"

/** The one column every page about a payment is written in. */
export function PayFrame({ title, children }: { title?: ReactNode; children: ReactNode }) {
  return (
    <div className="wrap py-6">
      <div className="mx-auto grid max-w-2xl gap-5">
        {title && <h1 className="text-2xl">{title}</h1>}
        {children}
      </div>
    </div>
  )
}

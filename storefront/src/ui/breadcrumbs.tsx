import Link from "next/link"
import type { ReactNode } from "react"
import { Icon } from "./icon"

export type Crumb = { label: ReactNode; href?: string }

/** The way from the shop's door to this page; the last one is the page itself and no link. */
export function Breadcrumbs({ label, items }: { label: string; items: Crumb[] }) {
  return (
    <nav aria-label={label} className="py-3 text-sm text-muted">
      <ol className="flex flex-wrap items-center gap-x-1">
        {items.map((item, index) => (
          <li key={index} className="flex min-h-6 items-center gap-1">
            {index > 0 && <Icon name="chevron" className="size-3.5" />}
            {item.href ? (
              <Link href={item.href} className="py-1 underline-offset-4 hover:underline">
                {item.label}
              </Link>
            ) : (
              <span aria-current="page">{item.label}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}

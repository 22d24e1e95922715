"use client"

import Link from "next/link"
import { usePathname } from "next/navigation"
import { Suspense, useEffect, useState, type ReactNode } from "react"
import type { Locale } from "@/lib/i18n/locales"
import { Dialog } from "@/ui/dialog.client"
import { Skeleton } from "@/ui/feedback"
import { Icon } from "@/ui/icon"
import { useCartScope } from "./cart-provider.client"
import { CartDrawer } from "./cart-drawer.client"

/** Opens the drawer on a plain click; a click meant for a new tab, and a page without JavaScript, follow the link. */
export function CartLink({ locale, children }: { locale: Locale; children: ReactNode }) {
  const { labels } = useCartScope()
  const path = usePathname()
  const [open, setOpen] = useState(false)
  const href = `/${locale}/cart`
  // On the cart's own page and during checkout there is no second cart over the first.
  const plain = path === href || path.startsWith(`/${locale}/checkout`)

  // Following a link inside the drawer leaves the page under it: the drawer must not stay.
  useEffect(() => setOpen(false), [path])

  return (
    <>
      <Link
        href={href}
        prefetch={false}
        onClick={(event) => {
          if (!plain && !event.metaKey && !event.ctrlKey && !event.shiftKey) {
            event.preventDefault()
            setOpen(true)
          }
        }}
        className="flex min-h-11 items-center gap-2 rounded-control bg-enamel-raised px-3 font-medium hover:bg-enamel-line"
      >
        <Icon name="cart" className="size-6" />
        <span className="max-sm:sr-only">{labels.short}</span>
        {children}
      </Link>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title={labels.title}
        closeLabel={labels.close}
        side
      >
        {open && (
          <Suspense fallback={<DrawerSkeleton />}>
            <CartDrawer onLeave={() => setOpen(false)} />
          </Suspense>
        )}
      </Dialog>
    </>
  )
}

function DrawerSkeleton() {
  return (
    <div className="grid gap-4">
      {[1, 2].map((row) => (
        <div key={row} className="grid grid-cols-[4.5rem_1fr] gap-4">
          <Skeleton className="aspect-square" />
          <Skeleton className="h-12" />
          <Skeleton className="col-span-2 h-11" />
        </div>
      ))}
    </div>
  )
}

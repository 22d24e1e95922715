"use client"

import { useLinkStatus } from "next/link"

/**
 * Inside a link drawn as a card: a breath over the card while its page is on the way. Pages have no
 * streamed skeleton on purpose (without JavaScript it would never be replaced), so the thing that was
 * touched answers instead. Waits a moment before showing: most pages are there by then.
 */
export function LinkPending() {
  const { pending } = useLinkStatus()
  return pending ? <span aria-hidden="true" className="link-pending" /> : null
}

"use client"

import {
  createContext,
  use,
  useCallback,
  useMemo,
  useOptimistic,
  useState,
  useTransition,
  type ReactNode,
} from "react"
import type { CartView } from "@/data/cart"
import { applyChanges, type CartChange } from "@/lib/cart/cart"
import type { Locale } from "@/lib/i18n/locales"
import type { CartChangeState } from "./actions"
import type { CartLabels } from "./labels"

/** What the last change came to, for the live region and the line under it. */
export type CartNotice = {
  tone: "ok" | "bad"
  text: string
  undo?: { variantId: string } & CartUndo
}
type CartUndo = { quantity: number; title: string }

type CartContext = {
  view: Promise<CartView>
  locale: Locale
  labels: CartLabels
  /** Changes shown already and not confirmed yet. */
  pending: readonly CartChange[]
  busy: boolean
  notice: CartNotice | null
  dismiss: () => void
  /**
   * Shows a change at once and asks the server for it. When the server refuses or cannot be
   * reached, the cart goes back to what it was and the notice says so.
   */
  run: (change: CartChange, ask: () => Promise<CartChangeState>) => void
  /** Shows a change until the transition it is called in has ended. */
  expect: (change: CartChange) => void
}

const Context = createContext<CartContext | null>(null)
/** One array for ever: a new one each time would look like a new state. */
const NOTHING: readonly CartChange[] = []

export function CartProvider({
  view,
  locale,
  labels,
  children,
}: Pick<CartContext, "view" | "locale" | "labels"> & { children: ReactNode }) {
  const [busy, startTransition] = useTransition()
  const [notice, setNotice] = useState<CartNotice | null>(null)
  const [pending, addPending] = useOptimistic(
    NOTHING,
    (changes: readonly CartChange[], change: CartChange) => [...changes, change]
  )

  const run = useCallback<CartContext["run"]>(
    (change, ask) => {
      startTransition(async () => {
        addPending(change)
        const answer = await ask().catch(() => ({
          status: "error" as const,
          message: labels.failed,
        }))
        startTransition(() => setNotice(noticeOf(answer)))
      })
    },
    [addPending, labels.failed]
  )
  const dismiss = useCallback(() => setNotice(null), [])
  const value = useMemo(
    () => ({ view, locale, labels, pending, busy, notice, dismiss, run, expect: addPending }),
    [view, locale, labels, pending, busy, notice, dismiss, run, addPending]
  )

  return (
    <Context value={value}>
      {children}
      <p role="status" className="sr-only">
        {notice?.text}
      </p>
    </Context>
  )
}

/** The words to show for what a change came to. */
export function noticeOf(answer: CartChangeState): CartNotice | null {
  if (answer.status === "idle") {
    return null
  }
  const tone = answer.status === "done" ? "ok" : "bad"
  return { tone, text: answer.message, ...(answer.status === "done" && { undo: answer.undo }) }
}

/** The cart's context, without waiting for the cart itself. */
export function useCartScope(): CartContext {
  const context = use(Context)
  if (!context) {
    throw new Error("CartScope is missing above this component")
  }
  return context
}

/** The cart with unconfirmed changes applied. Suspends until the server has read it. */
export function useCart(): CartView {
  const { view, pending } = useCartScope()
  const { status, cart } = use(view)
  return useMemo(() => ({ status, cart: applyChanges(cart, pending) }), [status, cart, pending])
}

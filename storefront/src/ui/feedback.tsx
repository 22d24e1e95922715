import type { ReactNode } from "react"
import { cx } from "@/lib/cx"
import { Icon, type IconName } from "./icon"

type Tone = "ok" | "warn" | "bad" | "info"

const TONES: Record<Tone, string> = {
  ok: "bg-ok-soft text-ok",
  warn: "bg-warn-soft text-warn",
  bad: "bg-bad-soft text-bad",
  info: "bg-sunken text-ink",
}

const ICONS: Record<Tone, IconName> = { ok: "check", warn: "alert", bad: "alert", info: "info" }

/** A short state beside a thing: in stock, shipped, paid. Says it in words, not by colour alone. */
export function Badge({ tone = "info", children }: { tone?: Tone; children: ReactNode }) {
  return (
    <span
      className={cx(
        "inline-flex items-center gap-1 rounded-tag px-2 py-0.5 text-sm font-medium whitespace-nowrap",
        TONES[tone]
      )}
    >
      {children}
    </span>
  )
}

/**
 * A message about what just happened or must be known. `live` makes screen readers say it when it
 * appears: for errors after a form post and results of an action, not for standing notes.
 */
export function Alert({
  tone = "info",
  title,
  live = false,
  children,
  id,
}: {
  tone?: Tone
  title?: ReactNode
  live?: boolean
  children?: ReactNode
  id?: string
}) {
  return (
    <div
      id={id}
      role={live ? (tone === "bad" ? "alert" : "status") : undefined}
      className={cx("flex gap-3 rounded-control border-s-4 border-current p-4", TONES[tone])}
    >
      <Icon name={ICONS[tone]} className="mt-0.5" />
      <div className="grid gap-1 text-ink">
        {title && <p className="font-semibold">{title}</p>}
        {children}
      </div>
    </div>
  )
}

/** A place with nothing in it yet: says so, and offers the way on. */
export function EmptyState({
  title,
  children,
  action,
}: {
  title: ReactNode
  children?: ReactNode
  action?: ReactNode
}) {
  return (
    <div className="grid justify-items-center gap-3 rounded-card border border-dashed border-line-strong px-5 py-12 text-center">
      <svg viewBox="0 0 96 48" className="w-24 text-accent" aria-hidden="true">
        <path
          d="M2 36h26a8 8 0 0 0 8-8v-6a8 8 0 0 1 8-8h8M60 14h8a8 8 0 0 1 8 8v6a8 8 0 0 0 8 8h10"
          fill="none"
          stroke="currentColor"
          strokeWidth="5"
          strokeLinecap="round"
        />
        <path d="M54 8v12M58 8v12" stroke="currentColor" strokeWidth="3" strokeLinecap="round" />
      </svg>
      <p className="text-lg font-semibold">{title}</p>
      {children && <div className="max-w-prose text-muted">{children}</div>}
      {action}
    </div>
  )
}

/** A grey block with the final size of what is coming. */
export function Skeleton({ className }: { className?: string }) {
  return <span aria-hidden="true" className={cx("skeleton block", className)} />
}

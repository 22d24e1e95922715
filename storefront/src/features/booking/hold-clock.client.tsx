"use client"

import { useEffect, useRef, useState } from "react"
import type { Messages } from "@/i18n/messages"
import { fill } from "@/lib/fill"
import { clockOf, dueAnnouncement } from "@/lib/booking/countdown"

/**
 * How long the slot is still kept. Counts on the server's clock, not the phone's; says it aloud at
 * two minutes, at thirty seconds and at the end only.
 */
export function HoldClock({
  expiresAt,
  now,
  labels,
}: {
  /** Milliseconds since 1970. */
  expiresAt: number
  /** The server's clock when the page was written, likewise. */
  now: number
  labels: Messages["booking"]["hold"]
}) {
  const [left, setLeft] = useState(Math.max(0, Math.round((expiresAt - now) / 1000)))
  const [said, setSaid] = useState("")
  const last = useRef(left)

  useEffect(() => {
    const total = Math.max(0, (expiresAt - now) / 1000)
    const started = performance.now()
    last.current = Math.round(total)
    const tick = () => {
      const next = Math.max(0, Math.round(total - (performance.now() - started) / 1000))
      const due = dueAnnouncement(last.current, next)
      last.current = next
      setLeft(next)
      if (due !== undefined) {
        setSaid(labels[due])
      }
    }
    tick()
    const timer = window.setInterval(tick, 1000)
    return () => window.clearInterval(timer)
  }, [expiresAt, now, labels])

  return (
    <>
      <p className="font-semibold" role="timer" aria-live="off">
        {left > 0 ? fill(labels.left, { time: `\u2066${clockOf(left)}\u2069` }) : labels.over}
      </p>
      <p role="status" aria-live="polite" className="sr-only">
        {said}
      </p>
    </>
  )
}

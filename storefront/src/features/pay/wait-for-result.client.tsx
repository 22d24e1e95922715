"use client"

import { useEffect, useState } from "react"
import { nextLook } from "@/lib/pay/backoff"

/**
 * Asks now and then whether a payment has been decided, and loads the page anew when it has: title,
 * heading and status then say the result. Looks again at once when the tab comes back to the front.
 */
export function WaitForResult({
  token,
  looking,
  stopped,
}: {
  token: string
  looking: string
  stopped: string
}) {
  const [words, setWords] = useState("")

  useEffect(() => {
    let look = 0
    let timer: number | undefined
    const leave = new AbortController()

    async function ask() {
      const answer = await fetch(`/api/pay/returns/${token}`, {
        cache: "no-store",
        signal: leave.signal,
      })
      const page = answer.ok ? ((await answer.json()) as { page?: string }).page : "pending"
      if (page !== "pending") {
        window.location.reload()
      }
    }
    function wait() {
      const pause = nextLook(look)
      if (pause === undefined) {
        setWords(stopped)
        return
      }
      setWords(looking)
      timer = window.setTimeout(() => {
        look += 1
        // No connection is no answer: the next look may have one.
        ask()
          .catch(() => undefined)
          .then(() => leave.signal.aborted || wait())
      }, pause)
    }
    const back = () => {
      if (document.visibilityState === "visible") {
        ask().catch(() => undefined)
      }
    }
    wait()
    document.addEventListener("visibilitychange", back)
    return () => {
      leave.abort()
      window.clearTimeout(timer)
      document.removeEventListener("visibilitychange", back)
    }
  }, [token, looking, stopped])

  return (
    <p role="status" className="min-h-6 text-muted">
      {words}
    </p>
  )
}

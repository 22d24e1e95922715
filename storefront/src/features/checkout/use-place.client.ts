"use client"

import { useEffect, useRef, useState } from "react"
import type { CheckoutView, PayChoice, PlaceChoice, PlaceView } from "@/lib/checkout/view"
import type { Locale } from "@/lib/i18n/locales"

type Loading = "idle" | "loading" | "failed"

/**
 * Communes, desks, prices and ways to pay of the chosen wilaya. They come with the form; choosing another wilaya
 * fetches them. Communes arrive first and do not wait for the prices.
 */
export function usePlace(view: CheckoutView, locale: Locale) {
  const [place, setPlace] = useState<PlaceView | null>(view.place)
  const [pays, setPays] = useState<PayChoice[]>(view.pays)
  const [loading, setLoading] = useState<Loading>("idle")
  const request = useRef<AbortController | null>(null)
  const round = useRef(view.round)

  useEffect(() => {
    // A new answer of the server knows better than what was fetched before.
    if (round.current !== view.round) {
      round.current = view.round
      setPlace(view.place)
      setPays(view.pays)
      setLoading("idle")
    }
  }, [view])

  async function load(wilaya: string) {
    request.current?.abort()
    if (!wilaya) {
      setPlace(null)
      return
    }
    const { signal } = (request.current = new AbortController())
    setLoading("loading")
    setPlace(null)
    const query = new URLSearchParams({ wilaya, locale })
    try {
      const early = get<{ communes: PlaceChoice[] }>(`/api/communes?${query}`, signal)
      const prices = get<{ place: PlaceView | null; pays: PayChoice[] | null }>(
        `/api/delivery?${query}`,
        signal
      )
      // Both are awaited below; this keeps a failure of the second from going unheard meanwhile.
      prices.catch(() => undefined)
      const { communes } = await early
      setPlace({ wilaya, communes, desks: [], modes: [], goodsCentimes: null })
      const { place: full, pays: ways } = await prices
      setPlace(full)
      setPays((known) => ways ?? known)
      setLoading(full?.goodsCentimes === null ? "failed" : "idle")
    } catch {
      if (!signal.aborted) {
        setLoading("failed")
      }
    }
  }

  return { place, pays, loading, load }
}

async function get<T>(url: string, signal: AbortSignal): Promise<T> {
  const response = await fetch(url, { signal })
  if (!response.ok) {
    throw new Error(`${response.status}`)
  }
  return (await response.json()) as T
}

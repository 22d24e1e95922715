"use client"

import { useRef, useState } from "react"
import type { PlaceChoice } from "@/lib/checkout/view"
import type { Locale } from "@/lib/i18n/locales"

/**
 * Communes of a wilaya, fetched when it is chosen. `given` holds what the page came with. When the
 * list cannot be fetched it stays empty, and saving asks for the commune.
 */
export function useCommunes(start: string, given: Record<string, PlaceChoice[]>, locale: Locale) {
  const [wilaya, setWilaya] = useState(start)
  const [fetched, setFetched] = useState<Record<string, PlaceChoice[]>>({})
  const request = useRef<AbortController | null>(null)

  function choose(next: string) {
    setWilaya(next)
    request.current?.abort()
    if (!next || given[next] || fetched[next]) {
      return
    }
    const { signal } = (request.current = new AbortController())
    const query = new URLSearchParams({ wilaya: next, locale })
    fetch(`/api/communes?${query}`, { signal })
      .then((response) => response.json())
      .then(({ communes }: { communes: PlaceChoice[] }) =>
        setFetched((known) => ({ ...known, [next]: communes }))
      )
      .catch(() => undefined)
  }

  return { wilaya, communes: given[wilaya] ?? fetched[wilaya] ?? [], choose }
}

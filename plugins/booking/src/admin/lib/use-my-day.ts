import { useQuery, useQueryClient } from "@tanstack/react-query"
import { useCallback, useEffect, useRef, useState } from "react"
import { fetchBackend, Refused } from "./backend"
import { freshKey, sendAll, withPending, type Outcome, type Pending } from "./day-queue"
import { forgetAll, keep, recall } from "./kept"
import type { DayVisit, MyDay, Report, Status } from "./types"

const KEY = ["hanout-booking", "my-day"]
const REFRESH = 30_000

/** A kept day older than this is nobody's today any more, in milliseconds. */
const TOO_OLD = 24 * 3_600_000

type Loaded = { day: MyDay; at: string; offline: boolean }

/** The day of the server, or the kept one when nothing answers. Throws {@link Refused}. */
async function loadDay(): Promise<Loaded> {
  try {
    const day = await fetchBackend<MyDay>("booking/my-day")
    const loaded = { day, at: new Date().toISOString(), offline: false }
    await keep("day", loaded)
    return loaded
  } catch (error) {
    const status = error instanceof Refused ? error.status : 0
    // Signed out, or no technician any more: what this phone kept is not this person's.
    if (status === 401 || status === 403 || status === 404) await forgetAll()
    if (status !== 0) throw error
    const kept = await recall<Loaded>("day")
    if (!kept || Date.now() - Date.parse(kept.at) > TOO_OLD) throw error
    return { ...kept, offline: true }
  }
}

async function sendChange({ key, visit_id, version, to, report }: Pending): Promise<Outcome> {
  try {
    const { visit } = await fetchBackend<{ visit: DayVisit }>(`booking/my-day/${visit_id}/status`, {
      method: "POST",
      body: { version, to, ...(report ? { report } : {}) },
      idempotencyKey: key,
    })
    return { kind: "done", version: visit.version }
  } catch (error) {
    const refused = error instanceof Refused && error.status >= 400 && error.status < 500
    // Signed out meanwhile: the change still stands once the person is back.
    if (!refused || error.status === 401) return { kind: "waits" }
    return { kind: "refused", sentence: error.sentence }
  }
}

/**
 * The signed-in technician's day. It is kept on the phone, and changes made without a network wait
 * there until one is back; `onRefused` is told of each the server then refuses.
 */
export function useMyDay(onRefused: (sentence: string | undefined) => void) {
  const client = useQueryClient()
  const query = useQuery({
    queryKey: KEY,
    queryFn: loadDay,
    refetchInterval: REFRESH,
    refetchOnWindowFocus: "always",
    // Asked also when the browser believes to be offline: the kept day is the answer then.
    networkMode: "always",
    retry: false,
  })
  const [queue, setQueue] = useState<Pending[]>([])
  const [sending, setSending] = useState(false)
  // The list as it is now, also for what runs since before it changed.
  const list = useRef<Pending[]>([])
  const busy = useRef(false)

  const put = useCallback(async (next: Pending[]) => {
    list.current = next
    setQueue(next)
    await keep("queue", next)
  }, [])

  const flush = useCallback(async () => {
    if (busy.current || list.current.length === 0) return
    busy.current = true
    setSending(true)
    let again = true
    while (again) {
      const asked = list.current
      const result = await sendAll(asked, sendChange)
      const added = list.current.slice(asked.length)
      await put([...result.queue, ...added])
      for (const { sentence } of result.refused) onRefused(sentence)
      again = added.length > 0 && result.queue.length === 0
    }
    busy.current = false
    setSending(false)
    await client.invalidateQueries({ queryKey: KEY })
  }, [client, onRefused, put])

  useEffect(() => {
    const resume = () => {
      void flush()
      void client.invalidateQueries({ queryKey: KEY })
    }
    void recall<Pending[]>("queue").then(async (kept = []) => {
      await put([...kept, ...list.current])
      await flush()
    })
    window.addEventListener("online", resume)
    return () => window.removeEventListener("online", resume)
  }, [client, flush, put])

  /** Changes a visit's state now, or once there is a network again. */
  const change = async ({ id, version }: DayVisit, to: Status, report?: Report) => {
    const pending = { key: freshKey(), visit_id: id, version, to, ...(report ? { report } : {}) }
    // Kept before it is sent: a phone that dies now sends it when it is back.
    await put([...list.current, pending])
    await flush()
  }

  return {
    day: query.data && withPending(query.data.day, queue),
    /** When the shown day was read, ISO. */
    readAt: query.data?.at,
    offline: query.data?.offline ?? false,
    waiting: queue.length,
    sending,
    error: query.error,
    refetch: query.refetch,
    change,
  }
}

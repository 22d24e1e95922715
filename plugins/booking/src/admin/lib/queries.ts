import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { fetchBackend, queryOf } from "./backend"
import type { Attention, Board, FreeSlot, Visit } from "./types"

const ROOT = "hanout-booking"

/** How often the board and the lists of work read themselves again, in milliseconds. */
const REFRESH = 15_000

/** A filter of a list, as its address has it. */
type Filters = Readonly<Record<string, string | number | undefined>>

/** Finding what waits looks at every visit to come: less often. */
const REFRESH_ATTENTION = 30_000

/** A read below `/admin/booking` that follows what others do: every 15 s, and on coming back. */
export function useLive<Answer>(path: string, filters: Filters = {}, every = REFRESH) {
  return useQuery({
    queryKey: [ROOT, path, filters],
    queryFn: () => fetchBackend<Answer>(`booking/${path}${queryOf(filters)}`),
    placeholderData: keepPreviousData,
    refetchInterval: every,
    refetchOnWindowFocus: "always",
  })
}

/** A read below `/admin` that only changes when somebody here changes it. */
export function useOne<Answer>(path: string, enabled = true) {
  return useQuery({
    queryKey: [ROOT, path],
    queryFn: () => fetchBackend<Answer>(path),
    enabled,
  })
}

/**
 * A write; afterwards every list of these screens reads again, also after a refusal: what was on
 * the screen was out of date then.
 */
export function useWrite<Input, Answer>(write: (input: Input) => Promise<Answer>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: write,
    // Not awaited: what a read takes off the list could not say any more that it is done.
    onSettled: () => void client.invalidateQueries({ queryKey: [ROOT] }),
  })
}

/** The days of the board, dates inclusive. */
export type BoardRange = { from: string; to: string; technician_id?: string | undefined }

/** The key the board is kept under, for changes ahead of the server's answer. */
export const boardKey = (range: BoardRange) => [ROOT, "board", { ...range }]

export const useBoard = (range: BoardRange) => useLive<Board>("board", { ...range })

export const useAttention = () => useLive<Attention>("attention", {}, REFRESH_ATTENTION)

export const useVisit = (id: string | undefined) =>
  useOne<{ visit: Visit }>(`booking/visits/${id ?? ""}`, id !== undefined)

/** What is asked of the free slots; `exclude` is the visit that moves, whose own time counts as free. */
export type SlotQuestion = {
  service_id: string
  commune: string
  from: string
  to: string
  technician_id?: string | undefined
  exclude?: string | undefined
}

/** Free slots; asks nothing until a question is there. */
export function useSlots(question: SlotQuestion | undefined) {
  return useQuery({
    queryKey: [ROOT, "slots", question],
    queryFn: () =>
      fetchBackend<{ timezone: string; slots: FreeSlot[]; reason?: string }>(
        `booking/slots${queryOf({ ...question })}`
      ),
    enabled: question !== undefined,
    // Others book meanwhile: a list is never taken from before.
    staleTime: 0,
    gcTime: 0,
  })
}

export type MoveRequest = {
  id: string
  version: number
  starts_at?: string
  technician_id?: string | null
  override?: { reason: string }
}

/** Moves a visit in time or to another technician; the server says whether it may. */
export const moveVisit = ({ id, ...body }: MoveRequest) =>
  fetchBackend<{ visit: Visit }>(`booking/visits/${id}/move`, { method: "POST", body })

/** Something done to a visit: `cancel`, `approve`, `status`, `note`. */
export function useVisitAction(id: string) {
  return useWrite(({ action, body }: { action: string; body: Record<string, unknown> }) =>
    fetchBackend<{ visit: Visit }>(`booking/visits/${id}/${action}`, { method: "POST", body })
  )
}

/** Saves one thing of the settings; without an id a new one. */
export function useSave<Answer>(path: string) {
  return useWrite(({ id, body }: { id?: string | undefined; body: Record<string, unknown> }) =>
    fetchBackend<Answer>(`booking/${path}${id ? `/${id}` : ""}`, { method: "POST", body })
  )
}

/** Deletes one thing below `/admin/booking`. */
export function useRemove(path: string) {
  return useWrite((id: string) =>
    fetchBackend<unknown>(`booking/${path}/${id}`, { method: "DELETE" })
  )
}

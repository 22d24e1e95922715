import type { MyDay, Report, Status } from "./types"

/** A change of a visit's state made on the phone and not answered by the server yet. */
export type Pending = {
  /** Sent as the idempotency key: the same change twice is one. */
  key: string
  visit_id: string
  version: number
  to: Status
  report?: Report
}

/** What became of one change on the server. */
export type Outcome =
  | { kind: "done"; version: number }
  /** No answer, or a breakdown: it is tried again later. */
  | { kind: "waits" }
  /** The server said no, in this sentence. */
  | { kind: "refused"; sentence: string | undefined }

/** The day as it will be once the waiting changes are through. */
export function withPending(day: MyDay, queue: readonly Pending[]): MyDay {
  return {
    ...day,
    visits: day.visits.map((visit) => {
      const last = queue.filter(({ visit_id }) => visit_id === visit.id).at(-1)
      return last ? { ...visit, status: last.to, report: last.report ?? visit.report } : visit
    }),
  }
}

/**
 * Sends waiting changes in their order and answers what still waits. Changes of one visit build on
 * each other: a later one gets the version the earlier one made, and goes when that was refused.
 */
export async function sendAll(
  queue: readonly Pending[],
  send: (change: Pending) => Promise<Outcome>
): Promise<{ queue: Pending[]; refused: { change: Pending; sentence: string | undefined }[] }> {
  const refused: { change: Pending; sentence: string | undefined }[] = []
  let waiting = [...queue]
  for (let change = waiting[0]; change; change = waiting[0]) {
    const { visit_id } = change
    const outcome = await send(change)
    if (outcome.kind === "waits") break
    waiting = waiting.slice(1)
    if (outcome.kind === "refused") {
      refused.push({ change, sentence: outcome.sentence })
      waiting = waiting.filter((later) => later.visit_id !== visit_id)
    } else {
      const { version } = outcome
      waiting = waiting.map((later) =>
        later.visit_id === visit_id ? { ...later, version } : later
      )
    }
  }
  return { queue: waiting, refused }
}

/** A key no other change has. `crypto.randomUUID` is missing where the page has no TLS. */
export function freshKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("")
}

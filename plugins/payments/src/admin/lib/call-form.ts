import { algiersInstant } from "./days"
import type { CallForm } from "./offline-queries"
import type { CallOutcome } from "./types"

/** Outcomes as a merchant meets them: the two of nearly every call first. */
export const CALL_OUTCOMES: readonly CallOutcome[] = [
  "confirmed",
  "no_answer",
  "postponed",
  "unreachable",
  "canceled",
  "wrong_number",
  "duplicate",
  "fake",
  "refused",
]

/** Outcomes that end in the cancelling of the order: asked about before they are sent. */
const CANCELLING: readonly CallOutcome[] = ["canceled", "duplicate", "fake"]

/** True when the order is cancelled after a call that ended so. */
export function cancelsOrder(outcome: CallOutcome): boolean {
  return CANCELLING.includes(outcome)
}

/** What the call form holds. `callBackAt`: a date-and-time field in Algiers. */
export type CallDraft = { outcome: CallOutcome | undefined; note: string; callBackAt: string }

/** What is wrong with the form, by field; codes are keys of `call.faults`. */
export type CallFaults = Partial<Record<"outcome" | "callBackAt", string>>

/** Reads the form at an instant. Calling back needs a time that is still to come. */
export function readCall(
  { outcome, note, callBackAt }: CallDraft,
  now: Date
): { ok: true; form: CallForm } | { ok: false; faults: CallFaults } {
  if (!outcome) return { ok: false, faults: { outcome: "required" } }
  const plain = { outcome, ...(note.trim() ? { note: note.trim() } : {}) }
  if (outcome !== "postponed") return { ok: true, form: plain }
  const at = algiersInstant(callBackAt)
  if (!at) return { ok: false, faults: { callBackAt: "required" } }
  if (Date.parse(at) <= now.getTime()) return { ok: false, faults: { callBackAt: "past" } }
  return { ok: true, form: { ...plain, call_back_at: at } }
}

/** Statuses of orders somebody still has to call about, as the list's filter. */
export const TO_CALL = "to_call,call_back,unreachable"

/** The lists of the page, the queue first. */
export const CONFIRMATION_LISTS = [
  { name: "queue", status: TO_CALL },
  { name: "confirmed", status: "confirmed" },
  { name: "canceled", status: "canceled" },
] as const

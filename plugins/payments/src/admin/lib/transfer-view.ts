import { dinarsToCentimes } from "@hanout/algeria/money"
import type { Transfer, TransferProof } from "./types"

/** Transfers somebody has to look at, as the list's filter. */
export const TRANSFERS_TO_DECIDE = "proof_submitted,awaiting_second"

/** How the amount on the statement compares with what is due. */
export function compareReceived(
  received: number | undefined,
  due: number
): "unknown" | "exact" | "less" | "more" {
  if (received === undefined) return "unknown"
  const difference = dinarsToCentimes(received) - dinarsToCentimes(due)
  if (difference === 0) return "exact"
  return difference < 0 ? "less" : "more"
}

/** True while a person may say that the money arrived: also late, for it is there then. */
export function isToDecide({ state }: Transfer): boolean {
  return state !== "confirmed"
}

/** True while there is a proof that nobody took or refused for good. */
export function canReject({ state, proofs }: Transfer): boolean {
  return (state === "proof_submitted" || state === "awaiting_second") && proofs.length > 0
}

/** Other orders that sent the same file or transfer number, each once. */
export function duplicatesOf(transfer: Transfer): TransferProof["duplicates"] {
  const all = transfer.proofs.flatMap(({ duplicates }) => duplicates)
  return [...new Map(all.map((one) => [`${one.order_id} ${one.why}`, one])).values()]
}

/** Kinds a browser shows without running anything in them. */
const PICTURES = ["image/jpeg", "image/png", "image/webp"]

/** How a proof is shown; a file of another kind is only handed out. */
export function proofKind(mimeType: string): "picture" | "pdf" | "other" {
  if (PICTURES.includes(mimeType)) return "picture"
  return mimeType === "application/pdf" ? "pdf" : "other"
}

/** The lists of the page, the queue first. */
export const TRANSFER_LISTS = [
  { name: "queue", state: TRANSFERS_TO_DECIDE },
  { name: "waiting", state: "awaiting_transfer,rejected" },
  { name: "confirmed", state: "confirmed" },
  { name: "over", state: "expired,canceled" },
] as const

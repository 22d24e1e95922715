import { formatRip } from "@hanout/algeria/accounts"
import { mediaPath } from "../media"

/** Where a transfer stands. */
export const TRANSFER_STATES = [
  "awaiting_transfer",
  "proof_submitted",
  "confirmed",
  "rejected",
  "expired",
] as const

export type TransferState = (typeof TRANSFER_STATES)[number]

/** One account of the merchant that can receive a transfer. */
export type TransferAccount = {
  kind: "rip" | "ccp" | "baridimob" | "bank"
  holder: string
  rip?: string | null
  ccp?: string | null
  ccp_key?: string | null
  bank?: string | null
  /** The QR image the merchant was given by the post office or the bank; never made by us. */
  qr_url?: string | null
}

/** What and where to transfer for one order. Amount in dinars, moments in ISO 8601. */
export type TransferView = {
  accounts: TransferAccount[]
  amount: number | string
  /** To be written in the transfer, so that it can be found. */
  reference: string
  deadline_at: string | null
  state: TransferState
  proof?: { submitted_at: string } | null
  reject_reason?: string | null
}

/** A line of an account: `name` is a key of `payment.transfer.line`. */
export type AccountLine = {
  name: "holder" | "bank" | "rip" | "ccp" | "ccpKey"
  shown: string
  /** What the copy button puts on the clipboard: no spaces in account numbers. */
  copied: string
}

/** The lines of one account, in the order a transfer form asks for them. */
export function accountLines({ holder, bank, rip, ccp, ccp_key }: TransferAccount): AccountLine[] {
  return [
    { name: "holder" as const, shown: holder, copied: holder },
    ...(bank ? [{ name: "bank" as const, shown: bank, copied: bank }] : []),
    ...(rip ? [{ name: "rip" as const, shown: formatRip(rip), copied: rip }] : []),
    ...(ccp ? [{ name: "ccp" as const, shown: ccp, copied: ccp }] : []),
    ...(ccp && ccp_key ? [{ name: "ccpKey" as const, shown: ccp_key, copied: ccp_key }] : []),
  ]
}

/** The address of an account's QR image on this origin, or null. */
export function qrPath({ qr_url }: TransferAccount): string | null {
  return mediaPath(qr_url)
}

/** What the page of a transfer shows and takes. */
export function planTransfer({ state }: Pick<TransferView, "state">) {
  const waiting = state === "awaiting_transfer" || state === "rejected"
  return {
    /** Accounts, amount and reference to type. */
    instructions: waiting || state === "proof_submitted",
    /** A proof can be sent; a second one replaces nothing, it is looked at too. */
    upload: waiting,
  }
}

/** Largest proof taken, in bytes: a photograph of a phone, not a film. */
export const MAX_PROOF_BYTES = 5 * 1024 * 1024

/** What went wrong with a proof; a key of `payment.proof.error`. */
export const PROOF_FAULTS = [
  "missing",
  "too_large",
  "type",
  "duplicate",
  "closed",
  "busy",
  "failed",
] as const

export type ProofFault = (typeof PROOF_FAULTS)[number]

/** Codes of `plugins/payments` for a proof that was not taken. */
const FAULT_OF_CODE: Record<string, ProofFault> = {
  proof_missing: "missing",
  proof_too_large: "too_large",
  proof_type: "type",
  proof_type_refused: "type",
  proof_unreadable: "type",
  proof_duplicate: "duplicate",
  transfer_number_taken: "duplicate",
  transfer_closed: "closed",
  transfer_not_open: "closed",
  too_many_proofs: "busy",
}

/** Maps a refusal of the backend to words of the page; total. */
export function proofFault(status: number, code: string): ProofFault {
  const known = FAULT_OF_CODE[code]
  if (known) {
    return known
  }
  if (status === 413) {
    return "too_large"
  }
  if (status === 415) {
    return "type"
  }
  return status === 429 ? "busy" : status === 409 ? "closed" : "failed"
}

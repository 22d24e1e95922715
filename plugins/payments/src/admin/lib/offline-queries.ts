import { useQuery } from "@tanstack/react-query"
import { useEffect, useState } from "react"
import type { accountRequest } from "./account-form"
import { callBackend, fetchBackend } from "./backend"
import { useOne, useWrite } from "./queries"
import { proofKind } from "./transfer-view"
import type {
  CallOutcome,
  Confirmation,
  Paging,
  Transfer,
  TransferAccount,
  TransferProof,
} from "./types"

/** One transfer with its proofs. */
export function useTransfer(id: string) {
  return useOne<{ transfer: Transfer }>(`transfers/${id}`)
}

/**
 * A proof as an address the page can show. The route hands it out as a download, so that a forged
 * file never runs on the admin's origin: its bytes are fetched on the session and shown from memory,
 * under a type that runs nothing.
 */
export function useProof(transferId: string, { id, mime_type }: TransferProof) {
  const { data, error, refetch } = useQuery({
    queryKey: ["hanout-payment-proof", transferId, id],
    queryFn: async () => (await callBackend(`transfers/${transferId}/proofs/${id}`)).blob(),
    staleTime: Infinity,
    gcTime: 60_000,
  })
  const [url, setUrl] = useState<string>()
  useEffect(() => {
    if (!data) return
    const type = proofKind(mime_type) === "other" ? "application/octet-stream" : mime_type
    const made = URL.createObjectURL(new Blob([data], { type }))
    setUrl(made)
    return () => URL.revokeObjectURL(made)
  }, [data, mime_type])
  return { url, error, refetch }
}

/** Says the money of a transfer arrived. `received_amount` in dinars, as the statement has it. */
export function useConfirmTransfer(id: string) {
  return useWrite((body: { seen_on_statement: true; received_amount: number; note?: string }) =>
    fetchBackend<{ transfer: Transfer }>(`transfers/${id}/confirm`, { method: "POST", body })
  )
}

/** Says a proof proves nothing; the shopper reads the reason. */
export function useRejectTransfer(id: string) {
  return useWrite((body: { reason: string }) =>
    fetchBackend<{ transfer: Transfer }>(`transfers/${id}/reject`, { method: "POST", body })
  )
}

/** A call as the form sends it. */
export type CallForm = { outcome: CallOutcome; note?: string; call_back_at?: string }

/** The phone confirmation of one order; none for orders not paid in cash. */
export function useConfirmation(orderId: string, version: string) {
  return useOne<{ confirmations: Confirmation[] } & Paging>(
    `cod-confirmations?order_id=${encodeURIComponent(orderId)}&limit=1`,
    version
  )
}

/** Notes how a call ended. */
export function useNoteCall(orderId: string) {
  return useWrite((body: CallForm) =>
    fetchBackend<{ confirmation: Confirmation }>(`cod-confirmations/${orderId}/calls`, {
      method: "POST",
      body,
    })
  )
}

/** What was brought back. `expected_total` in dinars: the sum on the screen, refused when it is another. */
export type CollectForm = {
  order_ids: string[]
  courier: string
  expected_total: number
  note?: string
}

/** Records the cash of several orders at once. */
export function useCollectCash() {
  return useWrite((body: CollectForm) =>
    fetchBackend<{
      collected: { order_id: string; amount: number }[]
      refused: { order_id: string; code: string; message: string }[]
    }>("cash/collect", { method: "POST", body })
  )
}

/** Every account. */
export function useAccounts() {
  return useOne<{ accounts: TransferAccount[] }>("transfer-accounts")
}

/**
 * Creates an account, or replaces the one of `id`; a picture, when given, becomes its QR code. The
 * account is saved also when its picture is `refused`.
 */
export function useSaveAccount(id: string | undefined) {
  return useWrite(
    async ({ form, qr }: { form: ReturnType<typeof accountRequest>; qr: File | undefined }) => {
      const saved = await fetchBackend<{ account: TransferAccount }>(
        id ? `transfer-accounts/${id}` : "transfer-accounts",
        { method: "POST", body: form }
      )
      if (!qr) return { account: saved.account, refused: undefined }
      const body = new FormData()
      body.set("file", qr)
      return fetchBackend<{ account: TransferAccount }>(
        `transfer-accounts/${saved.account.id}/qr`,
        { method: "POST", body }
      ).then(
        ({ account }) => ({ account, refused: undefined }),
        (refused: Error) => ({ account: saved.account, refused })
      )
    }
  )
}

/** Takes an account's QR code away. */
export function useDeleteQr() {
  return useWrite((id: string) => fetchBackend(`transfer-accounts/${id}/qr`, { method: "DELETE" }))
}

/** Takes an account away. */
export function useDeleteAccount() {
  return useWrite((id: string) => fetchBackend(`transfer-accounts/${id}`, { method: "DELETE" }))
}

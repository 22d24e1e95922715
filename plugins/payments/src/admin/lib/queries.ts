import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { fetchBackend, queryOf } from "./backend"
import type { RefundRequest } from "./refund-draft"
import type { Alert, Attempt, Paging, PaymentPanel, Resolution } from "./types"

const ROOT = "hanout-payments"

/** A filter of a list, as its address has it. */
export type Filters = Readonly<Record<string, string | number | undefined>>

/** How often lists of work read themselves again, in milliseconds: several people share them. */
const REFRESH = 30_000

/** A list below `/admin`; the page before stays on the screen until the next is there. */
export function useList<Answer>(path: string, filters: Filters) {
  return useQuery({
    queryKey: [ROOT, path, filters],
    queryFn: () => fetchBackend<Answer & Paging>(`${path}${queryOf(filters)}`),
    placeholderData: keepPreviousData,
    refetchInterval: REFRESH,
  })
}

/** How many a list holds; for the badges of the tabs. */
export function useCount(path: string, filters: Filters) {
  const { data } = useList<unknown>(path, { ...filters, limit: 1 })
  return data?.count
}

/** One thing below `/admin`, read again when `version` changes. */
export function useOne<Answer>(path: string, version = "") {
  return useQuery({
    queryKey: [ROOT, path, version],
    queryFn: () => fetchBackend<Answer>(path),
  })
}

/**
 * A write; afterwards every list of these screens and Medusa's own order pages read again, also
 * after a refusal: what was on the screen was out of date then.
 */
export function useWrite<Input, Answer>(write: (input: Input) => Promise<Answer>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: write,
    // Not awaited: what a read takes off the list could not say any more that it is done.
    onSettled: () => {
      void client.invalidateQueries({ queryKey: [ROOT] })
      void client.invalidateQueries({ queryKey: ["orders"] })
    },
  })
}

/** Everything about the payment of an order. */
export function usePanel(orderId: string, version: string) {
  return useOne<PaymentPanel>(`orders/${orderId}/payment-panel`, version)
}

/** Asks the gateway now where an attempt stands. */
export function useCheckAttempt() {
  return useWrite((id: string) =>
    fetchBackend<{ attempt: Attempt }>(`payment-attempts/${id}/check`, { method: "POST", body: {} })
  )
}

/** Sends money back, or records that it went back by hand. */
export function useRefund(paymentId: string) {
  return useWrite((body: RefundRequest) =>
    fetchBackend<{ refund: { state: "done" | "unclear" } }>(`payments/${paymentId}/hanout-refund`, {
      method: "POST",
      body,
    })
  )
}

/** Ends an alert. */
export function useResolveAlert(id: string) {
  return useWrite((body: { resolution: Resolution; reason: string }) =>
    fetchBackend<{ alert: Alert }>(`payment-alerts/${id}/resolve`, { method: "POST", body })
  )
}

/** Methods that take no attempt: the cash and the transfer are no gateway's, and Medusa's own is a dummy. */
const NO_GATEWAY = ["pp_cod_", "pp_transfer_", "pp_system_"]

/** Provider ids of the gateways this shop has, whoever wrote them. */
export function useGatewayProviders(): string[] {
  const { data } = useOne<{ payment_providers: { id: string }[] }>(
    "payments/payment-providers?limit=50&is_enabled=true"
  )
  const ids = (data?.payment_providers ?? []).map(({ id }) => id)
  return ids.filter((id) => !NO_GATEWAY.some((start) => id.startsWith(start)))
}

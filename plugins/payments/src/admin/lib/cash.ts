import { FetchError } from "@medusajs/js-sdk"
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { sdk } from "./sdk"

/** Answer of `/admin/orders/:id/cash-received`. Amounts in dinars. */
export type CashAnswer = {
  cash:
    | { state: "nothing_to_collect" }
    | { state: "order_canceled" }
    | { state: "due"; amount: number; currency_code: string }
    | { state: "collected"; amount: number; currency_code: string; at: string | null }
  received: { at: string; by?: string; note?: string } | null
}

const key = (orderId: string) => ["hanout-cash", orderId]
const path = (orderId: string) => `/admin/orders/${orderId}/cash-received`

/** Where the cash of an order stands; read again whenever the order on the page changes. */
export function useCash(orderId: string, version: string) {
  return useQuery({
    queryKey: [...key(orderId), version],
    queryFn: () => sdk.client.fetch<CashAnswer>(path(orderId)),
  })
}

/**
 * Records the cash as received. `amount` is what the merchant saw: the server refuses another.
 * `language` is that of a refusal's sentence. Afterwards Medusa's own order sections read their state again.
 */
export function useReceiveCash(orderId: string, language: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (amount: number) =>
      sdk.client.fetch<CashAnswer>(path(orderId), {
        method: "POST",
        body: { amount },
        headers: { "accept-language": language },
      }),
    onSettled: async () => {
      await client.invalidateQueries({ queryKey: key(orderId) })
      await client.invalidateQueries({ queryKey: ["orders"] })
    },
  })
}

/** The server's own sentence about a refusal, in the language asked for; undefined for a breakdown. */
export function refusalMessage(error: unknown): string | undefined {
  const refused = error instanceof FetchError && (error.status ?? 500) < 500
  return refused ? error.message : undefined
}

import { fetchBackend } from "./backend"
import { useOne, useWrite } from "./queries"

/** Answer of `/admin/orders/:id/cash-received`. Amounts in dinars. */
type CashAnswer = {
  cash:
    | { state: "nothing_to_collect" }
    | { state: "order_canceled" }
    | { state: "due"; amount: number; currency_code: string }
    | { state: "collected"; amount: number; currency_code: string; at: string | null }
  received: { at: string; by?: string; note?: string } | null
}

const path = (orderId: string) => `orders/${orderId}/cash-received`

/** Where the cash of an order stands; read again whenever the order on the page changes. */
export function useCash(orderId: string, version: string) {
  return useOne<CashAnswer>(path(orderId), version)
}

/** Records the cash as received. `amount` is what the merchant saw: the server refuses another. */
export function useReceiveCash(orderId: string) {
  return useWrite((amount: number) =>
    fetchBackend<CashAnswer>(path(orderId), { method: "POST", body: { amount } })
  )
}

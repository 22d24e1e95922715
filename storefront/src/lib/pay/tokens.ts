const TOKEN = /^[A-Za-z0-9_-]{16,128}$/

/**
 * True for a text that can be the token of a return address (`/pay/r/<token>`): our own unguessable
 * name of one attempt. Whether it is one only the backend knows.
 */
export function looksLikeToken(token: string): boolean {
  return TOKEN.test(token)
}

/** The parameters gateways add to a return address; untrusted, only ever compared with ours. */
const ORDER_PARAMETERS = ["orderId", "gatewayOrderId", "mdOrder", "checkout_id"] as const

type Query = Record<string, string | string[] | undefined>

/** The gateway's order id in a return address, when it has one. */
export function gatewayOrderId(query: Query): string | undefined {
  for (const name of ORDER_PARAMETERS) {
    const value = query[name]
    const first = Array.isArray(value) ? value[0] : value
    if (first && first.length <= 128) {
      return first
    }
  }
  return undefined
}

import { centimes } from "@hanout/algeria/money"
import { gatewayProvider } from "@hanout/payments/providers/gateway"
import { gatewayOver } from "../remote"

/** A remote that refunds parts, closes no page and sends no webhook. */
export default gatewayProvider({
  id: "scripted",
  readOptions: () => ({}),
  create: () =>
    gatewayOver("scripted", {
      refund: "partial",
      expire: false,
      webhook: false,
      attemptTtlMinutes: 10,
      minAmount: centimes(5000),
      step: centimes(1),
    }),
})

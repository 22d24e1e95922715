import { centimes } from "@hanout/algeria/money"
import { gatewayProvider } from "@hanout/payments/providers/gateway"
import { gatewayOver } from "../remote"

/** A remote that refunds nothing, closes its pages and sends webhooks. */
export default gatewayProvider({
  id: "hosted",
  readOptions: () => ({}),
  create: () =>
    gatewayOver("hosted", {
      refund: "none",
      expire: true,
      webhook: true,
      attemptTtlMinutes: 30,
      minAmount: centimes(7500),
      step: centimes(100),
    }),
})

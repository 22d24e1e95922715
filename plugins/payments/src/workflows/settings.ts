import type { MedusaContainer } from "@medusajs/framework/types"
import { PAYMENTS_MODULE } from "../modules/payments"
import type PaymentsModuleService from "../modules/payments/service"
import type { PaymentsOptions } from "../options"

/** The plugin's options, parsed at start. */
export function paymentsOptions(container: MedusaContainer): PaymentsOptions {
  return container.resolve<PaymentsModuleService>(PAYMENTS_MODULE).options
}

/** What signs order references: our own option, else the checkout plugin's. */
export function linkSecretOf(container: MedusaContainer): string | undefined {
  const own = paymentsOptions(container).linkSecret
  if (own) return own
  const registered = container.hasRegistration?.("checkout") ?? false
  return registered
    ? container.resolve<{ options: { linkSecret: string } }>("checkout").options.linkSecret
    : undefined
}

import { centimesToDinars, type Centimes } from "@hanout/algeria/money"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { paymentMethods, type PaymentMethod } from "../domain/methods"
import { gatewayOf } from "../gateway-registry"
import { sqlOf } from "../ledger/connection"
import { hasAccounts } from "../offline/accounts/rows"
import { refusedOrdersOf } from "../offline/cod/history"
import { codRefusal } from "../offline/cod/limits"
import { paymentsOptions } from "./settings"

/** What is to be paid, and by whom it may be told. */
export type Payable = {
  region_id: string | null
  amount: Centimes
  currency_code: string
  /** E.164, when known: the history of this phone may close cash. */
  phone?: string | null
  wilaya_code?: string | null
  /** Whether goods travel; cash is paid to whoever brings them. */
  ships: boolean
}

type RegionRow = { payment_providers?: ({ id: string; is_enabled?: boolean } | null)[] | null }

/** The methods of a region for an amount, with the reason when one cannot be used. */
export async function methodsFor(
  container: MedusaContainer,
  payable: Payable
): Promise<PaymentMethod[]> {
  if (!payable.region_id) return []
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "region",
    fields: ["payment_providers.id", "payment_providers.is_enabled"],
    filters: { id: payable.region_id },
  })
  const region = data[0] as unknown as RegionRow | undefined
  const ids = (region?.payment_providers ?? []).flatMap((provider) =>
    provider && provider.is_enabled !== false ? [provider.id] : []
  )
  const sql = sqlOf(container)
  const { cod } = paymentsOptions(container)
  const amount = centimesToDinars(payable.amount)
  const refused = cod.history
    ? await refusedOrdersOf(sql, payable.phone, cod.history.windowDays, new Date())
    : 0
  return paymentMethods(ids, {
    amount,
    currency: payable.currency_code,
    gatewayOf,
    codRefusal: codRefusal({ total: amount, wilaya_code: payable.wilaya_code, refused }, cod),
    transferReady: await hasAccounts(sql),
    nothingShips: !payable.ships,
  })
}

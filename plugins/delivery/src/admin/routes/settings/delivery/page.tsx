import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Container } from "@medusajs/ui"
import { FreeDelivery } from "../../../components/free-delivery"
import { LoadState } from "../../../components/load-state"
import { MenuText } from "../../../components/menu-text"
import { TariffTable } from "../../../components/tariff-table"
import { useTariffs } from "../../../lib/queries"

/** Settings › Livraison: the free-delivery threshold and the price table. */
const DeliverySettingsPage = () => {
  const { data, isError, refetch } = useTariffs()
  if (!data) {
    return (
      <Container className="p-0">
        <LoadState failed={isError} onRetry={() => void refetch()} />
      </Container>
    )
  }
  return (
    <div className="flex flex-col gap-3">
      <FreeDelivery saved={data.free_from} />
      <TariffTable tariffs={data.tariffs} />
    </div>
  )
}

/** The page's place in the trail above it. */
export const handle = { breadcrumb: () => <MenuText name="delivery" /> }

export const config = defineRouteConfig({
  label: "menu.delivery",
  translationNs: "delivery",
})

export default DeliverySettingsPage

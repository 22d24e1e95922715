import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Container } from "@medusajs/ui"
import { DeskTable } from "../../../components/desk-table"
import { LoadState } from "../../../components/load-state"
import { MenuText } from "../../../components/menu-text"
import { useDesks } from "../../../lib/queries"

/** Settings › Points de retrait. */
const DeliveryDesksPage = () => {
  const { data, isError, refetch } = useDesks()
  if (data) return <DeskTable desks={data.desks} />
  return (
    <Container className="p-0">
      <LoadState failed={isError} onRetry={() => void refetch()} />
    </Container>
  )
}

/** The page's place in the trail above it. */
export const handle = { breadcrumb: () => <MenuText name="desks" /> }

export const config = defineRouteConfig({
  label: "menu.desks",
  translationNs: "delivery",
})

export default DeliveryDesksPage

import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Container } from "@medusajs/ui"
import { DeskTable } from "../../../components/desk-table"
import { LoadState } from "../../../components/load-state"
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

export const config = defineRouteConfig({
  label: "menu.desks",
  translationNs: "delivery",
})

export default DeliveryDesksPage

import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Container } from "@medusajs/ui"
import { AccountList } from "../../../components/account-list"
import { LoadState } from "../../../components/load-state"
import { MenuText } from "../../../components/menu-text"
import { useAccounts } from "../../../lib/offline-queries"

/** Settings › Transfer accounts. */
const TransferAccountsPage = () => {
  const { data, error, refetch } = useAccounts()
  if (data) return <AccountList accounts={data.accounts} />
  return (
    <Container className="p-0">
      <LoadState error={error} onRetry={() => void refetch()} />
    </Container>
  )
}

/** The page's place in the trail above it. */
export const handle = { breadcrumb: () => <MenuText name="accounts" /> }

export const config = defineRouteConfig({
  label: "menu.accounts",
  translationNs: "hanoutPayments",
})

export default TransferAccountsPage

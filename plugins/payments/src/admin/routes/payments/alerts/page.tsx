import { AlertItem } from "../../../components/alert-item"
import { Empty } from "../../../components/empty"
import { FilterBar, SelectFilter } from "../../../components/filters"
import { PaymentsFrame } from "../../../components/frame"
import { LoadState } from "../../../components/load-state"
import { MenuText } from "../../../components/menu-text"
import { Paging } from "../../../components/paging"
import { useList } from "../../../lib/queries"
import type { Alert } from "../../../lib/types"
import { PAGE_SIZE, useFilters } from "../../../lib/use-filters"
import { useTexts } from "../../../lib/use-texts"

const STATUSES = ["open", "resolved"]

/** Payments › Alerts: money that does not fit, until a person said what becomes of it. */
const AlertsPage = () => {
  const { t } = useTexts()
  const { get, set, offset, move } = useFilters()
  const status = get("status") || "open"
  const { data, error, refetch } = useList<{ alerts: Alert[] }>("payment-alerts", {
    status,
    limit: PAGE_SIZE,
    offset,
  })
  return (
    <PaymentsFrame tab="alerts">
      <FilterBar>
        <SelectFilter
          label={t("alert.status")}
          value={status}
          options={STATUSES.map((value) => ({ value, label: t(`alert.lists.${value}`) }))}
          onChange={(value) => set("status", value)}
        />
      </FilterBar>
      {!data ? (
        <LoadState error={error} onRetry={() => void refetch()} />
      ) : data.alerts.length === 0 ? (
        <Empty
          title={t(status === "open" ? "alert.none" : "alert.noneResolved")}
          hint={t("alert.noneHint")}
        />
      ) : (
        <ul className="divide-y">
          {data.alerts.map((alert) => (
            <AlertItem key={alert.id} alert={alert} withOrder />
          ))}
        </ul>
      )}
      {data && <Paging place={data} onMove={move} />}
    </PaymentsFrame>
  )
}

/** The page's place in the trail above it. */
export const handle = { breadcrumb: () => <MenuText name="alerts" /> }

export default AlertsPage

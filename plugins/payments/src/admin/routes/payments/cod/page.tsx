import { useCallback } from "react"
import { ConfirmationItem } from "../../../components/confirmation-item"
import { Empty } from "../../../components/empty"
import { FilterBar, SearchFilter, SelectFilter } from "../../../components/filters"
import { PaymentsFrame } from "../../../components/frame"
import { LoadState } from "../../../components/load-state"
import { MenuText } from "../../../components/menu-text"
import { Paging } from "../../../components/paging"
import { CONFIRMATION_LISTS } from "../../../lib/call-form"
import { useList } from "../../../lib/queries"
import type { Confirmation } from "../../../lib/types"
import { PAGE_SIZE, useFilters } from "../../../lib/use-filters"
import { useTexts } from "../../../lib/use-texts"

/** Payments › To confirm: cash orders to call about before they are sent. */
const CodPage = () => {
  const { t } = useTexts()
  const { get, set, offset, move } = useFilters()
  const list = CONFIRMATION_LISTS.find(({ name }) => name === get("list")) ?? CONFIRMATION_LISTS[0]
  const search = useCallback((value: string) => set("q", value), [set])
  const { data, error, refetch } = useList<{ confirmations: Confirmation[] }>("cod-confirmations", {
    q: get("q"),
    status: list.status,
    limit: PAGE_SIZE,
    offset,
  })
  return (
    <PaymentsFrame tab="cod">
      <FilterBar>
        <SearchFilter label={t("call.search")} value={get("q")} onChange={search} />
        <SelectFilter
          label={t("call.status")}
          value={list.name}
          options={CONFIRMATION_LISTS.map(({ name }) => ({
            value: name,
            label: t(`call.lists.${name}`),
          }))}
          onChange={(value) => set("list", value)}
        />
      </FilterBar>
      {!data ? (
        <LoadState error={error} onRetry={() => void refetch()} />
      ) : data.confirmations.length === 0 ? (
        <Empty title={t("call.noneToCall")} hint={t("call.noneHint")} />
      ) : (
        <ul className="divide-y">
          {data.confirmations.map((confirmation) => (
            <ConfirmationItem key={confirmation.order.id} confirmation={confirmation} />
          ))}
        </ul>
      )}
      {data && <Paging place={data} onMove={move} />}
    </PaymentsFrame>
  )
}

/** The page's place in the trail above it. */
export const handle = { breadcrumb: () => <MenuText name="cod" /> }

export default CodPage

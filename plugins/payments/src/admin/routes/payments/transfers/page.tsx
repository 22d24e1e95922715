import { useCallback } from "react"
import { Empty } from "../../../components/empty"
import { FilterBar, SearchFilter, SelectFilter } from "../../../components/filters"
import { PaymentsFrame } from "../../../components/frame"
import { LoadState } from "../../../components/load-state"
import { MenuText } from "../../../components/menu-text"
import { Paging } from "../../../components/paging"
import { TransferItem } from "../../../components/transfer-item"
import { TransferModal } from "../../../components/transfer-modal"
import { useList } from "../../../lib/queries"
import { TRANSFER_LISTS } from "../../../lib/transfer-view"
import type { Transfer } from "../../../lib/types"
import { PAGE_SIZE, useFilters } from "../../../lib/use-filters"
import { useTexts } from "../../../lib/use-texts"

/** Payments › Transfers: proofs to compare with the account's statement. */
const TransfersPage = () => {
  const { t } = useTexts()
  const { get, set, offset, move, show } = useFilters()
  const list = TRANSFER_LISTS.find(({ name }) => name === get("list")) ?? TRANSFER_LISTS[0]
  const search = useCallback((value: string) => set("q", value), [set])
  const { data, error, refetch } = useList<{ transfers: Transfer[] }>("transfers", {
    q: get("q"),
    state: list.state,
    limit: PAGE_SIZE,
    offset,
  })
  const opened = get("transfer")
  return (
    <PaymentsFrame tab="transfers">
      <FilterBar>
        <SearchFilter label={t("transfer.search")} value={get("q")} onChange={search} />
        <SelectFilter
          label={t("transfer.state")}
          value={list.name}
          options={TRANSFER_LISTS.map(({ name }) => ({
            value: name,
            label: t(`transfer.lists.${name}`),
          }))}
          onChange={(value) => set("list", value)}
        />
      </FilterBar>
      {!data ? (
        <LoadState error={error} onRetry={() => void refetch()} />
      ) : data.transfers.length === 0 ? (
        <Empty title={t("transfer.none")} hint={t("transfer.noneHint")} />
      ) : (
        <ul className="divide-y">
          {data.transfers.map((transfer) => (
            <TransferItem
              key={transfer.id}
              transfer={transfer}
              onOpen={() => show("transfer", transfer.id)}
            />
          ))}
        </ul>
      )}
      {data && <Paging place={data} onMove={move} />}
      {opened && <TransferModal id={opened} onClose={() => show("transfer", "")} />}
    </PaymentsFrame>
  )
}

/** The page's place in the trail above it. */
export const handle = { breadcrumb: () => <MenuText name="transfers" /> }

export default TransfersPage

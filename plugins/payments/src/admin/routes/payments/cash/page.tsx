import { Button, Text } from "@medusajs/ui"
import { useCallback, useState } from "react"
import { CashTable } from "../../../components/cash-table"
import { CashTotals } from "../../../components/cash-totals"
import { CollectDrawer } from "../../../components/collect-drawer"
import { Empty } from "../../../components/empty"
import { DayFilter, FilterBar, SearchFilter, SelectFilter } from "../../../components/filters"
import { PaymentsFrame } from "../../../components/frame"
import { LoadState } from "../../../components/load-state"
import { MenuText } from "../../../components/menu-text"
import { Paging } from "../../../components/paging"
import { cashTotal } from "../../../lib/cash-selection"
import { dayEnd, dayStart } from "../../../lib/days"
import { useList } from "../../../lib/queries"
import type { CashRow, CashTotal } from "../../../lib/types"
import { PAGE_SIZE, useFilters } from "../../../lib/use-filters"
import { useTexts } from "../../../lib/use-texts"

const STATES = ["to_collect", "collected"]

type CashList = { cash: CashRow[]; total: number; totals: CashTotal[]; couriers: string[] }

/** Payments › Cash: what couriers still have to bring back, and what they brought. */
const CashPage = () => {
  const { t, money } = useTexts()
  const { get, set, offset, move } = useFilters()
  const state = get("state") || "to_collect"
  const search = useCallback((value: string) => set("q", value), [set])
  const { data, error, refetch } = useList<CashList>("cash", {
    q: get("q"),
    state,
    courier: get("courier"),
    from: dayStart(get("from")),
    to: dayEnd(get("to")),
    limit: PAGE_SIZE,
    offset,
  })
  // By order, with the row as it was chosen: a choice outlives the page it was made on.
  const [chosen, setChosen] = useState<ReadonlyMap<string, CashRow>>(new Map())
  const [collecting, setCollecting] = useState<CashRow[]>()
  const couriers = data?.couriers ?? []
  const rows = [...chosen.values()]

  const choose = (orderIds: string[], on: boolean) =>
    setChosen((before) => {
      const after = new Map(before)
      for (const row of data?.cash ?? []) {
        if (!orderIds.includes(row.order.id)) continue
        if (on) after.set(row.order.id, row)
        else after.delete(row.order.id)
      }
      return after
    })
  const keep = (refused: string[]) =>
    setChosen((before) => new Map([...before].filter(([id]) => refused.includes(id))))

  return (
    <PaymentsFrame tab="cash">
      <FilterBar>
        <SearchFilter label={t("cash.search")} value={get("q")} onChange={search} />
        <SelectFilter
          label={t("cash.state")}
          value={state}
          options={STATES.map((value) => ({ value, label: t(`cash.states.${value}`) }))}
          onChange={(value) => set("state", value)}
        />
        {couriers.length > 0 && (
          <SelectFilter
            label={t("cash.courier")}
            all={t("cash.anyCourier")}
            value={get("courier")}
            options={couriers.map((value) => ({ value, label: value }))}
            onChange={(value) => set("courier", value)}
          />
        )}
        <DayFilter
          label={t("filters.from")}
          value={get("from")}
          onChange={(value) => set("from", value)}
        />
        <DayFilter label={t("filters.to")} value={get("to")} onChange={(v) => set("to", v)} />
      </FilterBar>
      {data && data.count > 0 && (
        <Text size="small" className="text-ui-fg-subtle px-6 pb-3">
          {t("cash.sum", { count: data.count, amount: money(data.total) })}
        </Text>
      )}
      {data && data.totals.length > 1 && <CashTotals totals={data.totals} />}
      {!data ? (
        <LoadState error={error} onRetry={() => void refetch()} />
      ) : data.cash.length === 0 ? (
        <Empty title={t(`cash.none.${state}`)} hint={t("cash.noneHint")} />
      ) : (
        <CashTable rows={data.cash} chosen={new Set(chosen.keys())} onChoose={choose} />
      )}
      {data && <Paging place={data} onMove={move} />}
      {rows.length > 0 && (
        <div
          role="status"
          className="bg-ui-bg-base sticky bottom-0 flex flex-wrap items-center justify-between gap-3 border-t px-6 py-3"
        >
          <Text size="small" weight="plus">
            {t("cash.chosen", { count: rows.length, amount: money(cashTotal(rows)) })}
          </Text>
          <div className="flex gap-2">
            <Button size="small" variant="secondary" onClick={() => setChosen(new Map())}>
              {t("cash.clear")}
            </Button>
            <Button size="small" onClick={() => setCollecting(rows)}>
              {t("cash.collect")}
            </Button>
          </div>
        </div>
      )}
      {collecting && (
        <CollectDrawer
          rows={collecting}
          couriers={couriers}
          onDone={keep}
          onClose={() => setCollecting(undefined)}
        />
      )}
    </PaymentsFrame>
  )
}

/** The page's place in the trail above it. */
export const handle = { breadcrumb: () => <MenuText name="cash" /> }

export default CashPage

import { defineRouteConfig } from "@medusajs/admin-sdk"
import { CreditCard } from "@medusajs/icons"
import { useCallback } from "react"
import { AttemptTable } from "../../components/attempt-table"
import { Empty } from "../../components/empty"
import { DayFilter, FilterBar, SearchFilter, SelectFilter } from "../../components/filters"
import { PaymentsFrame } from "../../components/frame"
import { LoadState } from "../../components/load-state"
import { MenuText } from "../../components/menu-text"
import { Paging } from "../../components/paging"
import { ATTEMPT_STATES } from "../../lib/attempt-view"
import { dayEnd, dayStart } from "../../lib/days"
import { methodOf } from "../../lib/locale"
import { useGatewayProviders, useList } from "../../lib/queries"
import type { Attempt } from "../../lib/types"
import { PAGE_SIZE, useFilters } from "../../lib/use-filters"
import { useTexts } from "../../lib/use-texts"

/** Payments › Attempts: every try to pay at a gateway. */
const AttemptsPage = () => {
  const { t, word } = useTexts()
  const { get, set, offset, move } = useFilters()
  const providers = useGatewayProviders()
  const search = useCallback((value: string) => set("q", value), [set])
  const { data, error, refetch } = useList<{ attempts: Attempt[] }>("payment-attempts", {
    q: get("q"),
    state: get("state"),
    provider_id: get("provider"),
    from: dayStart(get("from")),
    to: dayEnd(get("to")),
    limit: PAGE_SIZE,
    offset,
  })
  return (
    <PaymentsFrame tab="attempts">
      <FilterBar>
        <SearchFilter label={t("attempt.search")} value={get("q")} onChange={search} />
        <SelectFilter
          label={t("attempt.state")}
          all={t("attempt.anyState")}
          value={get("state")}
          options={ATTEMPT_STATES.map((value) => ({ value, label: t(`attempt.states.${value}`) }))}
          onChange={(value) => set("state", value)}
        />
        <SelectFilter
          label={t("attempt.method")}
          all={t("attempt.anyMethod")}
          value={get("provider")}
          options={providers.map((value) => ({
            value,
            label: word("methods", methodOf(value), value),
          }))}
          onChange={(value) => set("provider", value)}
        />
        <DayFilter
          label={t("filters.from")}
          value={get("from")}
          onChange={(value) => set("from", value)}
        />
        <DayFilter label={t("filters.to")} value={get("to")} onChange={(v) => set("to", v)} />
      </FilterBar>
      {!data ? (
        <LoadState error={error} onRetry={() => void refetch()} />
      ) : data.attempts.length === 0 ? (
        <Empty title={t("attempt.none")} hint={t("attempt.noneHint")} />
      ) : (
        <AttemptTable attempts={data.attempts} />
      )}
      {data && <Paging place={data} onMove={move} />}
    </PaymentsFrame>
  )
}

/** The page's place in the trail above it. */
export const handle = { breadcrumb: () => <MenuText name="payments" /> }

export const config = defineRouteConfig({
  label: "menu.payments",
  icon: CreditCard,
  translationNs: "hanoutPayments",
})

export default AttemptsPage

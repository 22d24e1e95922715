import { Table, Text } from "@medusajs/ui"
import { useCallback } from "react"
import { Empty } from "../../../components/empty"
import { DayFilter, FilterBar, SearchFilter, SelectFilter } from "../../../components/filters"
import { BookingFrame } from "../../../components/frame"
import { LoadState } from "../../../components/load-state"
import { MenuText } from "../../../components/menu-text"
import { Paging } from "../../../components/paging"
import { StateBadge } from "../../../components/state-badge"
import { VisitDrawer } from "../../../components/visit-drawer"
import { useBoard, useLive } from "../../../lib/queries"
import { STATUSES, type BoardBlock, type Paging as Place } from "../../../lib/types"
import { PAGE_SIZE, useFilters } from "../../../lib/use-filters"
import { useMover } from "../../../lib/use-mover"
import { HOME_ZONE, useTexts } from "../../../lib/use-texts"
import { isDate, todayIn } from "../../../lib/zoned"

/** Visits › All: to find one by name, phone or reference, past or to come. */
const VisitsPage = () => {
  const { get, set, show, offset, move: page } = useFilters()
  const today = todayIn(HOME_ZONE)
  const range = { from: today, to: today }
  const board = useBoard(range).data
  const timezone = board?.timezone ?? HOME_ZONE
  const technicians = board?.technicians ?? []
  const { t, when } = useTexts(timezone)
  const { move, dialog } = useMover(range, timezone)
  const search = useCallback((value: string) => set("q", value), [set])
  const day = (name: string) => (isDate(get(name)) ? get(name) : undefined)
  const { data, error, refetch } = useLive<{ visits: BoardBlock[] } & Place>("visits", {
    q: get("q"),
    status: get("status"),
    technician_id: get("technician"),
    from: day("from"),
    to: day("to"),
    limit: PAGE_SIZE,
    offset,
  })
  const names = new Map(technicians.map(({ id, name }) => [id, name]))
  return (
    <BookingFrame tab="visits">
      <FilterBar>
        <SearchFilter label={t("visits.search")} value={get("q")} onChange={search} />
        <SelectFilter
          label={t("board.state")}
          all={t("visits.anyState")}
          value={get("status")}
          options={STATUSES.map((value) => ({ value, label: t(`status.${value}`) }))}
          onChange={(value) => set("status", value)}
        />
        <SelectFilter
          label={t("board.technician")}
          all={t("board.everyone")}
          value={get("technician")}
          options={technicians.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(value) => set("technician", value)}
        />
        <DayFilter
          label={t("visits.from")}
          value={get("from")}
          onChange={(value) => set("from", value)}
        />
        <DayFilter label={t("visits.to")} value={get("to")} onChange={(v) => set("to", v)} />
      </FilterBar>
      {!data ? (
        <LoadState error={error} onRetry={() => void refetch()} />
      ) : data.visits.length === 0 ? (
        <Empty title={t("visits.none")} hint={t("visits.noneHint")} />
      ) : (
        <div className="overflow-x-auto" tabIndex={0} role="region" aria-label={t("tabs.visits")}>
          <Table>
            <Table.Header>
              <Table.Row>
                {(["reference", "time", "visit", "technician", "state"] as const).map((name) => (
                  <Table.HeaderCell key={name} className="text-start">
                    {t(`board.${name}`)}
                  </Table.HeaderCell>
                ))}
              </Table.Row>
            </Table.Header>
            <Table.Body>
              {data.visits.map((visit) => (
                <Table.Row key={visit.id}>
                  <Table.Cell>
                    <button
                      type="button"
                      className="text-ui-fg-base underline"
                      onClick={() => show("visit", visit.id)}
                    >
                      <bdi dir="ltr">{visit.reference ?? visit.id}</bdi>
                    </button>
                  </Table.Cell>
                  <Table.Cell className="whitespace-nowrap">{when(visit.starts_at)}</Table.Cell>
                  <Table.Cell>
                    <Text size="small">
                      <bdi>{visit.contact_name}</bdi>
                    </Text>
                    <Text size="small" className="text-ui-fg-subtle">
                      {visit.service?.name}
                    </Text>
                  </Table.Cell>
                  <Table.Cell>
                    {visit.technician_id
                      ? (names.get(visit.technician_id) ?? visit.technician_id)
                      : t("board.unassigned")}
                  </Table.Cell>
                  <Table.Cell>
                    <StateBadge status={visit.status} />
                  </Table.Cell>
                </Table.Row>
              ))}
            </Table.Body>
          </Table>
        </div>
      )}
      {data && <Paging place={data} onMove={page} />}
      {get("visit") && (
        <VisitDrawer
          key={get("visit")}
          id={get("visit")}
          technicians={technicians}
          timezone={timezone}
          onMove={move}
          onClose={() => show("visit", "")}
        />
      )}
      {dialog}
    </BookingFrame>
  )
}

/** The page's place in the trail above it. */
export const handle = { breadcrumb: () => <MenuText name="visits" /> }

export default VisitsPage

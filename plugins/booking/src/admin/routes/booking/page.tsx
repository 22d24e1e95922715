import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Calendar } from "@medusajs/icons"
import { Text } from "@medusajs/ui"
import { useState } from "react"
import { BoardCalendar } from "../../components/board-calendar"
import { BoardNotes } from "../../components/board-notes"
import { BoardTable } from "../../components/board-table"
import { BOARD_VIEWS, BoardToolbar, type BoardView } from "../../components/board-toolbar"
import { Empty } from "../../components/empty"
import { BookingFrame } from "../../components/frame"
import { LoadState } from "../../components/load-state"
import { MenuText } from "../../components/menu-text"
import { MoveDialog } from "../../components/move-dialog"
import { NewVisitDrawer } from "../../components/new-visit-drawer"
import { VisitDrawer } from "../../components/visit-drawer"
import { useBoard, type BoardRange } from "../../lib/queries"
import type { BoardBlock } from "../../lib/types"
import { useFilters } from "../../lib/use-filters"
import { useMover } from "../../lib/use-mover"
import { HOME_ZONE, useTexts } from "../../lib/use-texts"
import { clockOf, dayOf, isDate, todayIn, weekOf } from "../../lib/zoned"

/** Below this width in pixels columns are too narrow to read: the table comes first there. */
const NARROW = 640

/** Visits › Board: who is where, when; a day of everybody or a week of one. */
const BoardPage = () => {
  const { t } = useTexts()
  const { get, set, show } = useFilters()
  const today = todayIn(HOME_ZONE)
  const date = isDate(get("date")) ? get("date") : today
  const view: BoardView =
    BOARD_VIEWS.find((name) => name === get("view")) ??
    (window.innerWidth < NARROW ? "list" : "day")
  const week = weekOf(date)
  const range: BoardRange = view === "week" ? week : { from: date, to: date }
  const { data: board, error, refetch } = useBoard(range)
  const timezone = board?.timezone ?? HOME_ZONE
  const { move, dialog } = useMover(range, timezone)
  const [moving, setMoving] = useState<BoardBlock>()
  const [fresh, setFresh] = useState<{ date: string; clock?: string; technician_id?: string }>()

  const technicians = board?.technicians ?? []
  const first = technicians.find(({ active }) => active)?.id ?? ""
  const technicianId = get("technician") || (view === "week" ? first : "")
  const shown = board && {
    ...board,
    blocks:
      view === "day" || !technicianId
        ? board.blocks
        : board.blocks.filter(({ technician_id }) => technician_id === technicianId),
  }
  const open = (block: BoardBlock) => {
    if (block.kind === "visit" || block.kind === "overbook") show("visit", block.id)
  }

  return (
    <BookingFrame tab="board">
      <BoardToolbar
        view={view}
        date={date}
        today={today}
        technicians={technicians}
        technicianId={technicianId}
        onView={(name) => set("view", name)}
        onDate={(value) => set("date", value)}
        onTechnician={(value) => set("technician", value)}
        onNew={() => setFresh({ date })}
      />
      {!shown ? (
        <LoadState error={error} onRetry={() => void refetch()} />
      ) : technicians.length === 0 ? (
        <Empty title={t("board.noTechnician")} hint={t("board.noTechnicianHint")} />
      ) : (
        <>
          {error && (
            <Text size="small" role="alert" className="text-ui-fg-error px-6 py-2">
              {t("board.stale")}
            </Text>
          )}
          <BoardNotes board={shown} />
          {view === "list" ? (
            <BoardTable board={shown} onOpen={open} onMove={setMoving} />
          ) : (
            <BoardCalendar
              board={shown}
              view={view}
              date={date}
              technicianId={technicianId || undefined}
              onMove={(block, target) => void move(block, target)}
              onOpen={open}
              onNew={(start, technician_id) =>
                setFresh({
                  date: dayOf(start, timezone),
                  clock: clockOf(start, timezone),
                  ...(technician_id ? { technician_id } : {}),
                })
              }
            />
          )}
        </>
      )}
      {moving && (
        <MoveDialog
          key={moving.id}
          block={moving}
          technicians={technicians}
          timezone={timezone}
          onMove={(target) => move(moving, target)}
          onClose={() => setMoving(undefined)}
        />
      )}
      {fresh && (
        <NewVisitDrawer
          start={fresh}
          technicians={technicians}
          timezone={timezone}
          onClose={() => setFresh(undefined)}
          onCreated={(id) => show("visit", id)}
        />
      )}
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
export const handle = { breadcrumb: () => <MenuText name="booking" /> }

export const config = defineRouteConfig({
  label: "menu.booking",
  icon: Calendar,
  translationNs: "hanoutBooking",
})

export default BoardPage

import { useMemo, type ComponentType, type CSSProperties } from "react"
import { Calendar, type CalendarProps } from "react-big-calendar"
import withDragAndDrop, {
  type withDragAndDropProps,
} from "react-big-calendar/lib/addons/dragAndDrop"
import "react-big-calendar/lib/addons/dragAndDrop/styles.css"
import "react-big-calendar/lib/css/react-big-calendar.css"
import {
  eventsOf,
  hoursShown,
  isMovable,
  UNASSIGNED,
  worksAt,
  type BoardEvent,
  type Target,
} from "../lib/board-view"
import { localizerFor } from "../lib/calendar-zone"
import type { Board, BoardBlock } from "../lib/types"
import { useTexts } from "../lib/use-texts"
import { instantOf } from "../lib/zoned"
// The library build takes a stylesheet out of the bundle and nobody loads it: this one stays text.
import style from "./board.css?inline"
import { BoardEventText } from "./board-event"

type Column = { id: string; name: string }

type DragCalendarProps = CalendarProps<BoardEvent, Column> &
  withDragAndDropProps<BoardEvent, Column>

// Its types come with those of React 19; the admin runs React 18, where it works as it is.
const DragCalendar = withDragAndDrop<BoardEvent, Column>(
  Calendar
) as unknown as ComponentType<DragCalendarProps>

const STEP_MINUTES = 15
const VIEWS = ["day", "week"] as const

/** The name of a day above its column; the library's own says it is a table's, which it is not in. */
const DayName = ({ label }: { label: string }) => <span>{label}</span>

/** What an event looks like: whose it is, and what is special about it. */
function looks(block: BoardBlock, color: string | undefined) {
  const classes = [
    block.status === "held" && "hanout-held",
    (block.kind === "time_off" || block.kind === "external") && "hanout-off",
    block.kind === "overbook" && "hanout-overbook",
    (block.status === "completed" || block.status === "no_show") && "hanout-done",
    block.at_risk.length > 0 && "hanout-risk",
  ].filter(Boolean)
  const painted: CSSProperties & { "--color"?: string } = color ? { "--color": color } : {}
  return { className: classes.join(" "), style: painted }
}

/**
 * The board as a calendar: a column for every technician on one day, or a week of one of them.
 * Dragging a visit moves it; the table beside does the same for the keyboard.
 */
export function BoardCalendar({
  board,
  view,
  date,
  technicianId,
  onMove,
  onOpen,
  onNew,
}: {
  board: Board
  view: "day" | "week"
  date: string
  /** Whose week it is; a day shows everybody. */
  technicianId: string | undefined
  onMove: (block: BoardBlock, target: Target) => void
  onOpen: (block: BoardBlock) => void
  onNew: (start: Date, technicianId: string | undefined) => void
}) {
  const { t, culture, direction, hour, longDay } = useTexts(board.timezone)
  const events = useMemo(() => eventsOf(board), [board])
  const works = useMemo(() => worksAt(board.working), [board.working])
  const columns = useMemo<Column[]>(() => {
    const busy = new Set(events.map(({ resourceId }) => resourceId))
    return [
      ...board.technicians.filter(({ id, active }) => active || busy.has(id)),
      ...(busy.has(UNASSIGNED) ? [{ id: UNASSIGNED, name: t("board.unassigned") }] : []),
    ]
  }, [board.technicians, events, t])
  const colors = new Map(board.technicians.map(({ id, color }) => [id, color]))
  const { first, last } = hoursShown(board)
  const at = (clock: string) => new Date(instantOf(date, clock, board.timezone) ?? date)
  const two = (value: number) => String(value).padStart(2, "0")
  const day = view === "day"

  return (
    <div className="overflow-x-auto">
      <style>{style}</style>
      <div className="hanout-board" dir={direction}>
        <DragCalendar
          // Its columns are measured once: another day or person is another calendar.
          key={`${view} ${date} ${technicianId ?? ""} ${direction}`}
          localizer={localizerFor(board.timezone)}
          culture={culture}
          rtl={direction === "rtl"}
          toolbar={false}
          drilldownView={null}
          views={[...VIEWS]}
          view={view}
          date={at("12:00")}
          onNavigate={() => undefined}
          onView={() => undefined}
          events={events}
          {...(day ? { resources: columns, resourceIdAccessor: "id" as const } : {})}
          resourceTitleAccessor={({ name }) => name}
          resourceAccessor="resourceId"
          startAccessor="start"
          endAccessor="end"
          titleAccessor="title"
          tooltipAccessor={null}
          min={at(`${two(first)}:00`)}
          max={last === 24 ? at("23:59") : at(`${two(last)}:00`)}
          step={STEP_MINUTES}
          timeslots={60 / STEP_MINUTES}
          showMultiDayTimes
          dayLayoutAlgorithm="no-overlap"
          formats={{
            timeGutterFormat: "HH:mm",
            dayFormat: (value) => longDay(value),
            eventTimeRangeFormat: ({ start, end }) => `${hour(start)}–${hour(end)}`,
            selectRangeFormat: ({ start, end }) => `${hour(start)}–${hour(end)}`,
          }}
          components={{ event: BoardEventText, header: DayName }}
          slotPropGetter={(slot, resource) => {
            const who = day ? String(resource ?? "") : (technicianId ?? "")
            return who === UNASSIGNED || works(who, slot) ? {} : { className: "hanout-closed" }
          }}
          eventPropGetter={({ block }) => looks(block, colors.get(block.technician_id ?? ""))}
          draggableAccessor={({ block }) => isMovable(block)}
          resizable={false}
          selectable="ignoreEvents"
          onSelectEvent={({ block }) => onOpen(block)}
          onKeyPressEvent={({ block }, pressed) => {
            const key = "key" in pressed ? pressed.key : ""
            if (key === "Enter" || key === " ") onOpen(block)
          }}
          onSelectSlot={({ start, resourceId }) =>
            onNew(
              start,
              day && resourceId !== UNASSIGNED && resourceId !== undefined
                ? String(resourceId)
                : technicianId
            )
          }
          onEventDrop={({ event: { block }, start, resourceId }) => {
            // A week has no columns of people: the visit stays with whom it is.
            const column = day && resourceId !== undefined ? String(resourceId) : undefined
            const who = column === UNASSIGNED ? null : column
            const starts_at = new Date(start).toISOString()
            const target: Target = {
              ...(Date.parse(starts_at) === Date.parse(block.starts_at) ? {} : { starts_at }),
              ...(who === undefined || who === block.technician_id ? {} : { technician_id: who }),
            }
            if (Object.keys(target).length > 0) onMove(block, target)
          }}
        />
      </div>
    </div>
  )
}

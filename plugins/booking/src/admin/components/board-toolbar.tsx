import { Button, IconButton, Input } from "@medusajs/ui"
import { TriangleLeftMini, TriangleRightMini } from "@medusajs/icons"
import type { BoardTechnician } from "../lib/types"
import { useTexts } from "../lib/use-texts"
import { addDays, isDate } from "../lib/zoned"
import { Choose } from "./choose"
import { FIELD } from "./sizes"

/** How the board is shown. */
export const BOARD_VIEWS = ["day", "week", "list"] as const

export type BoardView = (typeof BOARD_VIEWS)[number]

/** Which day, whose, and how it is shown. */
export function BoardToolbar({
  view,
  date,
  today,
  technicians,
  technicianId,
  onView,
  onDate,
  onTechnician,
  onNew,
}: {
  view: BoardView
  date: string
  today: string
  technicians: readonly BoardTechnician[]
  technicianId: string
  onView: (view: BoardView) => void
  onDate: (date: string) => void
  onTechnician: (id: string) => void
  onNew: () => void
}) {
  const { t, direction } = useTexts()
  const step = view === "week" ? 7 : 1
  const [Before, After] =
    direction === "rtl"
      ? [TriangleRightMini, TriangleLeftMini]
      : [TriangleLeftMini, TriangleRightMini]
  return (
    <div className="flex flex-wrap items-center justify-between gap-3 px-6 py-3">
      <div className="flex flex-wrap items-center gap-2">
        <Button size="small" variant="secondary" onClick={() => onDate(today)}>
          {t("board.today")}
        </Button>
        <IconButton
          size="small"
          aria-label={t("board.before")}
          onClick={() => onDate(addDays(date, -step))}
        >
          <Before />
        </IconButton>
        <IconButton
          size="small"
          aria-label={t("board.after")}
          onClick={() => onDate(addDays(date, step))}
        >
          <After />
        </IconButton>
        <div style={FIELD}>
          <Input
            type="date"
            size="small"
            aria-label={t("board.date")}
            value={date}
            onChange={({ target }) => isDate(target.value) && onDate(target.value)}
          />
        </div>
        {view !== "day" && (
          <div style={FIELD}>
            <Choose
              label={t("board.technician")}
              value={technicianId}
              none={view === "list" ? t("board.everyone") : undefined}
              options={technicians.map(({ id, name }) => ({ value: id, label: name }))}
              onChange={onTechnician}
            />
          </div>
        )}
      </div>
      <div className="flex flex-wrap items-center gap-2">
        <div role="group" aria-label={t("board.view")} className="flex items-center gap-1">
          {BOARD_VIEWS.map((name) => (
            <Button
              key={name}
              size="small"
              variant={name === view ? "secondary" : "transparent"}
              aria-pressed={name === view}
              onClick={() => onView(name)}
            >
              {t(`board.views.${name}`)}
            </Button>
          ))}
        </div>
        <Button size="small" onClick={onNew}>
          {t("visit.new")}
        </Button>
      </div>
    </div>
  )
}

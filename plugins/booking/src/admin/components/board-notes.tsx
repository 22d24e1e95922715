import { Text } from "@medusajs/ui"
import type { Board } from "../lib/types"
import { useTexts } from "../lib/use-texts"

/** What is special about the days of the board: holidays, announced or not, and closures. */
export function BoardNotes({ board }: { board: Board }) {
  const { t, locale, longDay } = useTexts("UTC")
  const notes = [
    ...board.holidays.map((holiday) => ({
      key: `holiday ${holiday.date}`,
      text: t(holiday.tentative ? "board.holidayTentative" : "board.holiday", {
        name: holiday[`name_${locale}`],
        day: longDay(holiday.date),
      }),
    })),
    ...board.closures.map((closure) => ({
      key: `closure ${closure.from_date} ${closure.reason}`,
      text: t("board.closure", {
        reason: closure.reason,
        from: longDay(closure.from_date),
        until: longDay(closure.until_date),
      }),
    })),
  ]
  if (notes.length === 0) return null
  return (
    <ul className="bg-ui-bg-subtle flex flex-col gap-1 px-6 py-2">
      {notes.map(({ key, text }) => (
        <li key={key}>
          <Text size="small">{text}</Text>
        </li>
      ))}
    </ul>
  )
}

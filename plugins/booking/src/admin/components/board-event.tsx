import type { BoardEvent } from "../lib/board-view"
import { minutesLeft } from "../lib/board-view"
import { communeName } from "../lib/places"
import { useNow } from "../lib/use-now"
import { useTexts } from "../lib/use-texts"
import { dots } from "../lib/dots"

/** What stands in a block of the board, in words: colours alone tell nothing to many. */
export function BoardEventText({ event: { block } }: { event: BoardEvent }) {
  const { t, word, locale } = useTexts()
  const now = useNow(15_000)
  if (block.kind === "time_off" || block.kind === "external") {
    return (
      <span>
        {t(`kind.${block.kind}`)}
        {block.note && (
          <>
            {" · "}
            <bdi>{block.note}</bdi>
          </>
        )}
      </span>
    )
  }
  const marks = [
    block.at_risk.length > 0 && `⚠ ${t("board.atRisk")}`,
    block.kind === "overbook" && t("kind.overbook"),
    block.status === "held" && block.hold_expires_at
      ? t("board.held", { count: minutesLeft(block.hold_expires_at, now) })
      : block.status !== "confirmed" && word("status", block.status),
  ]
  return (
    <span className="flex min-w-0 flex-col">
      <span className="truncate font-medium">
        <bdi>{block.contact_name ?? block.service?.name}</bdi>
      </span>
      <span className="truncate">
        {dots([block.contact_name && block.service?.name, communeName(block.commune_code, locale)])}
      </span>
      {dots(marks) && <span className="truncate">{dots(marks)}</span>}
    </span>
  )
}

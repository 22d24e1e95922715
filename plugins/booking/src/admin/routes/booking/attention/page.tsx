import { useState } from "react"
import { AttentionList } from "../../../components/attention-list"
import { FailedMessages } from "../../../components/failed-messages"
import { BookingFrame } from "../../../components/frame"
import { LoadState } from "../../../components/load-state"
import { MenuText } from "../../../components/menu-text"
import { MoveDialog } from "../../../components/move-dialog"
import { VisitDrawer } from "../../../components/visit-drawer"
import { useAttention, useBoard } from "../../../lib/queries"
import type { BoardBlock } from "../../../lib/types"
import { useFilters } from "../../../lib/use-filters"
import { useMover } from "../../../lib/use-mover"
import { HOME_ZONE } from "../../../lib/use-texts"
import { todayIn } from "../../../lib/zoned"

/** Visits › To do: what waits for a person. */
const AttentionPage = () => {
  const { get, show } = useFilters()
  const { data, error, refetch } = useAttention()
  const today = todayIn(HOME_ZONE)
  const range = { from: today, to: today }
  const board = useBoard(range).data
  const timezone = board?.timezone ?? HOME_ZONE
  const technicians = board?.technicians ?? []
  const { move, dialog } = useMover(range, timezone)
  const [moving, setMoving] = useState<BoardBlock>()
  return (
    <BookingFrame tab="attention">
      {!data ? (
        <LoadState error={error} onRetry={() => void refetch()} />
      ) : (
        <AttentionList
          attention={data}
          onOpen={(id) => show("visit", id)}
          onMove={(block) => setMoving(block)}
        />
      )}
      <FailedMessages timezone={timezone} />
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
export const handle = { breadcrumb: () => <MenuText name="attention" /> }

export default AttentionPage

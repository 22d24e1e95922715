import { Button, Table, Text } from "@medusajs/ui"
import { isMovable, minutesLeft } from "../lib/board-view"
import { communeName } from "../lib/places"
import type { Board, BoardBlock } from "../lib/types"
import { useNow } from "../lib/use-now"
import { useTexts } from "../lib/use-texts"
import { Empty } from "./empty"
import { EDGE } from "./sizes"
import { StateBadge } from "./state-badge"
import { dots } from "../lib/dots"

/** The board as a table, in the order of the day: everything the calendar shows and does. */
export function BoardTable({
  board,
  onOpen,
  onMove,
}: {
  board: Board
  onOpen: (block: BoardBlock) => void
  onMove: (block: BoardBlock) => void
}) {
  const { t, hour, day, locale } = useTexts(board.timezone)
  const now = useNow(15_000)
  const names = new Map(board.technicians.map(({ id, name }) => [id, name]))
  const blocks = [...board.blocks].sort((a, b) => a.starts_at.localeCompare(b.starts_at))
  if (blocks.length === 0) return <Empty title={t("board.none")} hint={t("board.noneHint")} />

  const about = (block: BoardBlock) =>
    dots([block.service?.name, communeName(block.commune_code, locale), block.note])
  return (
    <div className="overflow-x-auto" tabIndex={0} role="region" aria-label={t("board.table")}>
      <Table>
        <Table.Header>
          <Table.Row>
            {(["time", "technician", "visit", "state"] as const).map((name) => (
              <Table.HeaderCell key={name} className="text-start">
                {t(`board.${name}`)}
              </Table.HeaderCell>
            ))}
            <Table.HeaderCell style={EDGE}>
              <span className="sr-only">{t("board.actions")}</span>
            </Table.HeaderCell>
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {blocks.map((block) => {
            const visit = block.kind === "visit" || block.kind === "overbook"
            const who = block.contact_name ?? block.reference ?? t(`kind.${block.kind}`)
            return (
              <Table.Row key={block.id}>
                <Table.Cell className="whitespace-nowrap">
                  {day(block.starts_at)}{" "}
                  <bdi dir="ltr" className="tabular-nums">
                    {hour(block.starts_at)}–{hour(block.ends_at)}
                  </bdi>
                </Table.Cell>
                <Table.Cell>
                  {block.technician_id
                    ? (names.get(block.technician_id) ?? block.technician_id)
                    : t("board.unassigned")}
                </Table.Cell>
                <Table.Cell>
                  <Text size="small" weight="plus">
                    <bdi>{who}</bdi>
                  </Text>
                  <Text size="small" className="text-ui-fg-subtle">
                    {about(block)}
                  </Text>
                </Table.Cell>
                <Table.Cell>
                  {visit ? <StateBadge status={block.status} /> : t(`kind.${block.kind}`)}
                  {block.status === "held" && block.hold_expires_at && (
                    <Text size="xsmall">
                      {t("board.held", { count: minutesLeft(block.hold_expires_at, now) })}
                    </Text>
                  )}
                  {block.at_risk.length > 0 && (
                    <Text size="xsmall" className="text-ui-fg-error">
                      ⚠ {t("board.atRisk")}
                    </Text>
                  )}
                </Table.Cell>
                <Table.Cell style={EDGE}>
                  <div className="flex justify-end gap-2">
                    {visit && (
                      <Button
                        size="small"
                        variant="transparent"
                        aria-label={`${t("actions.open")} ${who} ${hour(block.starts_at)}`}
                        onClick={() => onOpen(block)}
                      >
                        {t("actions.open")}
                      </Button>
                    )}
                    {isMovable(block) && (
                      <Button
                        size="small"
                        variant="secondary"
                        aria-label={`${t("move.open")} ${who} ${hour(block.starts_at)}`}
                        onClick={() => onMove(block)}
                      >
                        {t("move.open")}
                      </Button>
                    )}
                  </div>
                </Table.Cell>
              </Table.Row>
            )
          })}
        </Table.Body>
      </Table>
    </div>
  )
}

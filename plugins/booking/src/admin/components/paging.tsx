import { Button, Text } from "@medusajs/ui"
import type { Paging as Place } from "../lib/types"
import { useTexts } from "../lib/use-texts"

/** "21–40 of 134" and the buttons to the pages beside; nothing when all is on one page. */
export function Paging({ place, onMove }: { place: Place; onMove: (offset: number) => void }) {
  const { t } = useTexts()
  const { count, limit, offset } = place
  if (count <= limit && offset === 0) return null
  return (
    <nav
      aria-label={t("paging.label")}
      className="flex flex-wrap items-center justify-between gap-3 px-6 py-3"
    >
      <Text size="small" className="text-ui-fg-subtle tabular-nums">
        {t("paging.range", { from: offset + 1, to: Math.min(offset + limit, count), count })}
      </Text>
      <div className="flex gap-2">
        <Button
          size="small"
          variant="secondary"
          disabled={offset === 0}
          onClick={() => onMove(Math.max(0, offset - limit))}
        >
          {t("paging.before")}
        </Button>
        <Button
          size="small"
          variant="secondary"
          disabled={offset + limit >= count}
          onClick={() => onMove(offset + limit)}
        >
          {t("paging.after")}
        </Button>
      </div>
    </nav>
  )
}

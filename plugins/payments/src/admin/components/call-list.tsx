import { Text } from "@medusajs/ui"
import type { Call } from "../lib/types"
import { useTexts } from "../lib/use-texts"

/** Calls about an order, the last one first. */
export function CallList({ calls }: { calls: Call[] }) {
  const { t, when } = useTexts()
  return (
    <ol aria-label={t("call.list")} className="flex flex-col gap-1">
      {calls.map((call) => (
        <li key={call.id}>
          <Text size="small">
            <span className="text-ui-fg-subtle tabular-nums">{when(call.at)}</span>{" "}
            {t(`call.outcomes.${call.outcome}`)}
            {call.call_back_at && ` → ${when(call.call_back_at)}`}
            {call.by && (
              <span className="text-ui-fg-subtle">
                {" · "}
                <bdi>{call.by}</bdi>
              </span>
            )}
          </Text>
          {call.note && (
            <Text size="small" className="text-ui-fg-subtle">
              <bdi>{call.note}</bdi>
            </Text>
          )}
        </li>
      ))}
    </ol>
  )
}

import { Text } from "@medusajs/ui"
import type { VisitEvent } from "../lib/types"
import { useTexts } from "../lib/use-texts"

/** What happened to a visit, when, by whom; the newest first. */
export function VisitHistory({
  events,
  timezone,
}: {
  events: readonly VisitEvent[]
  timezone: string
}) {
  const { t, word, when } = useTexts(timezone)
  const reasonOf = ({ detail }: VisitEvent) =>
    typeof detail.reason === "string" ? detail.reason : undefined
  if (events.length === 0) return <Text size="small">{t("visit.noHistory")}</Text>
  return (
    <ol className="flex flex-col gap-2">
      {[...events].reverse().map((event) => (
        <li key={event.id}>
          <Text size="small">{word("event", event.kind)}</Text>
          <Text size="xsmall" className="text-ui-fg-subtle">
            {when(event.at)} · {event.actor_name ?? word("actor", event.actor_type)}
            {reasonOf(event) && (
              <>
                {" · "}
                <bdi>{reasonOf(event)}</bdi>
              </>
            )}
          </Text>
        </li>
      ))}
    </ol>
  )
}

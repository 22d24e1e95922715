import { Button, Text, toast } from "@medusajs/ui"
import { fetchBackend } from "../lib/backend"
import { useWrite } from "../lib/queries"
import type { Message } from "../lib/types"
import { useTexts } from "../lib/use-texts"

/** The messages a visit caused, and where each stands; a failed one can be tried again. */
export function VisitMessages({
  messages,
  timezone,
}: {
  messages: readonly Message[]
  timezone: string
}) {
  const { t, word, when, explain } = useTexts(timezone)
  const retry = useWrite((id: string) =>
    fetchBackend<unknown>(`booking/messages/${id}/retry`, { method: "POST", body: {} })
  )
  if (messages.length === 0) return <Text size="small">{t("message.none")}</Text>
  return (
    <ul className="flex flex-col gap-2">
      {messages.map((message) => (
        <li key={message.id} className="flex items-center justify-between gap-2">
          <div className="min-w-0">
            <Text size="small">
              {word("message.kinds", message.kind)} · {word("message.channels", message.channel)}
            </Text>
            <Text size="xsmall" className="text-ui-fg-subtle">
              {word("message.status", message.status)}
              {message.reason && ` (${word("message.reasons", message.reason)})`} ·{" "}
              {when(message.sent_at ?? message.due_at)}
            </Text>
          </div>
          {message.status === "failed" && (
            <Button
              size="small"
              variant="secondary"
              isLoading={retry.isPending}
              onClick={() =>
                retry.mutate(message.id, {
                  onSuccess: () => toast.success(t("message.retried")),
                  onError: (error) => toast.error(explain(error)),
                })
              }
            >
              {t("actions.retry")}
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}

import { Button, Text, toast } from "@medusajs/ui"
import { canCheck, eventText, newestFirst } from "../lib/attempt-view"
import { methodOf } from "../lib/locale"
import { useCheckAttempt } from "../lib/queries"
import type { Attempt, AttemptEvent } from "../lib/types"
import { useTexts } from "../lib/use-texts"
import { Copyable } from "./copyable"
import { Facts } from "./facts"
import { StateBadge } from "./state-badge"

/** What happened to an attempt, folded away until somebody asks. */
function History({ events }: { events: AttemptEvent[] }) {
  const { t, when, word } = useTexts()
  return (
    <details>
      <summary className="txt-small text-ui-fg-subtle cursor-pointer">
        {t("attempt.history", { count: events.length })}
      </summary>
      <ol className="flex flex-col gap-1 py-2">
        {events.map((event) => {
          const { group, name } = eventText(event)
          return (
            <li key={event.id} className="flex flex-wrap justify-between gap-x-4">
              <Text size="small">
                {word(group, name, t("attempt.events.other"))} ·{" "}
                <span className="text-ui-fg-subtle">
                  {word("sources", event.source, event.source)}
                </span>
              </Text>
              <Text size="small" className="text-ui-fg-subtle tabular-nums">
                {when(event.at)}
              </Text>
            </li>
          )
        })}
      </ol>
    </details>
  )
}

function AttemptEntry({ attempt }: { attempt: Attempt }) {
  const { t, money, when, word, explain } = useTexts()
  const check = useCheckAttempt()
  const reason = attempt.state_reason && word("reasons", attempt.state_reason, attempt.state_reason)

  const ask = () =>
    check.mutate(attempt.id, {
      onSuccess: ({ attempt: { state } }) =>
        toast.success(t("attempt.checked", { state: word("attempt.states", state, state) })),
      onError: (error) => toast.error(explain(error)),
    })

  return (
    <li className="flex flex-col gap-3 px-6 py-4">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <div className="flex flex-wrap items-center gap-2">
          <Text size="small" weight="plus">
            {word("methods", methodOf(attempt.provider_id), attempt.provider_id)}
            {attempt.mode === "test" && ` (${t("attempt.test")})`}
          </Text>
          <StateBadge group="attempt.states" state={attempt.state} />
        </div>
        <Text size="small" className="text-ui-fg-subtle tabular-nums">
          {when(attempt.created_at)}
        </Text>
      </div>
      <Facts
        rows={[
          [t("attempt.amount"), <bdi key="amount">{money(attempt.amount)}</bdi>],
          [t("attempt.reason"), reason],
          [t("attempt.message"), attempt.message && <bdi>{attempt.message}</bdi>],
          [t("attempt.paidAt"), attempt.paid_at && when(attempt.paid_at)],
          [
            t("attempt.approval"),
            attempt.approval_code && (
              <Copyable name={t("attempt.approval")} value={attempt.approval_code} />
            ),
          ],
          [
            t("attempt.card"),
            attempt.pan_masked && (
              <bdi dir="ltr" className="font-mono">
                {attempt.pan_masked}
              </bdi>
            ),
          ],
          [
            t("attempt.order_number"),
            <Copyable key="number" name={t("attempt.order_number")} value={attempt.order_number} />,
          ],
          [
            t("attempt.gatewayId"),
            attempt.gateway_order_id && (
              <Copyable name={t("attempt.gatewayId")} value={attempt.gateway_order_id} />
            ),
          ],
          [t("attempt.unreadable"), attempt.unreadable_since && when(attempt.unreadable_since)],
        ]}
      />
      <div className="flex flex-wrap items-start justify-between gap-3">
        {attempt.events && attempt.events.length > 0 ? (
          <div className="min-w-0 flex-1">
            <History events={attempt.events} />
          </div>
        ) : (
          <span />
        )}
        {canCheck(attempt) && (
          <Button
            type="button"
            size="small"
            variant="secondary"
            isLoading={check.isPending}
            onClick={ask}
          >
            {t("attempt.check")}
          </Button>
        )}
      </div>
    </li>
  )
}

/** Every try to pay an order at a gateway, the last one first. */
export function AttemptTimeline({ attempts }: { attempts: Attempt[] }) {
  const { t } = useTexts()
  return (
    <ol aria-label={t("attempt.list")} className="divide-y">
      {newestFirst(attempts).map((attempt) => (
        <AttemptEntry key={attempt.id} attempt={attempt} />
      ))}
    </ol>
  )
}

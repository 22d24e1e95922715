import { Heading, Text } from "@medusajs/ui"
import { useConfirmation } from "../lib/offline-queries"
import { useTexts } from "../lib/use-texts"
import { CallActions } from "./call-actions"
import { CallList } from "./call-list"
import { LoadState } from "./load-state"
import { StateBadge } from "./state-badge"

/** The phone confirmation of the cash order on the page: where it stands, the calls, how to note one. */
export function CallLog({ orderId, version }: { orderId: string; version: string }) {
  const { t } = useTexts()
  const { data, error, refetch } = useConfirmation(orderId, version)
  if (!data) return <LoadState error={error} onRetry={() => void refetch()} />
  const [confirmation] = data.confirmations
  if (!confirmation) return null
  return (
    <div className="flex flex-col gap-3 px-6 py-4">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <Heading level="h3">{t("call.log")}</Heading>
        <StateBadge group="call.statuses" state={confirmation.status} />
      </div>
      {confirmation.calls.length === 0 ? (
        <Text size="small" className="text-ui-fg-subtle">
          {t("call.none")}
        </Text>
      ) : (
        <CallList calls={confirmation.calls} />
      )}
      <CallActions confirmation={confirmation} />
    </div>
  )
}

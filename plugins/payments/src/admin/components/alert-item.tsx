import { Button, Text } from "@medusajs/ui"
import { useState } from "react"
import { methodOf } from "../lib/locale"
import type { Alert } from "../lib/types"
import { useTexts } from "../lib/use-texts"
import { OrderLink } from "./order-link"
import { ResolveDrawer } from "./resolve-drawer"
import { StateBadge } from "./state-badge"

/** One alert: what happened, which money, and how it ended or the button that ends it. */
export function AlertItem({ alert, withOrder }: { alert: Alert; withOrder: boolean }) {
  const { t, money, when, word } = useTexts()
  const [resolving, setResolving] = useState(false)
  const title = word("alert.kinds", alert.kind, alert.kind)
  return (
    <li className="flex flex-col gap-2 px-6 py-4">
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <div className="flex min-w-0 flex-col gap-1">
          <div className="flex flex-wrap items-center gap-2">
            <Text size="small" weight="plus">
              {title}
            </Text>
            <StateBadge group="alert.statuses" state={alert.status} />
          </div>
          <Text size="small" className="text-ui-fg-subtle">
            {word("alert.hints", alert.kind, "")}
          </Text>
        </div>
        {alert.amount !== null && (
          <Text weight="plus" className="shrink-0 tabular-nums">
            <bdi>{money(alert.amount)}</bdi>
          </Text>
        )}
      </div>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <Text as="div" size="small" className="text-ui-fg-subtle flex flex-wrap gap-2">
          {withOrder && <OrderLink order={alert.order} />}
          {alert.provider_id && (
            <span>{word("methods", methodOf(alert.provider_id), alert.provider_id)}</span>
          )}
          <span className="tabular-nums">{when(alert.created_at)}</span>
        </Text>
        {alert.status === "open" && (
          <Button
            size="small"
            variant="secondary"
            aria-label={`${t("alert.resolve")} : ${title}`}
            onClick={() => setResolving(true)}
          >
            {t("alert.resolve")}
          </Button>
        )}
      </div>
      {alert.status === "resolved" && (
        <Text size="small" className="text-ui-fg-subtle">
          {alert.resolution && word("alert.resolutions", alert.resolution, alert.resolution)}
          {alert.resolved_at && ` · ${when(alert.resolved_at)}`}
          {alert.reason && (
            <>
              {" · "}
              <bdi>{alert.reason}</bdi>
            </>
          )}
        </Text>
      )}
      {resolving && <ResolveDrawer alert={alert} onClose={() => setResolving(false)} />}
    </li>
  )
}

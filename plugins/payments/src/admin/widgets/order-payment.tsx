import { defineWidgetConfig } from "@medusajs/admin-sdk"
import type { AdminOrder, DetailWidgetProps } from "@medusajs/framework/types"
import { Button, Container, Heading, Text } from "@medusajs/ui"
import { useState } from "react"
import { AlertItem } from "../components/alert-item"
import { AttemptTimeline } from "../components/attempt-timeline"
import { CallLog } from "../components/call-log"
import { Facts } from "../components/facts"
import { LoadState } from "../components/load-state"
import { RefundDrawer } from "../components/refund-drawer"
import { StateBadge } from "../components/state-badge"
import { newestFirst } from "../lib/attempt-view"
import { methodOf } from "../lib/locale"
import { usePanel } from "../lib/queries"
import type { PaymentPanel, Refundable } from "../lib/types"
import { useTexts } from "../lib/use-texts"

/** What is owed, what came, until when, and by which methods the shopper tried. */
function Summary({ panel }: { panel: PaymentPanel }) {
  const { t, money, when, word } = useTexts()
  const { order, sessions, deadline_at } = panel
  const late = deadline_at !== null && Date.parse(deadline_at) < Date.now()
  return (
    <div className="px-6 py-4">
      <Facts
        rows={[
          [t("panel.total"), <bdi key="total">{money(order.total)}</bdi>],
          [t("panel.paid"), order.paid > 0 && <bdi>{money(order.paid)}</bdi>],
          [t("panel.refunded"), order.refunded > 0 && <bdi>{money(order.refunded)}</bdi>],
          [
            t("panel.methods"),
            newestFirst(sessions)
              .map(({ provider_id }) => word("methods", methodOf(provider_id), provider_id))
              .join(" · "),
          ],
          [
            t("panel.deadline"),
            deadline_at && (
              <span className={late ? "text-ui-fg-error" : ""}>{when(deadline_at)}</span>
            ),
          ],
        ]}
      />
    </div>
  )
}

function Panel({ panel, version }: { panel: PaymentPanel; version: string }) {
  const { t, word, money } = useTexts()
  const [refunding, setRefunding] = useState<Refundable>()
  const open = panel.alerts.filter(({ status }) => status === "open")
  const resolved = panel.alerts.filter(({ status }) => status !== "open")
  const cash = panel.sessions.some(({ provider_id }) => methodOf(provider_id) === "cod")
  const returnable = panel.refundable.filter(({ amount }) => amount > 0)
  return (
    <>
      <Text size="small" className="text-ui-fg-subtle px-6 py-3">
        {word("panel.says", panel.status, "")}
      </Text>
      <Summary panel={panel} />
      {open.length > 0 && (
        <ul aria-label={t("alert.lists.open")} className="divide-y">
          {open.map((alert) => (
            <AlertItem key={alert.id} alert={alert} withOrder={false} />
          ))}
        </ul>
      )}
      {panel.attempts.length > 0 && <AttemptTimeline attempts={panel.attempts} />}
      {cash && <CallLog orderId={panel.order.id} version={version} />}
      {resolved.length > 0 && (
        <ul aria-label={t("alert.lists.resolved")} className="divide-y">
          {resolved.map((alert) => (
            <AlertItem key={alert.id} alert={alert} withOrder={false} />
          ))}
        </ul>
      )}
      {returnable.length > 0 && (
        <div className="flex flex-wrap justify-end gap-2 px-6 py-4">
          {returnable.map((one) => (
            <Button
              key={one.payment_id}
              size="small"
              variant="secondary"
              onClick={() => setRefunding(one)}
            >
              {t("refund.open", {
                method: word("methods", methodOf(one.provider_id), one.provider_id),
                amount: money(one.amount),
              })}
            </Button>
          ))}
        </div>
      )}
      {refunding && <RefundDrawer refundable={refunding} onClose={() => setRefunding(undefined)} />}
    </>
  )
}

/**
 * "Paiement" on the order page: where the money stands in words, every try to pay, what does not
 * fit, and the buttons that ask the gateway, send money back or note a call.
 */
const OrderPaymentWidget = ({ data: order }: DetailWidgetProps<AdminOrder>) => {
  const { t } = useTexts()
  const version = order.status + order.payment_status
  const { data, error, refetch } = usePanel(order.id, version)
  return (
    <Container className="divide-y p-0">
      <div className="flex flex-wrap items-center justify-between gap-3 px-6 py-4">
        <Heading level="h2">{t("panel.title")}</Heading>
        {data && <StateBadge group="panel.statuses" state={data.status} />}
      </div>
      {data ? (
        <Panel panel={data} version={version} />
      ) : (
        <LoadState error={error} onRetry={() => void refetch()} />
      )}
    </Container>
  )
}

/** The id is what a saved layout of the page knows this widget by. */
export const config = defineWidgetConfig({
  id: "hanout-order-payment",
  zone: "order.details.before",
})

export default OrderPaymentWidget

import { defineWidgetConfig } from "@medusajs/admin-sdk"
import type { AdminOrder, DetailWidgetProps } from "@medusajs/framework/types"
import { Button, Container, Heading, StatusBadge, Text, toast, usePrompt } from "@medusajs/ui"
import { BADGE } from "../components/sizes"
import { useCash, useReceiveCash } from "../lib/cash"
import { useTexts } from "../lib/use-texts"

const COLORS = {
  due: "orange",
  collected: "green",
  order_canceled: "grey",
  nothing_to_collect: "grey",
} as const

/**
 * "Encaissement" on the order page: what the courier has to bring back, whether it came, and the
 * button that records it. Orders without cash on delivery do not show it.
 */
const OrderCashWidget = ({ data: order }: DetailWidgetProps<AdminOrder>) => {
  const { t, money, when, explain } = useTexts()
  const prompt = usePrompt()
  const { data, isError, isPending, refetch } = useCash(
    order.id,
    order.status + order.payment_status
  )
  const receive = useReceiveCash(order.id)

  if (isPending) return null
  if (isError) {
    return (
      <Container className="flex items-center justify-between gap-x-4 px-6 py-4">
        <Text size="small">{t("received.loadFailed")}</Text>
        <Button size="small" variant="secondary" onClick={() => void refetch()}>
          {t("actions.retry")}
        </Button>
      </Container>
    )
  }
  const { cash, received } = data
  if (cash.state === "nothing_to_collect") return null

  const collect = async (amountDa: number) => {
    const amount = money(amountDa)
    const confirmed = await prompt({
      variant: "confirmation",
      title: t("received.confirm.title", { amount }),
      description: t("received.confirm.description", { amount, number: order.display_id }),
      confirmText: t("received.confirm.yes"),
      cancelText: t("received.confirm.no"),
    })
    if (!confirmed) return
    receive.mutate(amountDa, {
      onSuccess: () => toast.success(t("received.done", { amount })),
      onError: (error) => toast.error(explain(error)),
    })
  }

  return (
    <Container className="divide-y p-0">
      <div className="flex items-center justify-between gap-x-4 px-6 py-4">
        <Heading level="h2">{t("received.title")}</Heading>
        <StatusBadge color={COLORS[cash.state]} style={BADGE}>
          {t(`received.state.${cash.state}`)}
        </StatusBadge>
      </div>
      {cash.state !== "order_canceled" && (
        <div className="flex flex-col gap-y-2 px-6 py-4">
          <div className="flex items-center justify-between gap-x-4">
            <Text size="small" className="text-ui-fg-subtle">
              {t(`received.${cash.state === "due" ? "amountDue" : "amountCollected"}`)}
            </Text>
            <Text size="large" weight="plus">
              <bdi>{money(cash.amount)}</bdi>
            </Text>
          </div>
          {cash.state === "collected" && cash.at && (
            <Text size="small" className="text-ui-fg-subtle">
              {t("received.collectedOn", { date: when(cash.at) })}
            </Text>
          )}
          {received?.note && (
            <Text size="small" className="text-ui-fg-subtle">
              {t("received.note")} : <bdi>{received.note}</bdi>
            </Text>
          )}
        </div>
      )}
      {cash.state === "due" && (
        <div className="flex justify-end px-6 py-4">
          <Button
            size="small"
            isLoading={receive.isPending}
            onClick={() => void collect(cash.amount)}
          >
            {t("received.receive")}
          </Button>
        </div>
      )}
    </Container>
  )
}

/** The id is what a saved layout of the page knows this widget by. */
export const config = defineWidgetConfig({
  id: "hanout-order-cash",
  zone: "order.details.side.before",
})

export default OrderCashWidget

import { Badge, Button, Text } from "@medusajs/ui"
import { duplicatesOf } from "../lib/transfer-view"
import type { Transfer } from "../lib/types"
import { useTexts } from "../lib/use-texts"
import { OrderLink } from "./order-link"
import { StateBadge } from "./state-badge"

/** A transfer in the list: whose, how much, with which reference, and what waits for a person. */
export function TransferItem({ transfer, onOpen }: { transfer: Transfer; onOpen: () => void }) {
  const { t, money, when } = useTexts()
  const { order, state, deadline_at, proofs } = transfer
  const submitted = proofs[0]?.submitted_at
  const duplicates = duplicatesOf(transfer).length
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-3 px-6 py-4">
      <div className="flex min-w-0 flex-col gap-1">
        <div className="flex flex-wrap items-center gap-2">
          <OrderLink order={order} />
          <Text size="small" weight="plus">
            <bdi>{order.customer_name}</bdi>
          </Text>
          <StateBadge group="transfer.states" state={state} />
          {duplicates > 0 && (
            <Badge size="2xsmall" color="red">
              {t("transfer.duplicate")}
            </Badge>
          )}
        </div>
        <Text size="small" className="text-ui-fg-subtle">
          <bdi dir="ltr" className="font-mono">
            {transfer.reference}
          </bdi>
          {" · "}
          {submitted
            ? t("transfer.submittedAt", { at: when(submitted) })
            : deadline_at && t("transfer.until", { at: when(deadline_at) })}
        </Text>
      </div>
      <div className="flex items-center gap-4">
        <Text weight="plus" className="shrink-0 tabular-nums">
          <bdi>{money(transfer.amount)}</bdi>
        </Text>
        <Button
          size="small"
          variant="secondary"
          aria-label={t("transfer.openOf", { number: order.display_id })}
          onClick={onOpen}
        >
          {t("transfer.open")}
        </Button>
      </div>
    </li>
  )
}

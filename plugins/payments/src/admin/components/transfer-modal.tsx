import { FocusModal, Heading, Text } from "@medusajs/ui"
import { useState } from "react"
import { useTransfer } from "../lib/offline-queries"
import { duplicatesOf, isToDecide } from "../lib/transfer-view"
import type { Transfer } from "../lib/types"
import { useTexts } from "../lib/use-texts"
import { Copyable } from "./copyable"
import { Facts } from "./facts"
import { SelectFilter } from "./filters"
import { LoadState } from "./load-state"
import { OrderLink } from "./order-link"
import { ProofView } from "./proof-view"
import { StateBadge } from "./state-badge"
import { TransferDecision } from "./transfer-decision"

/** The proofs of a transfer, one at a time, the last one first. */
function Proofs({ transfer }: { transfer: Transfer }) {
  const { t, when, day } = useTexts()
  const [id, setId] = useState(transfer.proofs[0]?.id)
  const proof = transfer.proofs.find((one) => one.id === id) ?? transfer.proofs[0]
  if (!proof) {
    return (
      <Text size="small" className="text-ui-fg-subtle">
        {t("transfer.noProof")}
      </Text>
    )
  }
  return (
    <div className="flex flex-col gap-3">
      {transfer.proofs.length > 1 && (
        <SelectFilter
          label={t("transfer.proofs")}
          value={proof.id}
          options={transfer.proofs.map((one) => ({ value: one.id, label: when(one.submitted_at) }))}
          onChange={setId}
        />
      )}
      <ProofView key={proof.id} transferId={transfer.id} proof={proof} />
      <Facts
        rows={[
          [t("transfer.sent"), when(proof.submitted_at)],
          [t("transfer.sender"), proof.sender_name && <bdi>{proof.sender_name}</bdi>],
          [t("transfer.last4"), proof.sender_last4 && <bdi dir="ltr">{proof.sender_last4}</bdi>],
          [
            t("transfer.number"),
            proof.transfer_number && <bdi dir="ltr">{proof.transfer_number}</bdi>,
          ],
          [t("transfer.paidOn"), proof.paid_on && day(proof.paid_on)],
        ]}
      />
    </div>
  )
}

/** Other orders the same proof was sent for: the oldest trick there is. */
function Duplicates({ transfer }: { transfer: Transfer }) {
  const { t } = useTexts()
  const duplicates = duplicatesOf(transfer)
  if (duplicates.length === 0) return null
  return (
    <div role="alert" className="bg-ui-bg-subtle flex flex-col gap-1 rounded-lg p-4">
      <Text size="small" weight="plus" className="text-ui-fg-error">
        {t("transfer.duplicate")}
      </Text>
      {duplicates.map(({ order_id, display_id, why }) => (
        <Text key={`${order_id} ${why}`} as="div" size="small">
          {t(`transfer.why.${why}`)} <OrderLink order={{ id: order_id, display_id }} />
        </Text>
      ))}
    </div>
  )
}

function Expected({ transfer }: { transfer: Transfer }) {
  const { t, money, when } = useTexts()
  const { order, first_confirmation: first } = transfer
  return (
    <div className="flex flex-col gap-4">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <Heading level="h2">
          <bdi>{money(transfer.amount)}</bdi>
        </Heading>
        <StateBadge group="transfer.states" state={transfer.state} />
      </div>
      <Facts
        rows={[
          [t("attempt.order"), <OrderLink key="order" order={order} />],
          [t("transfer.customer"), order.customer_name && <bdi>{order.customer_name}</bdi>],
          [
            t("transfer.reference"),
            <Copyable key="reference" name={t("transfer.reference")} value={transfer.reference} />,
          ],
          [t("transfer.deadline"), transfer.deadline_at && when(transfer.deadline_at)],
          [
            t("transfer.first"),
            first && (
              <>
                <bdi>{first.by}</bdi> · {when(first.at)} · <bdi>{money(first.received_amount)}</bdi>
              </>
            ),
          ],
          [t("transfer.confirmedAt"), transfer.confirmed_at && when(transfer.confirmed_at)],
          [
            t("transfer.received"),
            transfer.received_amount !== null && <bdi>{money(transfer.received_amount)}</bdi>,
          ],
          [
            t("transfer.rejectReason"),
            transfer.reject_reason && <bdi>{transfer.reject_reason}</bdi>,
          ],
        ]}
      />
    </div>
  )
}

/** A transfer to decide on: what is expected beside what was sent. */
export function TransferModal({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTexts()
  const { data, error, refetch } = useTransfer(id)
  const transfer = data?.transfer
  return (
    <FocusModal open onOpenChange={(open) => !open && onClose()}>
      <FocusModal.Content>
        <FocusModal.Header>
          <FocusModal.Title asChild>
            <Heading level="h1" className="flex-1 px-3">
              {transfer
                ? t("transfer.title", { number: transfer.order.display_id })
                : t("tabs.transfers")}
            </Heading>
          </FocusModal.Title>
          <FocusModal.Description className="sr-only">{t("transfer.hint")}</FocusModal.Description>
        </FocusModal.Header>
        <FocusModal.Body className="overflow-y-auto">
          {transfer ? (
            <div className="grid grid-cols-1 gap-6 p-4 lg:grid-cols-2">
              <div className="flex min-w-0 flex-col gap-4">
                <Expected transfer={transfer} />
                <Duplicates transfer={transfer} />
                {isToDecide(transfer) && <TransferDecision transfer={transfer} onClose={onClose} />}
              </div>
              <div className="min-w-0">
                <Proofs transfer={transfer} />
              </div>
            </div>
          ) : (
            <LoadState error={error} onRetry={() => void refetch()} />
          )}
        </FocusModal.Body>
      </FocusModal.Content>
    </FocusModal>
  )
}

import { Button, Heading, Text, toast } from "@medusajs/ui"
import { useState, type ReactNode } from "react"
import { Link } from "react-router-dom"
import { fetchBackend } from "../lib/backend"
import { communeName } from "../lib/places"
import { useVisitAction, useWrite } from "../lib/queries"
import type { Attention, BoardBlock, BookingRequest, MoneyBlock } from "../lib/types"
import { useTexts } from "../lib/use-texts"
import { Empty } from "./empty"
import { ReasonPrompt } from "./reason-prompt"
import { PhoneLink } from "./visit-facts"
import { dots } from "../lib/dots"

function Group({ title, count, children }: { title: string; count: number; children: ReactNode }) {
  if (count === 0) return null
  return (
    <section className="flex flex-col">
      <Heading level="h3" className="px-6 pb-1 pt-4">
        {title} ({count})
      </Heading>
      <ul className="divide-y">{children}</ul>
    </section>
  )
}

function Line({ children, actions }: { children: ReactNode; actions: ReactNode }) {
  return (
    <li className="flex flex-wrap items-center justify-between gap-3 px-6 py-3">
      <div className="flex min-w-0 flex-col">{children}</div>
      <div className="flex flex-wrap gap-2">{actions}</div>
    </li>
  )
}

function ApproveButton({ block, who }: { block: BoardBlock; who: string }) {
  const { t, explain } = useTexts()
  const action = useVisitAction(block.id)
  return (
    <Button
      size="small"
      aria-label={`${t("visit.approve")} ${who}`}
      isLoading={action.isPending}
      onClick={() =>
        action.mutate(
          { action: "approve", body: { version: block.version } },
          {
            onSuccess: () => toast.success(t("visit.done.approve")),
            onError: (error) => toast.error(t("visit.refused"), { description: explain(error) }),
          }
        )
      }
    >
      {t("visit.approve")}
    </Button>
  )
}

function RefundedButton({ block, who }: { block: BoardBlock; who: string }) {
  const { t, explain } = useTexts()
  const action = useVisitAction(block.id)
  const [asking, setAsking] = useState(false)
  return (
    <>
      <Button
        size="small"
        variant="secondary"
        aria-label={`${t("attention.refunded")} ${who}`}
        onClick={() => setAsking(true)}
      >
        {t("attention.refunded")}
      </Button>
      {asking && (
        <ReasonPrompt
          title={t("attention.refundedTitle")}
          description={t("attention.refundedHint")}
          label={t("attention.refundedReference")}
          confirm={t("attention.refundedYes")}
          leave={t("actions.back")}
          pending={action.isPending}
          onCancel={() => setAsking(false)}
          onConfirm={(reference) =>
            action.mutate(
              { action: "refunded", body: { reference } },
              {
                onSuccess: () => toast.success(t("attention.refundedDone")),
                onError: (error) =>
                  toast.error(t("visit.refused"), { description: explain(error) }),
                onSettled: () => setAsking(false),
              }
            )
          }
        />
      )}
    </>
  )
}

function RequestLine({ request }: { request: BookingRequest }) {
  const { t, day, locale, explain } = useTexts()
  const [pending, setPending] = useState(false)
  const close = useWrite((id: string) =>
    fetchBackend<unknown>(`booking/requests/${id}/close`, { method: "POST", body: {} })
  )
  const who = [request.contact.first_name, request.contact.last_name].filter(Boolean).join(" ")
  const onClose = async () => {
    setPending(true)
    try {
      await close.mutateAsync(request.id)
      toast.success(t("attention.closed"))
    } catch (error) {
      toast.error(explain(error))
    }
    setPending(false)
  }
  return (
    <Line
      actions={
        <Button
          size="small"
          variant="secondary"
          aria-label={`${t("attention.close")} ${who}`}
          isLoading={pending}
          onClick={() => void onClose()}
        >
          {t("attention.close")}
        </Button>
      }
    >
      <Text size="small" weight="plus">
        {t(`attention.kinds.${request.kind}`)} · <bdi>{who}</bdi>
      </Text>
      <Text size="small">
        <PhoneLink phone={request.phone} />
      </Text>
      <Text size="small" className="text-ui-fg-subtle">
        {dots([
          request.service?.name,
          communeName(request.commune_code, locale),
          day(request.created_at),
        ])}
      </Text>
      {request.note && (
        <Text size="small">
          <bdi>{request.note}</bdi>
        </Text>
      )}
    </Line>
  )
}

/** Everything that waits for a person, by what it waits for. */
export function AttentionList({
  attention,
  onOpen,
  onMove,
}: {
  attention: Attention
  onOpen: (id: string) => void
  onMove: (block: BoardBlock) => void
}) {
  const { t, word, when, locale } = useTexts()
  const lists = Object.values(attention)
  if (lists.every((list) => list.length === 0)) {
    return <Empty title={t("attention.none")} hint={t("attention.noneHint")} />
  }
  const nameOf = (block: BoardBlock) => block.contact_name ?? block.reference ?? ""
  const about = (block: BoardBlock, more?: ReactNode) => (
    <>
      <Text size="small" weight="plus">
        <bdi>{nameOf(block)}</bdi> · {when(block.starts_at)}
      </Text>
      <Text size="small" className="text-ui-fg-subtle">
        {dots([block.service?.name, communeName(block.commune_code, locale)])}
      </Text>
      {more}
    </>
  )
  const open = (block: BoardBlock) => (
    <Button
      size="small"
      variant="transparent"
      aria-label={`${t("actions.open")} ${nameOf(block)}`}
      onClick={() => onOpen(block.id)}
    >
      {t("actions.open")}
    </Button>
  )
  const move = (block: BoardBlock, label: string) => (
    <Button
      size="small"
      variant="secondary"
      aria-label={`${label} ${nameOf(block)}`}
      onClick={() => onMove(block)}
    >
      {label}
    </Button>
  )
  const order = (block: MoneyBlock) =>
    block.order_id && (
      <Button size="small" variant="secondary" asChild>
        <Link to={`/orders/${block.order_id}`}>{t("visit.openOrder")}</Link>
      </Button>
    )
  return (
    <div className="flex flex-col divide-y pb-2">
      <Group title={t("attention.approvals")} count={attention.approvals.length}>
        {attention.approvals.map((block) => (
          <Line
            key={block.id}
            actions={
              <>
                {open(block)}
                <ApproveButton block={block} who={nameOf(block)} />
              </>
            }
          >
            {about(block)}
          </Line>
        ))}
      </Group>
      <Group title={t("attention.unassigned")} count={attention.unassigned.length}>
        {attention.unassigned.map((block) => (
          <Line
            key={block.id}
            actions={
              <>
                {open(block)}
                {move(block, t("visit.assign"))}
              </>
            }
          >
            {about(block)}
          </Line>
        ))}
      </Group>
      <Group title={t("attention.atRisk")} count={attention.at_risk.length}>
        {attention.at_risk.map((block) => (
          <Line
            key={block.id}
            actions={
              <>
                {open(block)}
                {move(block, t("move.open"))}
              </>
            }
          >
            {about(
              block,
              <Text size="small" className="text-ui-fg-error">
                ⚠{" "}
                {(block.reasons ?? block.at_risk).map((reason) => word("risks", reason)).join(" ")}
              </Text>
            )}
          </Line>
        ))}
      </Group>
      <Group title={t("attention.slotLost")} count={attention.slot_lost.length}>
        {attention.slot_lost.map((block) => (
          <Line
            key={block.id}
            actions={
              <>
                {open(block)}
                {order(block)}
              </>
            }
          >
            {about(block)}
          </Line>
        ))}
      </Group>
      <Group title={t("attention.refunds")} count={attention.refunds.length}>
        {attention.refunds.map((block) => (
          <Line
            key={block.id}
            actions={
              <>
                {open(block)}
                {order(block)}
                <RefundedButton block={block} who={nameOf(block)} />
              </>
            }
          >
            {about(block)}
          </Line>
        ))}
      </Group>
      <Group title={t("attention.requests")} count={attention.requests.length}>
        {attention.requests.map((request) => (
          <RequestLine key={request.id} request={request} />
        ))}
      </Group>
    </div>
  )
}

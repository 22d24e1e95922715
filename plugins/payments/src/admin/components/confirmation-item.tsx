import { ChatBubble, Phone } from "@medusajs/icons"
import { Text } from "@medusajs/ui"
import type { Confirmation } from "../lib/types"
import { useTexts } from "../lib/use-texts"
import { whatsappLink } from "../lib/whatsapp"
import { CallActions } from "./call-actions"
import { CallList } from "./call-list"
import { OrderLink } from "./order-link"
import { StateBadge } from "./state-badge"

const LINK =
  "text-ui-fg-interactive hover:text-ui-fg-interactive-hover inline-flex items-center gap-2"

/** A number to tap: it dials, or opens WhatsApp with a message already written. */
function PhoneLinks({
  phone,
  message,
}: {
  phone: { e164: string; national: string }
  message: string
}) {
  const { t } = useTexts()
  return (
    <div className="flex flex-wrap items-center gap-4">
      <a
        href={`tel:${phone.e164}`}
        aria-label={t("call.dial", { number: phone.national })}
        className={LINK}
      >
        <Phone aria-hidden="true" />
        <bdi dir="ltr" className="txt-small-plus tabular-nums">
          {phone.national}
        </bdi>
      </a>
      <a
        href={whatsappLink(phone.e164, message)}
        target="_blank"
        rel="noopener noreferrer"
        aria-label={t("call.whatsapp", { number: phone.national })}
        className={LINK}
      >
        <ChatBubble aria-hidden="true" />
        <span className="txt-small-plus">WhatsApp</span>
      </a>
    </div>
  )
}

/** A cash order in the queue: whom to call about what, the calls so far, how this one ended. */
export function ConfirmationItem({ confirmation }: { confirmation: Confirmation }) {
  const { t, money, when } = useTexts()
  const { order, calls, status, call_back_at } = confirmation
  const place = [order.wilaya_code, order.commune_name].filter(Boolean).join(" ")
  const message = t("call.message", { number: order.display_id, amount: money(order.total) })
  return (
    <li className="flex flex-col gap-3 px-6 py-4">
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <div className="flex min-w-0 flex-col gap-1">
          <div className="flex flex-wrap items-center gap-2">
            <OrderLink order={order} />
            <Text size="small" weight="plus">
              <bdi>{order.customer_name}</bdi>
            </Text>
            <StateBadge group="call.statuses" state={status} />
          </div>
          <Text size="small" className="text-ui-fg-subtle">
            {place && (
              <>
                <bdi>{place}</bdi>
                {" · "}
              </>
            )}
            {when(order.created_at)}
            {call_back_at && ` · ${t("call.due", { at: when(call_back_at) })}`}
          </Text>
        </div>
        <Text weight="plus" className="shrink-0 tabular-nums">
          <bdi>{money(order.total)}</bdi>
        </Text>
      </div>
      {order.phone && <PhoneLinks phone={order.phone} message={message} />}
      {order.phone2 && <PhoneLinks phone={order.phone2} message={message} />}
      {calls.length > 0 && <CallList calls={calls} />}
      <CallActions confirmation={confirmation} />
    </li>
  )
}

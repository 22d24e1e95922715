import { defineWidgetConfig } from "@medusajs/admin-sdk"
import { Phone } from "@medusajs/icons"
import type { AdminOrder, DetailWidgetProps } from "@medusajs/framework/types"
import { Container, Heading, Text } from "@medusajs/ui"
import type { ReactNode } from "react"
import type { AdminOrderDelivery } from "../../types/http"
import { LoadState } from "../components/load-state"
import { bothNames } from "../lib/places"
import { useOrderDelivery } from "../lib/queries"
import { useTexts } from "../lib/use-texts"

function Row({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="grid grid-cols-2 items-start gap-3 px-6 py-3">
      <dt>
        <Text size="small" weight="plus" className="text-ui-fg-subtle">
          {label}
        </Text>
      </dt>
      <dd className="min-w-0 break-words">{children}</dd>
    </div>
  )
}

/** A number to tap: a phone dials, a desk's computer hands it to its calling program. */
function PhoneLink({ phone }: { phone: NonNullable<AdminOrderDelivery["phone"]> }) {
  const { t } = useTexts()
  return (
    <a
      href={`tel:${phone.e164}`}
      aria-label={t("order.call", { number: phone.national })}
      className="text-ui-fg-interactive hover:text-ui-fg-interactive-hover inline-flex items-center gap-2"
    >
      <Phone aria-hidden="true" />
      <bdi dir="ltr" className="txt-small-plus tabular-nums">
        {phone.national}
      </bdi>
    </a>
  )
}

type Place = { code?: string; name_fr: string; name_ar: string }

/** Both scripts: the merchant reads one, the driver may read the other. */
function PlaceName({ place, withCode = false }: { place: Place; withCode?: boolean }) {
  const { language } = useTexts()
  const [own, other] = bothNames(place, language)
  return (
    <>
      <Text size="small">
        {withCode && <bdi dir="ltr">{place.code}</bdi>} <bdi>{own}</bdi>
      </Text>
      <Text size="small" className="text-ui-fg-subtle">
        <bdi>{other}</bdi>
      </Text>
    </>
  )
}

function Details({ delivery }: { delivery: AdminOrderDelivery }) {
  const { t } = useTexts()
  const texts = [
    ["address", delivery.address],
    ["landmark", delivery.landmark],
    ["note", delivery.note],
  ] as const
  return (
    <dl className="divide-y">
      {delivery.name && (
        <Row label={t("order.customer")}>
          <Text size="small">
            <bdi>{delivery.name}</bdi>
          </Text>
        </Row>
      )}
      {delivery.phone && (
        <Row label={t("order.phone")}>
          <PhoneLink phone={delivery.phone} />
        </Row>
      )}
      {delivery.phone2 && (
        <Row label={t("order.phone2")}>
          <PhoneLink phone={delivery.phone2} />
        </Row>
      )}
      {delivery.mode && (
        <Row label={t("order.mode")}>
          <Text size="small">{t(`mode.${delivery.mode}`)}</Text>
        </Row>
      )}
      {delivery.wilaya && (
        <Row label={t("order.wilaya")}>
          <PlaceName place={delivery.wilaya} withCode />
        </Row>
      )}
      {delivery.commune && (
        <Row label={t("order.commune")}>
          <PlaceName place={delivery.commune} />
        </Row>
      )}
      {delivery.carrier_wilaya && (
        <Row label={t("order.carrier_wilaya")}>
          <PlaceName place={delivery.carrier_wilaya} withCode />
        </Row>
      )}
      {delivery.desk && (
        <Row label={t("order.desk")}>
          <PlaceName place={delivery.desk} />
        </Row>
      )}
      {texts.map(
        ([name, text]) =>
          text && (
            <Row key={name} label={t(`order.${name}`)}>
              <Text size="small">
                <bdi>{text}</bdi>
              </Text>
            </Row>
          )
      )}
    </dl>
  )
}

/** Beside an order: whom to call and where to send it. */
const OrderDeliveryWidget = ({ data: order }: DetailWidgetProps<AdminOrder>) => {
  const { t } = useTexts()
  const { data, isError, refetch } = useOrderDelivery(order.id)
  return (
    <Container className="divide-y p-0">
      <div className="px-6 py-4">
        <Heading level="h2">{t("order.title")}</Heading>
      </div>
      {data ? (
        <Details delivery={data.delivery} />
      ) : (
        <LoadState failed={isError} onRetry={() => void refetch()} />
      )}
    </Container>
  )
}

/** The id is what a saved layout of the page knows this widget by. */
export const config = defineWidgetConfig({
  id: "hanout-order-delivery",
  zone: "order.details.side.before",
})

export default OrderDeliveryWidget

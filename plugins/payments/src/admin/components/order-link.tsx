import { Link } from "react-router-dom"
import { useTexts } from "../lib/use-texts"

/** The order something belongs to; a dash when it belongs to none. */
export function OrderLink({ order }: { order: { id: string; display_id: number } | null }) {
  const { t } = useTexts()
  if (!order) return <span>—</span>
  return (
    <Link
      to={`/orders/${order.id}`}
      aria-label={t("order.open", { number: order.display_id })}
      className="text-ui-fg-interactive hover:text-ui-fg-interactive-hover txt-small-plus"
      onClick={(event) => event.stopPropagation()}
    >
      <bdi dir="ltr">#{order.display_id}</bdi>
    </Link>
  )
}

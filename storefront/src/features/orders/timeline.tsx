import { formatDate, formatTime } from "@hanout/algeria/money"
import type { TrackedOrder } from "@/data/orders"
import { translator } from "@/i18n/translate"
import { cx } from "@/lib/cx"
import type { OrderPayment } from "@/lib/pay/order-payment"
import type { Locale } from "@/lib/i18n/locales"
import { Icon } from "@/ui/icon"
import { heldByMoney, timeline, type TimelineStep } from "./steps"

/** The order's way as a run of pipe: filled where it has been, hollow where it is going. */
export function Timeline({
  order,
  payment,
  locale,
}: {
  order: TrackedOrder
  payment: OrderPayment | null
  locale: Locale
}) {
  const t = translator(locale, "tracking")
  const held = heldByMoney(order, payment)
  const steps = timeline(order)
  return (
    <ol className="grid">
      {steps.map((step, index) => (
        <li
          key={step.status}
          aria-current={step.state === "now" ? "step" : undefined}
          className="grid grid-cols-[1.75rem_1fr] gap-x-3.5"
        >
          <span className="grid grid-rows-[1.75rem_1fr] justify-items-center">
            <Mark step={step} />
            {index < steps.length - 1 && (
              <span
                className={cx("w-1", step.state === "done" ? "bg-accent" : "bg-line")}
                aria-hidden="true"
              />
            )}
          </span>
          <div className="grid content-start gap-0.5 pb-6">
            <p className={cx("pt-0.5 font-medium", step.state === "todo" && "text-muted")}>
              {t(`status.${step.status}`)}
              <span className="sr-only">, {t(step.state)}</span>
            </p>
            {step.at && (
              <p className="text-sm text-muted">
                <time dateTime={step.at}>
                  {formatDate(step.at, locale, "long")} <bdi>{formatTime(step.at, locale)}</bdi>
                </time>
              </p>
            )}
            {step.state === "now" && (
              <p>
                {held
                  ? translator(locale, "payment")(`block.${held}`)
                  : t(`statusText.${step.status}`)}
              </p>
            )}
          </div>
        </li>
      ))}
    </ol>
  )
}

function Mark({ step }: { step: TimelineStep }) {
  const bad = step.status === "canceled" || step.status === "returned"
  const looks = {
    done: "bg-accent text-action-ink",
    now: bad ? "bg-bad text-paper" : "bg-action text-action-ink ring-4 ring-accent-soft",
    todo: "border-2 border-line-strong bg-paper",
  }
  return (
    <span
      aria-hidden="true"
      className={cx("grid size-7 place-items-center rounded-full", looks[step.state])}
    >
      {step.state !== "todo" && <Icon name={bad ? "close" : "check"} className="size-4" />}
    </span>
  )
}

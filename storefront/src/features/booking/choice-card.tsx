import type { ReactNode } from "react"
import { cx } from "@/lib/cx"
import { Icon, type IconName } from "@/ui/icon"

/** One answer that is also the button to the next step: a press less than a radio and "next". */
export function ChoiceCard({
  name,
  value,
  icon,
  title,
  detail,
  aside,
  chosen,
  danger = false,
}: {
  name: string
  value: string
  icon: IconName
  title: ReactNode
  detail?: ReactNode
  aside?: ReactNode
  /** Said when this was the answer before. */
  chosen?: ReactNode
  danger?: boolean
}) {
  return (
    <button
      type="submit"
      name={name}
      value={value}
      className={cx(
        "flex min-h-16 w-full items-center gap-3 rounded-control border bg-paper p-3.5 text-start hover:border-ink",
        danger
          ? "border-2 border-bad text-bad"
          : chosen
            ? "border-2 border-action bg-accent-soft"
            : "border-line-strong"
      )}
    >
      <Icon name={icon} className={cx("size-7", danger ? "text-bad" : "text-accent-text")} />
      <span className="grid grow gap-0.5">
        <span className="font-medium">{title}</span>
        {detail && <span className="text-sm text-muted">{detail}</span>}
        {aside && <span className="sm:hidden">{aside}</span>}
        {chosen && <span className="text-sm font-medium text-accent-text">{chosen}</span>}
      </span>
      {aside && <span className="max-sm:hidden">{aside}</span>}
      <Icon name="chevron" className="text-muted" />
    </button>
  )
}

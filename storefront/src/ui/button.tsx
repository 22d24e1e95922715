import Link from "next/link"
import type { ComponentProps } from "react"
import { cx } from "@/lib/cx"

export type ButtonTone = "action" | "quiet" | "plain" | "onEnamel"

const TONES: Record<ButtonTone, string> = {
  action: "bg-action text-action-ink hover:bg-action-hover",
  quiet: "border border-line-strong bg-paper text-ink hover:border-ink",
  plain: "text-link underline-offset-4 hover:underline",
  onEnamel: "border border-enamel-line bg-enamel-raised text-enamel-ink hover:border-enamel-muted",
}

/** Classes of a button, for the rare element that cannot be `Button` or `LinkButton`. */
export function buttonClass(tone: ButtonTone = "action", wide = false): string {
  return cx(
    "inline-flex min-h-11 items-center justify-center gap-2 rounded-control px-5 py-2 text-center font-semibold",
    "transition-colors disabled:cursor-not-allowed disabled:opacity-55 aria-disabled:opacity-55",
    wide && "w-full",
    TONES[tone]
  )
}

type ToneProps = { tone?: ButtonTone; wide?: boolean }

/** A native button of at least 44 px. `type` defaults to `button`, so forms submit on purpose. */
export function Button({
  tone,
  wide,
  className,
  type = "button",
  ...rest
}: ComponentProps<"button"> & ToneProps) {
  return <button type={type} className={cx(buttonClass(tone, wide), className)} {...rest} />
}

/** A link that looks like a button: it goes somewhere, it does not change anything. */
export function LinkButton({
  tone,
  wide,
  className,
  ...rest
}: ComponentProps<typeof Link> & ToneProps) {
  return <Link className={cx(buttonClass(tone, wide), className)} {...rest} />
}

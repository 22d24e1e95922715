import type { ComponentProps, ReactNode } from "react"
import { cx } from "@/lib/cx"

/** Looks of a text box or select, shared by every form. */
export const controlClass =
  "w-full min-h-11 rounded-control border border-line-strong bg-paper px-3 py-2 text-ink placeholder:text-muted " +
  "aria-invalid:border-bad aria-invalid:border-2 disabled:opacity-60"

type FieldFrame = {
  /** Also the control's id; must be unique on the page. */
  id: string
  label: ReactNode
  hint?: ReactNode
  error?: ReactNode
  /** Words shown after the label of a field that may stay empty. */
  optional?: string
}

/** The ids a control must name in `aria-describedby`, or undefined. */
export function describedBy({ id, hint, error }: Pick<FieldFrame, "id" | "hint" | "error">) {
  return [error && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(" ") || undefined
}

function Frame({
  id,
  label,
  hint,
  error,
  optional,
  children,
}: FieldFrame & { children: ReactNode }) {
  return (
    <div className="grid gap-1.5">
      <label htmlFor={id} className="font-medium">
        {label}
        {optional && <span className="ms-1.5 text-sm font-normal text-muted">({optional})</span>}
      </label>
      {children}
      {hint && (
        <p id={`${id}-hint`} className="text-sm text-muted">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className="text-sm font-medium text-bad">
          {error}
        </p>
      )}
    </div>
  )
}

/** A labelled text box; error and hint are tied to it for screen readers. */
export function TextField({
  id,
  label,
  hint,
  error,
  optional,
  className,
  ...input
}: Omit<ComponentProps<"input">, "id"> & FieldFrame) {
  return (
    <Frame {...{ id, label, hint, error, optional }}>
      <input
        id={id}
        name={id}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy({ id, hint, error })}
        className={cx(controlClass, className)}
        {...input}
      />
    </Frame>
  )
}

/** A labelled box of several lines. */
export function TextArea({
  id,
  label,
  hint,
  error,
  optional,
  className,
  ...area
}: Omit<ComponentProps<"textarea">, "id"> & FieldFrame) {
  return (
    <Frame {...{ id, label, hint, error, optional }}>
      <textarea
        id={id}
        name={id}
        rows={3}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy({ id, hint, error })}
        className={cx(controlClass, className)}
        {...area}
      />
    </Frame>
  )
}

/** A labelled native select: the phone's own picker beats any drawn one. */
export function SelectField({
  id,
  label,
  hint,
  error,
  optional,
  className,
  ...select
}: Omit<ComponentProps<"select">, "id"> & FieldFrame) {
  return (
    <Frame {...{ id, label, hint, error, optional }}>
      <select
        id={id}
        name={id}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy({ id, hint, error })}
        className={cx(controlClass, className)}
        {...select}
      />
    </Frame>
  )
}

/** A tick box with its sentence; never ticked in advance. */
export function CheckField({
  id,
  label,
  error,
  ...input
}: Omit<ComponentProps<"input">, "id" | "type"> & Pick<FieldFrame, "id" | "label" | "error">) {
  return (
    <div className="grid gap-1.5">
      <label htmlFor={id} className="flex min-h-11 items-start gap-3 py-2">
        <input
          id={id}
          name={id}
          type="checkbox"
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy({ id, error })}
          className="mt-0.5 size-5 shrink-0 accent-[var(--action)]"
          {...input}
        />
        <span>{label}</span>
      </label>
      {error && (
        <p id={`${id}-error`} className="text-sm font-medium text-bad">
          {error}
        </p>
      )}
    </div>
  )
}

/**
 * One choice of a radio group drawn as a card; put several in a `<fieldset>` with a `<legend>`.
 * The whole card is the label; the chosen one is marked by the dot and the border, not colour alone.
 */
export function RadioCard({
  label,
  detail,
  aside,
  ...input
}: Omit<ComponentProps<"input">, "type"> & {
  label: ReactNode
  detail?: ReactNode
  aside?: ReactNode
}) {
  return (
    <label className="flex min-h-14 cursor-pointer items-start gap-3 rounded-control border border-line-strong bg-paper p-3.5 has-checked:border-2 has-checked:border-action has-checked:bg-accent-soft has-checked:p-[0.8125rem] has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus has-disabled:opacity-60">
      <input type="radio" className="mt-1 size-4.5 shrink-0 accent-[var(--action)]" {...input} />
      <span className="grid grow gap-0.5">
        <span className="font-medium">{label}</span>
        {detail && <span className="text-sm text-muted">{detail}</span>}
      </span>
      {aside && <span className="font-semibold whitespace-nowrap tnum">{aside}</span>}
    </label>
  )
}

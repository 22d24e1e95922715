import { controlClass } from "./field"

/**
 * A native number box with bounds: types on any phone, works without JavaScript, and is not capped
 * at an arbitrary ten.
 */
export function QuantityField({
  id,
  label,
  defaultValue = 1,
  max,
  name = "quantity",
}: {
  id: string
  label: string
  defaultValue?: number
  /** Most the shop can sell now; undefined when the stock is not limited. */
  max?: number
  name?: string
}) {
  return (
    <span className="inline-grid gap-1">
      <label htmlFor={id} className="text-sm text-muted">
        {label}
      </label>
      <input
        id={id}
        name={name}
        type="number"
        inputMode="numeric"
        min={1}
        max={max}
        step={1}
        required
        defaultValue={defaultValue}
        className={`${controlClass} max-w-20 text-center tnum`}
      />
    </span>
  )
}

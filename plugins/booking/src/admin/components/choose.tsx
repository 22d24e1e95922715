import { Select } from "@medusajs/ui"
import { useTexts } from "../lib/use-texts"

/** Radix takes no empty value. */
const NONE = "none"

/** A list to choose one from; with `none` it may also be nothing, which is the empty text. */
export function Choose({
  id,
  label,
  value,
  options,
  none,
  placeholder,
  disabled = false,
  invalid = false,
  onChange,
}: {
  id?: string
  /** The name of a list that stands alone; one in a field has its label. */
  label?: string
  value: string
  options: readonly { value: string; label: string }[]
  none?: string | undefined
  placeholder?: string | undefined
  disabled?: boolean
  invalid?: boolean
  onChange: (value: string) => void
}) {
  const { direction } = useTexts()
  return (
    <Select
      dir={direction}
      size="small"
      value={value || (none ? NONE : "")}
      disabled={disabled}
      onValueChange={(chosen) => onChange(chosen === NONE ? "" : chosen)}
    >
      <Select.Trigger
        {...(id ? { id } : {})}
        {...(label ? { "aria-label": label } : {})}
        {...(invalid ? { "aria-invalid": true } : {})}
      >
        <Select.Value placeholder={placeholder} />
      </Select.Trigger>
      <Select.Content>
        {none && <Select.Item value={NONE}>{none}</Select.Item>}
        {options.map((option) => (
          <Select.Item key={option.value} value={option.value}>
            {option.label}
          </Select.Item>
        ))}
      </Select.Content>
    </Select>
  )
}

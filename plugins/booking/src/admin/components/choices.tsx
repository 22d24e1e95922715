import { Label, RadioGroup, Text } from "@medusajs/ui"
import { useId } from "react"
import { useTexts } from "../lib/use-texts"

/** One of a few, each with what it does. Its own rather than the library's boxes: those align left in Arabic. */
export function Choices<Value extends string>({
  label,
  value,
  options,
  error,
  onChange,
}: {
  label: string
  value: Value | undefined
  options: readonly { value: Value; label: string; hint?: string }[]
  error?: string | undefined
  onChange: (value: Value) => void
}) {
  const { direction } = useTexts()
  const id = useId()
  return (
    <div className="flex flex-col gap-2">
      <Text id={id} size="small" weight="plus">
        {label}
      </Text>
      <RadioGroup
        dir={direction}
        aria-labelledby={id}
        value={value ?? ""}
        onValueChange={(chosen) => {
          const option = options.find((one) => one.value === chosen)
          if (option) onChange(option.value)
        }}
      >
        {options.map((option) => (
          <div key={option.value} className="flex items-start gap-2">
            <RadioGroup.Item
              id={`${id}-${option.value}`}
              value={option.value}
              className="shrink-0"
              {...(option.hint ? { "aria-describedby": `${id}-${option.value}-hint` } : {})}
            />
            <div className="flex min-w-0 flex-col">
              <Label htmlFor={`${id}-${option.value}`} size="small" className="cursor-pointer">
                {option.label}
              </Label>
              {option.hint && (
                <Text id={`${id}-${option.value}-hint`} size="small" className="text-ui-fg-subtle">
                  {option.hint}
                </Text>
              )}
            </div>
          </div>
        ))}
      </RadioGroup>
      {error && (
        <Text role="alert" size="small" className="text-ui-fg-error">
          {error}
        </Text>
      )}
    </div>
  )
}
